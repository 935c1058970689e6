using OnRecord.Cluster.Slices;

namespace OnRecord.Cluster.Work;

/// <summary>A task that a silo may work on until its lease runs out.</summary>
/// <param name="Epoch">Grows with every claim of the task; results of an earlier one are refused.</param>
internal sealed record Lease(long Task, int Epoch, long Job, Slice Slice, string PartsFolder, string PartsMark);
