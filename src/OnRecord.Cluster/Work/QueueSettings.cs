namespace OnRecord.Cluster.Work;

/// <param name="Lease">How long a silo may be silent before its task is given to another.</param>
/// <param name="MostAttempts">After so many a task is dead until it is retried by hand.</param>
public sealed record QueueSettings(TimeSpan Lease, int MostAttempts)
{
    public static QueueSettings Default { get; } = new(TimeSpan.FromSeconds(30), 5);
}
