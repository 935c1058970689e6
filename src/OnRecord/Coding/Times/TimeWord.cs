namespace OnRecord.Coding.Times;

/// <summary>What a word or phrase of the time lexicon says; the names are those of the table, in Pascal case.</summary>
internal enum TimeWord
{
    Month,
    MonthAbbr,
    Weekday,
    WeekdayAbbr,
    Weekdays,
    Unit,
    Units,
    Number,
    Tens,
    Multiple,
    Ordinal,
    ArticleNumber,
    Some,
    Day,
    DayPartOf,
    Part,
    Parts,
    Clock,
    HalfDay,
    Zone,
    Season,
    DecadeName,
    Half,
    Shift,
    NarrativeShift,
    SpanShift,
    Distance,
    Age,
    Edge,
    Side,
    Bound,
    About,
    Reference,
    Period,
    Holiday,
    Every,
    Set,
    LemmaFuture,
    LemmaImplicative,
    LemmaReport,
}

/// <summary>One sense of a phrase. <see cref="Number"/> is its value as a number, or 0.</summary>
internal sealed record TimeSense(TimeWord Word, string Value, int Number);
