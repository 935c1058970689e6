namespace OnRecord.Language.Tokenizing;

/// <summary>What <see cref="Tokenizer"/> has learned. Immutable and thread-safe.</summary>
public sealed class TokenizerModel
{
    /// <summary>Its section of a <see cref="ModelFile"/>.</summary>
    public const string Section = "tokenizer";

    internal TokenizerModel(HashedClassifier boundaries, HashedClassifier sentences, TokenizerTables tables)
    {
        Boundaries = boundaries;
        Sentences = sentences;
        Tables = tables;
    }

    /// <summary>Labels are <see cref="Boundary"/>.</summary>
    internal HashedClassifier Boundaries { get; }

    /// <summary>Labels: 0 the sentence goes on, 1 it ends.</summary>
    internal HashedClassifier Sentences { get; }

    internal TokenizerTables Tables { get; }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Boundaries.Write(writer);
        Sentences.Write(writer);
        Tables.Write(writer);
    }

    /// <exception cref="InvalidDataException">Not what <see cref="Write"/> wrote.</exception>
    /// <exception cref="EndOfStreamException">Cut short.</exception>
    public static TokenizerModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new TokenizerModel(HashedClassifier.Read(reader), HashedClassifier.Read(reader), TokenizerTables.Read(reader));
    }
}
