namespace OnRecord.Cluster.Copies;

/// <summary>Which fingerprints are whose.</summary>
internal static class CopyPartitions
{
    /// <summary>Enough to spread over the silos of a large cluster, few enough that one call for each costs a part little.</summary>
    public const int Count = 32;

    public static int Of(int print) => (int)((uint)print % Count);

    /// <summary>The condition that a column <c>print</c> of a part is of a partition. Parts keep the 32 bits with their sign.</summary>
    public static string Sql(int partition) => $"((print + 4294967296) % 4294967296) % {Count} = {partition}";
}
