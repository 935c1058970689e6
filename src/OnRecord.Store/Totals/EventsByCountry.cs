namespace OnRecord.Store.Totals;

/// <summary>Which events of a day concern which countries, or are told to be there. Each pair counts once. Not thread-safe.</summary>
internal sealed class EventsByCountry
{
    private readonly HashSet<(long Report, int N, string Type, string Country)> _events = [];

    public void Add(long report, int n, string type, string country) => _events.Add((report, n, type, country));

    /// <summary>Rows as of <see cref="DayTotals.EventColumns"/>, packed.</summary>
    public byte[] Write()
    {
        List<string> texts = [.. _events.SelectMany(item => new[] { item.Type, item.Country }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = texts.Index().ToDictionary(text => text.Item, text => text.Index + 1L, StringComparer.Ordinal);
        return PackedCounts.Write(
            texts,
            [.. _events.OrderBy(item => item.Report).ThenBy(item => item.N).ThenBy(item => item.Country, StringComparer.Ordinal).Select(item => new[] { item.Report, item.N, numbers[item.Type], numbers[item.Country] })]);
    }
}
