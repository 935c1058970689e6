using OnRecord.Records;
using OnRecord.Store.Actors;

namespace OnRecord.Store.Commitments;

/// <summary>An event of a report, as far as tracking needs it.</summary>
/// <param name="Told">Day of its report, ISO 8601.</param>
/// <param name="Day">Day of the event as told, or else of the report.</param>
/// <param name="Actors">Numbers of those actors that are known across reports, after what the user joined; likewise
/// <paramref name="Recipients"/>.</param>
/// <param name="Strangers">Last words of the names of those recipients that only the report knows: "prisoners".</param>
/// <param name="Words">Around its anchor.</param>
internal sealed record TrackedEvent(
    long Report, int N, long Text, string Type, string? Mode, string Cameo, Status Status, Polarity Polarity, string Told, string Day,
    string? From, string? To, bool IsDeadline, string? Place, HashSet<long> Actors, HashSet<long> Recipients, HashSet<string> Strangers, PassageWords Words)
{
    /// <summary>In memory, about, in bytes.</summary>
    public const int Size = 1_000;

    private static readonly HashSet<string> Nobody = [];

    public (long, int) Key => (Report, N);

    /// <summary>The report itself says when.</summary>
    public bool IsDated => From is not null || To is not null;

    /// <summary>The last day by which, or on which, it should be; null when none is told.</summary>
    public string? Due => To ?? From;

    public IEnumerable<long> All => Actors.Concat(Recipients);

    /// <param name="told">Day of the report.</param>
    public static TrackedEvent Of(KeptEvent kept, long report, int n, long text, string told, ActorIdentity identity) => new(
        report, n, text, kept.Type, kept.Mode, kept.Cameo, Outputs.Words.To<Status>(kept.Status), Outputs.Words.To<Polarity>(kept.Polarity), told, kept.Day ?? told, kept.From, kept.To, kept.IsDeadline, kept.Place,
        Known(kept.Actors, identity), Known(kept.Recipients, identity), kept.Strangers.Count == 0 ? Nobody : [.. kept.Strangers], kept.Words);

    /// <summary>Each is read once, so that what is the same is the same object.</summary>
    public bool Equals(TrackedEvent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(Report, N);

    /// <summary>The least of those who take part and are not among some; 0 for nobody.</summary>
    public long LeastBeside(HashSet<long> some) => Math.Min(Least(Actors, some), Least(Recipients, some)) is var least && least < long.MaxValue ? least : 0;

    private static HashSet<long> Known(IReadOnlyList<long> taking, ActorIdentity identity)
    {
        var known = new HashSet<long>(taking.Count);
        foreach (var one in taking)
        {
            known.Add(identity.Of(one));
        }

        return known;
    }

    private static long Least(HashSet<long> all, HashSet<long> some)
    {
        var least = long.MaxValue;
        foreach (var one in all)
        {
            least = one < least && !some.Contains(one) ? one : least;
        }

        return least;
    }
}
