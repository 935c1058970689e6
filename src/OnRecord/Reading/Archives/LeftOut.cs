namespace OnRecord.Reading.Archives;

/// <summary>Counts the records of an archive that hold no report, by kind.</summary>
internal sealed class LeftOut
{
    private const int MostKinds = 12;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string kind)
    {
        kind = _counts.ContainsKey(kind) || _counts.Count < MostKinds ? kind : "of other kinds";
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>Null when all records were reports.</summary>
    public string? Summary => _counts.Count == 0 ? null
        : $"{_counts.Values.Sum():N0} records hold no report: {string.Join(", ", _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Value:N0} {c.Key}"))}";
}
