namespace OnRecord.Knowledge.Actors;

/// <summary>Tells offices that several hold at once (deputies, faction leaders) from the days around a handover.</summary>
internal static class OfficeOverlap
{
    /// <summary>A handover may be known only to the year, so terms overlap side by side only beyond one year.</summary>
    private const int HandoverDays = 366;

    public static bool IsSideBySide(Term one, Term other)
    {
        var start = NodaTime.LocalDate.Max(one.EarliestStart, other.EarliestStart);
        var end = NodaTime.LocalDate.Min(one.LatestEnd, other.LatestEnd);
        return NodaTime.Period.DaysBetween(start, end) > HandoverDays;
    }
}
