namespace OnRecord.Store.Adding;

/// <summary>What a run has done.</summary>
internal readonly record struct RunCounts(int Added, int Known, int Failed)
{
    public static RunCounts operator +(RunCounts one, RunCounts other) => new(one.Added + other.Added, one.Known + other.Known, one.Failed + other.Failed);
}
