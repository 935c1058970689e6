namespace OnRecord.Store.Paging;

/// <summary>An item and the place behind it.</summary>
internal sealed record Placed<T>(T Found, Place Place);
