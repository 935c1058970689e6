using System.Runtime.InteropServices;

namespace OnRecord.Store.Totals;

/// <summary>Counts what some standing reports of a day tell of actors and sources. Not thread-safe.</summary>
internal sealed class CountedDay
{
    private readonly Dictionary<long, long[]> _actors = [];
    private readonly Dictionary<(long Who, string Kind, string? Outlet), long[]> _sources = [];
    private readonly HashSet<(long Report, long Who)> _spoken = [];
    private readonly HashSet<(long Report, int N, bool Acts, long Who)> _taken = [];
    private readonly HashSet<(long Report, long Who, string Kind)> _cited = [];

    public readonly record struct Report(long Number, string Day, string? Outlet);

    public void Spoken(Report report, long who) => OfActor(who)[1] += _spoken.Add((report.Number, who)) ? 1 : 0;

    /// <param name="n">Of the event.</param>
    public void Took(Report report, int n, bool acts, long who) => OfActor(who)[acts ? 2 : 3] += _taken.Add((report.Number, n, acts, who)) ? 1 : 0;

    /// <param name="who">0 for a source that only its report knows.</param>
    public void Said(Report report, long who, string kind, bool isDirect, bool isReasoned)
    {
        if (who != 0)
        {
            OfActor(who)[4]++;
        }

        var counts = CollectionsMarshal.GetValueRefOrAddDefault(_sources, (who, kind, report.Outlet), out _) ??= [who, 0, 0, 0, 0, 0, 0];
        counts[3]++;
        counts[4] += _cited.Add((report.Number, who, kind)) ? 1 : 0;
        counts[5] += isDirect ? 1 : 0;
        counts[6] += isReasoned ? 1 : 0;
    }

    /// <summary>Rows as of <see cref="DayTotals.ActorColumns"/>, packed.</summary>
    public byte[] Actors() => PackedCounts.Write([], [.. _actors.OrderBy(actor => actor.Key).Select(actor => actor.Value)]);

    /// <summary>Rows as of <see cref="DayTotals.SourceColumns"/>, packed.</summary>
    public byte[] Sources()
    {
        List<string> texts = [.. _sources.Keys.SelectMany(source => new[] { source.Kind, source.Outlet }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = texts.Index().ToDictionary(text => text.Item, text => text.Index + 1L, StringComparer.Ordinal);
        var rows = new List<long[]>();
        foreach (var ((_, kind, outlet), counts) in _sources.OrderBy(source => source.Key.Who).ThenBy(source => source.Key.Kind, StringComparer.Ordinal).ThenBy(source => source.Key.Outlet, StringComparer.Ordinal))
        {
            (counts[1], counts[2]) = (numbers[kind], outlet is null ? PackedCounts.NoText : numbers[outlet]);
            rows.Add(counts);
        }

        return PackedCounts.Write(texts, rows);
    }

    private long[] OfActor(long who) => CollectionsMarshal.GetValueRefOrAddDefault(_actors, who, out _) ??= [who, 0, 0, 0, 0];
}
