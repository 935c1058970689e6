using System.Text.Json;

namespace OnRecord.Interchange.Listing;

/// <summary>How the items of a list are written: as rows, or as JSON with the same names everywhere.</summary>
/// <param name="Columns">Of CSV and of tables for people.</param>
/// <param name="WriteFields">Writes the fields of an item into an object that the caller begins and ends.</param>
public sealed record ListForm<T>(IReadOnlyList<Column<T>> Columns, Action<Utf8JsonWriter, T> WriteFields);
