namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Alerts that could not be brought.</summary>
internal sealed class DeliveryException(string problem, Exception? cause = null) : Exception(problem, cause)
{
    /// <summary>To try again would change nothing.</summary>
    public bool IsFinal { get; init; }

    /// <summary>When to try again, as the receiver says.</summary>
    public TimeSpan? After { get; init; }
}
