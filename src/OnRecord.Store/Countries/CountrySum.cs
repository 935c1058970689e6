using System.Runtime.InteropServices;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store.Networks;

namespace OnRecord.Store.Countries;

/// <summary>Sums the events of countries; tellings of one event count once, on however many days they are. Not thread-safe.</summary>
internal sealed class CountrySum
{
    private readonly EventScale _scale = new();
    private readonly HashSet<(string, string, long)> _joints = [];
    private readonly Dictionary<string, Sum> _countries = new(StringComparer.Ordinal);

    private sealed class Sum
    {
        public long Events { get; set; }

        public Dictionary<Quad, long> ByQuad { get; } = [];

        public string? First { get; set; }

        public string? Last { get; set; }
    }

    public void Add(CountedEvents counted)
    {
        foreach (var row in counted.Rows)
        {
            var sum = CollectionsMarshal.GetValueRefOrAddDefault(_countries, row.Country, out _) ??= new Sum();
            (sum.First, sum.Last) = (Earlier(sum.First, row.First), string.CompareOrdinal(sum.Last, row.Last) < 0 ? row.Last : sum.Last);
            var events = row.Joint is not { } joint ? row.Tellings : _joints.Add((row.Country, row.Type, joint)) ? 1 : 0;
            sum.Events += events;
            if (events > 0 && _scale.Of(row.Type, null) is { } scale)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sum.ByQuad, scale.Quad, out _) += events;
            }
        }
    }

    /// <summary>Those with most events first.</summary>
    public IReadOnlyList<FoundCountry> Found() =>
    [
        .. _countries.Select(country => new FoundCountry(country.Key, country.Value.Events, country.Value.ByQuad, country.Value.First, country.Value.Last))
            .OrderByDescending(found => found.Events).ThenBy(found => found.Country, StringComparer.Ordinal),
    ];

    private static string? Earlier(string? one, string? other) => one is null || (other is not null && string.CompareOrdinal(other, one) < 0) ? other : one;
}
