namespace OnRecord.Store;

/// <summary>A record that cannot be opened, or a question that cannot be asked of it. The message names the record, what is
/// wrong and what to do, and can be shown to people as it is.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string record, string problem, string remedy, Exception? cause = null)
        : base($"{record}: {problem}; {remedy}", cause)
    {
    }

    /// <summary>It may pass by itself: the server starts again, or has no room for one more connection.</summary>
    public bool IsPassing { get; init; }
}
