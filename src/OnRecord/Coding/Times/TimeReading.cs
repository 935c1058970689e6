namespace OnRecord.Coding.Times;

/// <summary>What a reader made of the lexemes up to <see cref="End"/>.</summary>
/// <param name="End">Position after the last lexeme read.</param>
internal sealed record TimeReading(int End, CalendarPeriod Period)
{
    /// <summary>Position of the first lexeme where that is not the one read from; -1 when it is.</summary>
    public int Start { get; init; } = -1;

    public bool IsDuration { get; init; }

    public bool IsDeadline { get; init; }

    /// <summary>A recurrence, a reference such as "now", or a bound: never an antecedent of a later expression.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Part of a longer period ("the end of 2021"), which a deadline takes by its last day.</summary>
    public bool IsEdge { get; init; }

    /// <summary>A day of a month, or a month, without its year: a range may take the year from its other end.</summary>
    public bool LacksYear { get; init; }

    /// <summary>The one that goes further; the first when they end alike.</summary>
    public static TimeReading? Longer(TimeReading? first, TimeReading? second) =>
        first is null || second?.End > first.End ? second : first;
}
