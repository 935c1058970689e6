namespace OnRecord.Knowledge.Ontology;

internal enum FramePos
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>A word in a construction that makes an event of a type.</summary>
/// <param name="Type">Null when the construction is known to be no event.</param>
/// <param name="Cameo">Null to take the code of type and mode.</param>
/// <param name="Actors">Alternatives in order; the slots of one alternative are all taken. Empty for the default.</param>
/// <param name="Line">Line in the frame file, for explanations.</param>
internal sealed record Frame(
    string Lemma,
    FramePos Pos,
    IReadOnlyList<FrameCondition> Conditions,
    string? Type,
    string? Mode,
    string? Cameo,
    IReadOnlyList<IReadOnlyList<Slot>> Actors,
    IReadOnlyList<IReadOnlyList<Slot>> Recipients,
    int Line)
{
    /// <summary>As the table writes it.</summary>
    public string Construction { get; init; } = "-";

    /// <summary>Where the frame stands: file and line.</summary>
    public string Place { get; init; } = $"frames.tsv:{Line}";

    public int Weight { get; } = Conditions.Sum(c => c.Weight);

    /// <summary>Some condition names its fillers.</summary>
    public bool IsNarrow { get; } = Conditions.Any(c => !c.IsNegated && !c.TakesAnyFiller);

    public override string ToString() =>
        $"{Lemma} ({Pos.ToString().ToLowerInvariant()}{(Construction == "-" ? "" : ", " + Construction)}) → {Type ?? "no event"} ({Place})";
}
