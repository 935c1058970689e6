using System.Globalization;

namespace OnRecord.Store.Commitments;

/// <summary>What became of a commitment, and why that is said.</summary>
/// <param name="Due">The last day for it, ISO 8601; null when none is told.</param>
/// <param name="Reason">A sentence without its full stop.</param>
internal sealed record Verdict(CommitmentState State, string? Due, string Reason)
{
    private const string Silence = "no report tells what became of it";

    public static Verdict Of(Commitment commitment, string asOf, int within)
    {
        var due = commitment.Dated.Due;
        var outcomes = commitment.Outcomes;
        var kept = outcomes.FirstOrDefault(outcome => outcome.Kind == OutcomeKind.Kept)?.Event;
        var ended = outcomes.LastOrDefault(outcome => outcome.Kind is OutcomeKind.Broken or OutcomeKind.Denied or OutcomeKind.Superseded);
        if (kept is not null)
        {
            return ended is { Kind: OutcomeKind.Broken } && !Calendar.IsBefore(ended.Event.Told, kept.Told)
                ? new Verdict(CommitmentState.Disputed, due, $"told as done on {kept.Told}, and as not done on {ended.Event.Told}")
                : Done(commitment, due, kept);
        }

        return ended is not null ? Ended(commitment, due, ended) : Waiting(commitment, due, outcomes, asOf, within);
    }

    // The day of a threat is the other side's.
    private static Verdict Done(Commitment commitment, string? due, TrackedEvent kept) =>
        commitment is { Class: not CommitmentClass.Threat, Dated.IsDeadline: true } && due is not null && Calendar.IsBefore(due, kept.Day)
            ? new Verdict(CommitmentState.KeptLate, due, $"told as done on {kept.Told}, {Days(Calendar.DaysBetween(due, kept.Day))} after its day")
            : new Verdict(CommitmentState.Kept, due, $"told as done on {kept.Told}");

    private static Verdict Ended(Commitment commitment, string? due, Outcome ended) => (ended.Kind, commitment.Class) switch
    {
        (OutcomeKind.Denied, _) => new Verdict(CommitmentState.Denied, due, $"denied on {ended.Event.Told}"),
        (OutcomeKind.Superseded, _) => new Verdict(CommitmentState.Superseded, due, $"given another day on {ended.Event.Told}: {ended.Event.Due}"),
        (_, CommitmentClass.Demand) => new Verdict(CommitmentState.Rejected, due, $"refused on {ended.Event.Told}"),
        _ => new Verdict(CommitmentState.Broken, due, $"told on {ended.Event.Told} as called off, refused or not done"),
    };

    private static Verdict Waiting(Commitment commitment, string? due, IReadOnlyList<Outcome> outcomes, string asOf, int within)
    {
        if (outcomes.LastOrDefault(outcome => outcome.Kind == OutcomeKind.UnderWay) is { } begun)
        {
            return new Verdict(CommitmentState.UnderWay, due, $"told as under way on {begun.Event.Told}");
        }

        if (due is null)
        {
            return new Verdict(CommitmentState.Open, due, $"no day was set, and {Silence}");
        }

        var left = Calendar.DaysBetween(asOf, due);
        return left switch
        {
            < 0 => new Verdict(CommitmentState.Overdue, due, $"its day passed {Days(-left)} ago, and {Silence}"),
            _ when left <= within => new Verdict(CommitmentState.Due, due, left == 0 ? $"its day is today, and {Silence}" : $"{Days(left)} left, and {Silence}"),
            _ => new Verdict(CommitmentState.Open, due, $"{Days(left)} left, and {Silence}"),
        };
    }

    private static string Days(int count) => count == 1 ? "a day" : $"{count.ToString(CultureInfo.InvariantCulture)} days";
}
