namespace OnRecord.Store.Queries;

/// <summary>From when to when reports speak of an actor, and where the newest does: of one day, the report that was added last.</summary>
/// <param name="First">Null when none of the reports has a day.</param>
internal sealed record ActorSpan(string? First, string? Last, long Report, int N)
{
    public ActorSpan With(string? day, long report, int n)
    {
        var first = day is not null && (First is null || string.CompareOrdinal(day, First) < 0) ? day : First;
        var newer = string.CompareOrdinal(day, Last) is var order && order != 0 ? order : (report, n).CompareTo((Report, N));
        return newer > 0 ? new ActorSpan(first, day, report, n) : this with { First = first };
    }
}
