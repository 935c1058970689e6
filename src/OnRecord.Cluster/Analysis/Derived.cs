using OnRecord.Cluster.Database;
using OnRecord.Outputs;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Analysis;

/// <summary>The files that were worked out from parts, as the database names them.</summary>
internal static class Derived
{
    public static IReadOnlyList<string> Files(ClusterDatabase database, DerivedKind kind, string? partsFolder) => database.Ask(connection => connection.All(
        "SELECT parts_folder, name FROM derived WHERE kind = @p0 ORDER BY partition", row => Path.Combine(partsFolder ?? row.GetString(0), row.GetString(1)), Words.Of(kind)));

    /// <summary>Null when a part came in or was gathered, or a copy was found, since it was worked out.</summary>
    public static string? Standing(ClusterDatabase database, string? partsFolder) => database.Ask(connection => connection.All(
        """
        SELECT parts_folder, name FROM derived WHERE kind = @p0
            AND NOT EXISTS (SELECT 1 FROM part WHERE greatest(part.made, part.gathered) > derived.made)
            AND NOT EXISTS (SELECT 1 FROM copy_pair WHERE copy_pair.found > derived.made) AND NOT EXISTS (SELECT 1 FROM copy_merge WHERE is_merged AND copy_merge.found > derived.made)
        """,
        row => Path.Combine(partsFolder ?? row.GetString(0), row.GetString(1)),
        Words.Of(DerivedKind.Standing))).FirstOrDefault();
}
