namespace OnRecord.Store.Actors;

/// <summary>An aspect of an actor as it is counted.</summary>
/// <param name="Example">Number of the newest report that tells it.</param>
internal sealed record CountedAspect(AspectPlace Place, long Sources, string? First, string? Last, long Example);
