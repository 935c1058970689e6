using System.Data.Common;
using System.Globalization;

namespace OnRecord.Store.Rows;

/// <summary>Items that are to be loaded together, by report and number in it. A connection that keeps statements is given them as a value, so
/// that the statement is the same for all.</summary>
internal sealed class Selection
{
    /// <param name="items">At least one.</param>
    public Selection(DbConnection connection, IReadOnlyCollection<(long Report, int N)> items)
    {
        if (connection is IKeepsStatements)
        {
            Values = [$"[{string.Join(',', items.Distinct().Select(item => $"[{Text(item.Report)},{Text(item.N)}]"))}]"];
            Reports = "(SELECT value ->> 0 FROM json_each(@p0))";
            Table = "k (of_report, number) AS (SELECT value ->> 0, value ->> 1 FROM json_each(@p0))";
            return;
        }

        Values = [];
        Reports = $"({string.Join(", ", items.Select(item => item.Report).Distinct().Select(Text))})";
        Table = $"k (of_report, number) AS (VALUES {string.Join(", ", items.Distinct().Select(item => $"({Text(item.Report)}, {Text(item.N)})"))})";
    }

    /// <summary>The reports as a list for <c>IN</c>, in brackets.</summary>
    public string Reports { get; }

    /// <summary>The items as a table <c>k</c> of <c>of_report</c> and <c>number</c>, to follow <c>WITH RECURSIVE</c>.</summary>
    public string Table { get; }

    /// <summary>The values of a query that names either.</summary>
    public object?[] Values { get; }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
