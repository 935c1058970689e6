using OnRecord.Cluster.Slices;

namespace OnRecord.Cluster.Work;

/// <summary>Reads and codes slices. Thread-safe.</summary>
public interface ISliceWork
{
    /// <summary>Reads and codes a slice on the cores that it was given, and hands on what comes of it, in the order of the slice and on one thread.
    /// What cannot be read is an outcome and no exception.</summary>
    /// <exception cref="OperationCanceledException">The stop came first.</exception>
    void Run(Slice slice, Action<SliceOutcome> deliver, CancellationToken stop);
}
