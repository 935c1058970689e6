namespace OnRecord.Language.Lemmatizing;

/// <summary>What <see cref="FeatsPredictor"/> has learned. Immutable and thread-safe.</summary>
public sealed class FeatsModel
{
    /// <summary>Its section of a <see cref="ModelFile"/>.</summary>
    public const string Section = "feats";

    internal FeatsModel(string[] values, SuffixLexicon byWord)
    {
        Values = values;
        ByWord = byWord;
    }

    internal string[] Values { get; }

    /// <summary>Indexes of <see cref="Values"/> by lower-case word.</summary>
    internal SuffixLexicon ByWord { get; }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Values.Length);
        foreach (var value in Values)
        {
            writer.Write(value);
        }

        ByWord.Write(writer);
    }

    /// <exception cref="EndOfStreamException">Cut short.</exception>
    public static FeatsModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var values = new List<string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            values.Add(reader.ReadString());
        }

        return new FeatsModel([.. values], SuffixLexicon.Read(reader));
    }
}
