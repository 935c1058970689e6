namespace OnRecord.Store.Watching;

/// <summary>By what a list is asked for again, such that it is sent only when it has changed.</summary>
/// <param name="Asked">The address that was asked for.</param>
/// <param name="Address">Where the answer came from, after redirects.</param>
/// <param name="Tag">The ETag.</param>
/// <param name="Modified">The Last-Modified, as sent.</param>
public sealed record WatchedPage(string Asked, string Address, string? Tag, string? Modified);
