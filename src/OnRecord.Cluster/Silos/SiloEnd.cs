namespace OnRecord.Cluster.Silos;

/// <summary>With which code the silo ends.</summary>
internal sealed class SiloEnd
{
    public int Code { get; set; }
}
