using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>What an expression is resolved against.</summary>
/// <param name="Published">Null when the report gives no date: then only absolute expressions resolve.</param>
/// <param name="Told">The date that the text told last, for "the next day" and "a week earlier".</param>
/// <param name="Clause">Tense of the clause around the lexemes from one position up to another.</param>
internal sealed record TimeContext(LocalDate? Published, CalendarPeriod? Told, Func<int, int, Tense> Clause)
{
    /// <summary>Set where a preposition decides ("by Friday" lies ahead).</summary>
    public Tense? Forced { get; init; }

    public Tense TenseOf(int start, int end) => Forced ?? Clause(start, end);
}
