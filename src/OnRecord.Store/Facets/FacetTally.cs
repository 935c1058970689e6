namespace OnRecord.Store.Facets;

/// <summary>Gathers the texts and sources of each value. Not thread-safe.</summary>
internal sealed class FacetTally
{
    /// <summary>The most values of a kind that are given.</summary>
    private const int Most = 12;

    private readonly Dictionary<(FacetKind Kind, string Value), (HashSet<long> Texts, HashSet<string> Sources)> _values = [];
    private readonly Dictionary<string, string> _outlets = [];

    /// <param name="value">Null for none.</param>
    /// <param name="source">Null for a source that is not told from others.</param>
    public void Add(FacetKind kind, string? value, long text, string? source = null)
    {
        if (value is null)
        {
            return;
        }

        var key = Key(kind, value);
        if (!_values.TryGetValue(key, out var gathered))
        {
            _values.Add(key, gathered = ([], []));
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
            _values[Key(kind, value)].Sources.UnionWith(sources);
        }
    }

    /// <summary>Those of most texts first; of as many, those of most sources, then by value.</summary>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> Found() => _values
        .GroupBy(pair => pair.Key.Kind)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<FacetValue>)[.. group
            .Select(pair => (Value: group.Key == FacetKind.Outlet ? _outlets[pair.Key.Value] : pair.Key.Value, Of: pair.Value))
            .Select(item => new FacetValue(item.Value, item.Value, item.Of.Texts.Count, item.Of.Sources.Count))
            .OrderByDescending(value => value.Texts).ThenByDescending(value => value.Sources).ThenBy(value => value.Value, StringComparer.Ordinal)
            .Take(Most)]);

    // An outlet is the same in capitals and without, as for filters; of its spellings the first by code is shown.
    private (FacetKind Kind, string Value) Key(FacetKind kind, string value)
    {
        if (kind != FacetKind.Outlet)
        {
            return (kind, value);
        }

        var folded = value.ToLowerInvariant();
        if (!_outlets.TryGetValue(folded, out var shown) || string.CompareOrdinal(value, shown) < 0)
        {
            _outlets[folded] = value;
        }

        return (kind, folded);
    }
}
