namespace OnRecord.Language.Lemmatizing;

/// <summary>What <see cref="Lemmatizer"/> has learned. Immutable and thread-safe.</summary>
public sealed class LemmatizerModel
{
    /// <summary>Its section of a <see cref="ModelFile"/>.</summary>
    public const string Section = "lemmatizer";

    internal LemmatizerModel(LemmaScript[] scripts, SuffixLexicon scriptsByWord, SuffixLexicon casingByWord)
    {
        Scripts = scripts;
        ScriptsByWord = scriptsByWord;
        CasingByWord = casingByWord;
    }

    internal LemmaScript[] Scripts { get; }

    /// <summary>Indexes of <see cref="Scripts"/> by lower-case word.</summary>
    internal SuffixLexicon ScriptsByWord { get; }

    /// <summary><see cref="LemmaCasing"/> by word as spelt, with its <see cref="LetterCase"/> in the class.</summary>
    internal SuffixLexicon CasingByWord { get; }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Scripts.Length);
        foreach (var script in Scripts)
        {
            writer.Write(script.Ending);
            writer.Write(script.Suffix);
        }

        ScriptsByWord.Write(writer);
        CasingByWord.Write(writer);
    }

    /// <exception cref="EndOfStreamException">Cut short.</exception>
    public static LemmatizerModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scripts = new List<LemmaScript>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            scripts.Add(new LemmaScript(reader.ReadString(), reader.ReadString()));
        }

        return new LemmatizerModel([.. scripts], SuffixLexicon.Read(reader), SuffixLexicon.Read(reader));
    }
}
