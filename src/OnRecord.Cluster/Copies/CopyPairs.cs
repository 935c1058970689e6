using Npgsql;
using OnRecord.Store.Copies;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Copies;

/// <summary>Pairs of reports of which one is a copy of the other, had the other appeared first; of those that stay in parts, all that have notable parts in common. To find one again changes nothing.</summary>
internal static class CopyPairs
{
    /// <param name="least">The one whose id sorts first.</param>
    public static void Insert(NpgsqlConnection connection, string least, string most, Overlap overlap) => connection.Run(
        $"INSERT INTO copy_pair (report, other, share, other_share, is_copy, other_is_copy) VALUES (@p0, @p1, @p2, @p3, {overlap.IsCopy}, {overlap.OtherIsCopy}) ON CONFLICT DO NOTHING",
        least, most, overlap.Share, overlap.OtherShare);
}
