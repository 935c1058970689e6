namespace OnRecord.Cluster.Silos;

/// <summary>Silos of one machine are told apart by their process.</summary>
internal static class SiloName
{
    public static string Own() => $"{Environment.MachineName}-{Environment.ProcessId}";
}
