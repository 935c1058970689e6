namespace OnRecord.Store.Queries;

/// <summary>What a list shows of a report.</summary>
/// <param name="Published">ISO 8601.</param>
public sealed record ReportHead(string Key, string? Title, string? Outlet, string? Published);
