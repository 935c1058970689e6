namespace OnRecord.Interchange.Listing;

/// <summary>A column of a list: its name in CSV, and its heading in a table for people; null keeps it out of that table.</summary>
public sealed record Column<T>(string Name, Func<T, string?> Value, string? Heading = null);
