namespace OnRecord.Training.Neural;

/// <summary>One sentence to learn from. Layers that its corpus does not annotate are null.</summary>
internal sealed record TrainingSentence
{
    public required string[] Forms { get; init; }

    public required int[] WordRows { get; init; }

    /// <summary>Chance of each word being replaced by the unknown word in training.</summary>
    public required float[] UnknownChance { get; init; }

    /// <summary>Rows of each word's pieces; the first of a known word is its spelling.</summary>
    public required int[][] Pieces { get; init; }

    /// <summary>Gazetteer marks of each word.</summary>
    public required ushort[] Marks { get; init; }

    public int[]? Upos { get; init; }

    public int[]? Xpos { get; init; }

    /// <summary>Head of each word in the sentence, -1 for the root.</summary>
    public int[]? Heads { get; init; }

    public int[]? Relations { get; init; }

    public int[]? Entities { get; init; }

    public Corpus Corpus { get; init; }

    /// <summary>The same sentence with other names of the same kinds, drawn anew at each call; null without names.</summary>
    public Func<Random, TrainingSentence>? Renamed { get; init; }

    /// <summary>The same sentence as a headline; used in its place now and then.</summary>
    public TrainingSentence? Headline { get; init; }

    /// <summary>The same sentence without capitals; used in its place now and then.</summary>
    public TrainingSentence? LowerCase { get; init; }

    public int Length => Forms.Length;
}
