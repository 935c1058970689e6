namespace OnRecord.Store.Facets;

/// <summary>Gathers the texts and sources of each value. Not thread-safe.</summary>
internal sealed class FacetTally
{
    /// <summary>The most values of a kind that are given.</summary>
    private const int Most = 12;

    private readonly Dictionary<(FacetKind Kind, string Value), (HashSet<long> Texts, HashSet<string> Sources)> _values = [];

    /// <param name="value">Null for none.</param>
    /// <param name="source">Null for a source that is not told from others.</param>
    public void Add(FacetKind kind, string? value, long text, string? source = null)
    {
        if (value is null)
        {
            return;
        }

        if (!_values.TryGetValue((kind, value), out var gathered))
        {
            _values.Add((kind, value), gathered = ([], []));
        }

        gathered.Texts.Add(text);
        if (source is not null)
        {
            gathered.Sources.Add(source);
        }
    }

    public void Add(FacetKind kind, string? value, long text, IEnumerable<string> sources)
    {
        Add(kind, value, text);
        if (value is not null)
        {
            _values[(kind, value)].Sources.UnionWith(sources);
        }
    }

    /// <summary>Those of most texts first; of as many, those of most sources, then by value.</summary>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> Found() => _values
        .GroupBy(pair => pair.Key.Kind)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<FacetValue>)[.. group
            .Select(pair => new FacetValue(pair.Key.Value, pair.Key.Value, pair.Value.Texts.Count, pair.Value.Sources.Count))
            .OrderByDescending(value => value.Texts).ThenByDescending(value => value.Sources).ThenBy(value => value.Value, StringComparer.Ordinal)
            .Take(Most)]);
}
