using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Commitments;

namespace OnRecord.Store.Briefs;

/// <summary>What was announced and what became of it, as lines of a brief.</summary>
internal sealed class BriefCommitments(BriefLines lines, BriefWording wording)
{
    private const int MostOutcomes = 4;

    public static readonly IReadOnlySet<CommitmentState> Pending = new HashSet<CommitmentState>([CommitmentState.Open, CommitmentState.Due, CommitmentState.UnderWay, CommitmentState.Overdue, CommitmentState.Disputed]);

    /// <summary>Leaves of what was told later what a line shows: the first announcements, the first of all else, and what decides where several
    /// things do.</summary>
    public static SettledCommitment Shown(SettledCommitment commitment)
    {
        var (isDecidedBySome, again, others) = (IsDecidedBySome(commitment.Verdict.State), 0, 0);
        return commitment with { Outcomes = [.. commitment.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Repeated ? again++ < MostOutcomes : others++ < MostOutcomes || (isDecidedBySome && outcome.Kind != OutcomeKind.Possible))] };
    }

    public BriefLine Line(FoundCommitment found)
    {
        lines.Tally.Add(found.Announced);
        var report = found.Announced.Report;
        var label = wording[$"state/{Words.Of(found.State)}"];
        return new BriefLine(
            found.Due, found.Due is { } due && found.IsDeadline ? $"{label}: by {BriefDay.Of(due)}" : label, ToneOf(found.State), new Cited(lines.Sentence(found.Announced), [lines.Sources.NumberOf(report)]),
            lines.Quotes(report, found.Announced.Event), [.. Notes(found)]);
    }

    private IEnumerable<Cited> Notes(FoundCommitment found)
    {
        // Of those without a day the part says so once.
        if (found is { State: CommitmentState.Open, Due: null, Later.Count: 0 })
        {
            yield break;
        }

        var deciding = found.Later.Where(later => later.Kind is not OutcomeKind.Possible and not OutcomeKind.Repeated).Select(later => later.Found.Report).ToList();
        if (deciding.Count == 0 || IsDecidedBySome(found.State))
        {
            yield return new Cited($"{BriefDay.InWords(EventSentence.Capitalised(found.Reason))}.", lines.Sources.NumbersOf(deciding));
        }

        var again = found.Later.Where(later => later.Kind == OutcomeKind.Repeated).Select(later => later.Found.Report).ToList();
        if (again.Count > 0)
        {
            yield return new Cited("Announced again.", lines.Sources.NumbersOf(again.Take(MostOutcomes)));
        }

        foreach (var later in found.Later.Where(later => later.Kind != OutcomeKind.Repeated).Take(MostOutcomes))
        {
            var words = BriefLines.Words(later.Found.Report, later.Found.Event.Anchor);
            var day = BriefLines.Day(later.Found.Report) is { } told ? $", {BriefDay.Of(told)}" : "";
            yield return new Cited($"{Said(later.Kind)}{day}: {Wording.Quoted(words ?? "")}", [lines.Sources.NumberOf(later.Found.Report)]);
        }
    }

    private static bool IsDecidedBySome(CommitmentState state) => state is CommitmentState.KeptLate or CommitmentState.Disputed;

    private static string Said(OutcomeKind kind) => kind == OutcomeKind.Possible ? "Perhaps the same, for a person to judge" : $"Told as {Words.Of(kind)}";

    private static Tone ToneOf(CommitmentState state) => state switch
    {
        CommitmentState.Kept or CommitmentState.KeptLate => Tone.Fact,
        CommitmentState.Broken or CommitmentState.Rejected or CommitmentState.Denied => Tone.Negative,
        CommitmentState.Open or CommitmentState.Due or CommitmentState.UnderWay => Tone.Intent,
        _ => Tone.Open,
    };
}
