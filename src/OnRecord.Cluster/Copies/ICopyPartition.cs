
namespace OnRecord.Cluster.Copies;

/// <summary>Remembers which reports have which fingerprints, of one share of all fingerprints. A cache of what parts hold: lost with its
/// silo, and read anew on another.</summary>
internal interface ICopyPartition : IGrainWithIntegerKey
{
    /// <summary>Makes reports known, and tells which others have their fingerprints.</summary>
    /// <exception cref="CopyPartitionException">The parts or the database cannot be read; try later.</exception>
    Task<IReadOnlyList<SharedPrints>> Enter(long task, IReadOnlyList<ReportPrints> reports);
}

/// <param name="Prints">Those of the partition.</param>
[GenerateSerializer]
internal sealed record ReportPrints([property: Id(0)] string Report, [property: Id(1)] int[] Prints);

/// <param name="Task">Whose part holds the other report.</param>
/// <param name="Count">How many fingerprints both have in this partition.</param>
[GenerateSerializer]
internal sealed record SharedPrints([property: Id(0)] string Report, [property: Id(1)] string Other, [property: Id(2)] long Task, [property: Id(3)] int Count);

/// <summary>Says across silos what went wrong; exceptions of drivers cannot be sent.</summary>
[GenerateSerializer]
internal sealed class CopyPartitionException(string message) : Exception(message);
