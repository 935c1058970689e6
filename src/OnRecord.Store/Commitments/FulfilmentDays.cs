namespace OnRecord.Store.Commitments;

/// <summary>The days on which something that was announced for a day can be done, each ISO 8601.</summary>
/// <param name="First">What is told as done before is something else.</param>
/// <param name="LastDone">For a deed whose day is told; <paramref name="LastTold"/>, for any other.</param>
/// <param name="Announced">For people: the day, or the first and the last.</param>
internal sealed record FulfilmentDays(string First, string LastDone, string LastTold, string Announced)
{
    // A report may tell a deed a day early or late, and tells it within a few days.
    private const int Slack = 1;
    private const int TellingTime = 3;

    /// <summary>A plan for a day is kept on that day; a deadline, by it or late, so that it has no such days.</summary>
    public static FulfilmentDays? Of(TrackedEvent announced) => announced is { IsDeadline: false, Due: { } last } && (announced.From ?? last) is var first
        ? new FulfilmentDays(Calendar.Plus(first, -Slack), Calendar.Plus(last, Slack), Calendar.Plus(last, TellingTime), first == last ? last : $"{first} to {last}")
        : null;

    public bool Hold(TrackedEvent deed) => deed.From is null
        ? !Calendar.IsBefore(deed.Told, First) && !Calendar.IsBefore(LastTold, deed.Told)
        : !Calendar.IsBefore(deed.Day, First) && !Calendar.IsBefore(LastDone, deed.Day);
}
