using OnRecord.Records;

namespace OnRecord.Store.Commitments;

/// <summary>Finds what later events of its doer have to do with a commitment.</summary>
internal sealed class OutcomeSearch(Deeds deeds)
{
    /// <summary>Without a day of its own a commitment is taken to be kept within a year, or not to be the same.</summary>
    private const int Horizon = 365;
    private const int MostHints = 3;

    /// <summary>Deeds, refusals and denials, each told in another report than the commitment and not before it.</summary>
    public IEnumerable<Outcome> Of(Commitment commitment)
    {
        var last = Calendar.Plus(Later(commitment.First.Due, commitment.First.Told), Horizon);
        var hints = 0;
        foreach (var outcome in Kept(commitment, last).DistinctBy(outcome => outcome.Event).Concat(Ended(commitment, last).DistinctBy(outcome => outcome.Event)))
        {
            if (outcome.Kind != OutcomeKind.Possible || hints++ < MostHints)
            {
                yield return outcome;
            }
        }
    }

    private IEnumerable<Outcome> Kept(Commitment commitment, string last)
    {
        string[] names = [.. commitment.Rule.KeptTypes(commitment.First.Type)];
        foreach (var type in Types(names))
        {
            foreach (var deed in deeds.After(commitment, type, last))
            {
                if (KindOf(commitment, deed) is { } kind && OutcomeRule.Has(names, deed.Type, deed.Mode) && IsLater(commitment, deed) && By(commitment, deed))
                {
                    var likeness = Comparison.OfDeed(commitment, deed);
                    if (likeness.IsEnough || likeness.IsHint)
                    {
                        yield return new Outcome(likeness.IsEnough ? kind : OutcomeKind.Possible, deed, likeness.Reasons);
                    }
                }
            }
        }
    }

    private IEnumerable<Outcome> Ended(Commitment commitment, string last)
    {
        foreach (var type in Types(commitment.Rule.Broken))
        {
            foreach (var said in deeds.After(commitment, type, last))
            {
                if (IsAsserted(said) && OutcomeRule.Has(commitment.Rule.Broken, said.Type, said.Mode) && IsLater(commitment, said)
                    && By(commitment, said) && Comparison.OfWords(commitment, said) is { IsEnough: true } likeness)
                {
                    yield return new Outcome(IsPutOff(commitment, said) ? OutcomeKind.Superseded : OutcomeKind.Broken, said, likeness.Reasons);
                }
            }
        }

        foreach (var said in deeds.After(commitment, commitment.First.Type, last))
        {
            if (said is { Status: Status.Denied } && said.Cameo == commitment.First.Cameo && IsLater(commitment, said)
                && Commitment.DoersOf(said, commitment.Rule).Overlaps(commitment.Doers) && Comparison.OfWords(commitment, said) is { IsEnough: true } likeness)
            {
                yield return new Outcome(OutcomeKind.Denied, said, likeness.Reasons);
            }
        }
    }

    private static OutcomeKind? KindOf(Commitment commitment, TrackedEvent deed) => deed.Status switch
    {
        Status.Happened when commitment.IsNegative => OutcomeKind.Broken,
        Status.DidNotHappen when !commitment.IsNegative => OutcomeKind.Broken,
        _ when commitment.IsNegative => null,
        Status.Happened => OutcomeKind.Kept,
        Status.UnderWay => OutcomeKind.UnderWay,
        _ => null,
    };

    // Meetings have no doer and no object.
    private static bool By(Commitment commitment, TrackedEvent deed) =>
        IsAmong(deed.Actors, commitment.Doers) || (deed.Type == "CONSULT" && IsAmong(deed.Recipients, commitment.Doers));

    private static bool IsAmong(HashSet<long> taking, HashSet<long> doers)
    {
        foreach (var one in taking)
        {
            if (doers.Contains(one))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsserted(TrackedEvent said) => said.Status is Status.Happened or Status.UnderWay or Status.Planned or Status.Promised;

    // "Postponed the visit to 5 April": refused for now, with a day ahead.
    private static bool IsPutOff(Commitment commitment, TrackedEvent said) => commitment.Class != CommitmentClass.Demand && said.From is { } day && Calendar.IsBefore(said.Told, day);

    private static bool IsLater(Commitment commitment, TrackedEvent item) =>
        item.Report != commitment.First.Report && (IsAfter(commitment, item) || IsSameDay(commitment, item)) && !(item.IsDated && Calendar.IsBefore(item.Day, commitment.First.Told));

    private static bool IsAfter(Commitment commitment, TrackedEvent item) => Calendar.IsBefore(commitment.First.Told, item.Told);

    // Which of two reports of a day came first is not known, unless the day was the one that was announced.
    private static bool IsSameDay(Commitment commitment, TrackedEvent item) => item.Told == commitment.First.Told && commitment.First.From == item.Told;

    private static string Later(string? a, string b) => a is null || Calendar.IsBefore(a, b) ? b : a;

    /// <summary>The types of names that may be <c>TYPE/mode</c>, each once.</summary>
    public static IEnumerable<string> Types(IEnumerable<string> names) => names.Select(name => name.Split('/')[0]).Distinct();
}
