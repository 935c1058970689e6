using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Sizes and schedule of network training. The defaults were chosen on EWT and GUM dev.</summary>
internal sealed record NetworkOptions
{
    public int Pieces { get; init; } = 1 << 17;

    public int WordSize { get; init; } = 96;

    public int PieceSize { get; init; } = 64;

    public int MarkSize { get; init; } = 32;

    public int Hidden { get; init; } = 208;

    public int Layers { get; init; } = 2;

    public int ArcSize { get; init; } = 128;

    public int RelationSize { get; init; } = 96;

    public int Epochs { get; init; } = 40;

    public int BatchWords { get; init; } = 1000;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>The rate of a network that goes on from another.</summary>
    public float StudentRate { get; init; } = 1e-3f;

    public Dropout Dropout { get; init; } = new(Input: 0.33f, Layer: 0.33f, Recurrent: 0.25f, View: 0.33f);

    /// <summary>Chance of a sentence being seen as a headline.</summary>
    public float Headlines { get; init; } = 0.05f;

    /// <summary>Chance of a sentence being seen in lower case.</summary>
    public float LowerCase { get; init; } = 0.03f;

    /// <summary>Chance of a sentence being seen with other names in the place of its own.</summary>
    public float OtherNames { get; init; } = 0.2f;

    /// <summary>Whether the network is told whose guidelines a sentence follows.</summary>
    public bool HasStyles { get; init; } = true;

    /// <summary>Passes over plain text before the network is trained.</summary>
    public int ContextEpochs { get; init; } = 4;

    public Dropout ContextDropout { get; init; } = new(Input: 0.1f, Layer: 0.1f, Recurrent: 0.1f, View: 0);

    public int Seed { get; init; } = 1;

    /// <summary>Half the epochs, since each has twice the sentences.</summary>
    public NetworkOptions ForStudent => this with { Epochs = Math.Max(1, Epochs / 2), Rate = StudentRate };

    public NetworkShape Shape(Vocabulary vocabulary) => new(
        vocabulary.Words.Count + 1,
        Pieces,
        WordSize,
        PieceSize,
        MarkSize,
        Hidden,
        Layers,
        ArcSize,
        RelationSize,
        vocabulary.Xpos.Length,
        vocabulary.Relations.Length);
}
