namespace OnRecord.Cluster.Copies;

/// <summary>Which fingerprints are whose.</summary>
internal static class CopyPartitions
{
    /// <summary>Enough to spread over the silos of a large cluster, few enough that one call for each costs a part little.</summary>
    public const int Count = 32;

    public static int Of(int print) => (int)((uint)print % Count);
}
