namespace OnRecord.Coding.Times;

/// <summary>How long a period of the calendar is; finer first.</summary>
internal enum Grain
{
    Instant,
    PartOfDay,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,

    /// <summary>A range or a period on no fixed days.</summary>
    Other,
}
