namespace OnRecord.Cluster.Work;

/// <summary>The task belongs to another by now, or was cancelled: what was done on it does not count.</summary>
internal sealed class FencedException(string message) : Exception(message);
