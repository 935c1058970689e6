using System.Reflection;
using OnRecord.Language.Lemmatizing;
using OnRecord.Language.Neural;
using OnRecord.Language.Tokenizing;

namespace OnRecord.Language;

/// <summary>Everything that analysis has learned: tokenizer, network, lemmatizer, features. Immutable and thread-safe;
/// load it once and share it.</summary>
public sealed class LanguageModel
{
    private const string Embedded = "models/language.bin";

    private LanguageModel(ModelFile file)
    {
        Vocabulary = file.Read("vocabulary", Vocabulary.Read);
        TagPairs = file.Read(TagPairs.Section, reader => TagPairs.Read(reader, Vocabulary.Xpos.Length));
        Gazetteer = file.Read(Gazetteer.Section, Gazetteer.Read);
        Network = new QuantizedNetwork(NetworkWeights.Read(file["network"].Span));
        Tokenizer = new Tokenizer(file.Read(TokenizerModel.Section, TokenizerModel.Read));
        Lemmatizer = new Lemmatizer(file.Read(LemmatizerModel.Section, LemmatizerModel.Read));
        Feats = new FeatsPredictor(file.Read(FeatsModel.Section, FeatsModel.Read));
    }

    internal Vocabulary Vocabulary { get; }

    internal TagPairs TagPairs { get; }

    internal Gazetteer Gazetteer { get; }

    internal QuantizedNetwork Network { get; }

    internal Tokenizer Tokenizer { get; }

    internal Lemmatizer Lemmatizer { get; }

    internal FeatsPredictor Feats { get; }

    /// <exception cref="InvalidDataException">The file is not a language model, is cut short, or is of another
    /// version.</exception>
    public static LanguageModel Load(string path) => Load(ModelFile.Parse(File.ReadAllBytes(path), path));

    /// <summary>The model that comes with the engine.</summary>
    public static LanguageModel LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Embedded)
            ?? throw new InvalidOperationException($"the engine was built without {Embedded}; train one with 'onrecord train language'");
        return Load(ModelFile.Load(stream, Embedded));
    }

    public static LanguageModel Load(ModelFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new LanguageModel(file);
    }
}
