namespace OnRecord.Store.Searches;

/// <summary>A search that a user keeps.</summary>
/// <param name="Address">Path and query in the desk.</param>
/// <param name="Saved">ISO 8601, UTC.</param>
public sealed record SavedSearch(long Number, string Name, string Address, string Saved);
