using System.Globalization;

namespace OnRecord.Store.Rows;

/// <summary>Items that are to be loaded together, by report and number in it.</summary>
internal sealed class Selection(IReadOnlyCollection<(long Report, int N)> items)
{
    /// <summary>The reports as a list for <c>IN</c>, in brackets.</summary>
    public string Reports { get; } = $"({string.Join(", ", items.Select(item => item.Report).Distinct().Select(Text))})";

    /// <summary>The items as a table <c>k</c> of <c>of_report</c> and <c>number</c>, to follow <c>WITH RECURSIVE</c>.</summary>
    public string Table { get; } = $"k (of_report, number) AS (VALUES {string.Join(", ", items.Distinct().Select(item => $"({Text(item.Report)}, {Text(item.N)})"))})";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
