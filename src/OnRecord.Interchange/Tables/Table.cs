using OnRecord.Interchange.Views;

namespace OnRecord.Interchange.Tables;

/// <summary>A tidy table: a row for each thing of one sort, a column for each of its fields.</summary>
/// <param name="Rows">The rows of a report: string, list of strings, long, double, bool or null, as the columns say.</param>
internal sealed record Table(string Name, IReadOnlyList<Column> Columns, Func<ReportView, IEnumerable<object?[]>> Rows);

internal sealed record Column(string Name, ColumnType Type);
