using OnRecord.Store.Paging;

namespace OnRecord.Store.Commitments;

/// <summary>A place among commitments: those with a day first, the earliest first; then those without, the newest first.</summary>
internal sealed record CommitmentPlace(string? Due, string Told, long Report, int N) : IComparable<CommitmentPlace>
{
    public Place Written => new(Due, Told, Report, (long)N);

    public static CommitmentPlace Of(SettledCommitment settled) => new(settled.Verdict.Due, settled.First.Told, settled.First.Report, settled.First.N);

    public static Func<SettledCommitment, bool> Behind(Place? after)
    {
        if (after is null)
        {
            return _ => true;
        }

        var place = Place.Read(after, keys => keys is [var due, string told, long report, long n] && due is null or string ? new CommitmentPlace(due as string, told, report, (int)n) : null);
        return item => Of(item).CompareTo(place) > 0;
    }

    public int CompareTo(CommitmentPlace? other)
    {
        var sides = ((Due is null).CompareTo(other!.Due is null), string.CompareOrdinal(Due, other.Due), string.CompareOrdinal(other.Told, Told), (other.Report, other.N).CompareTo((Report, N)));
        return sides.Item1 != 0 ? sides.Item1 : sides.Item2 != 0 ? sides.Item2 : sides.Item3 != 0 ? sides.Item3 : sides.Item4;
    }
}
