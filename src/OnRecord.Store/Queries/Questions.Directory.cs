using System.Globalization;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <content>Actors by name, and who is spoken of lately, without counting through the record.</content>
public sealed partial class Questions
{
    // Of a word that thousands of names have, the first are looked at.
    private const int MostLookedAt = 200;

    /// <summary>Actors one of whose names has the words, or whose id or Wikidata item it is; those that the newest reports speak of first.</summary>
    /// <param name="most">The most that are given.</param>
    public IReadOnlyList<ListedActor> ActorsNamed(string name, int most) => _names.Matching(name) is { } actors
        ? [.. new ActorDirectory(_details, _identity).Of(actors.Numbers.Take(MostLookedAt).Select(actor => (actor, (long?)null))).OrderByDescending(actor => actor.Last, StringComparer.Ordinal).ThenBy(actor => actor.Key, StringComparer.Ordinal).Take(most)]
        : [];

    /// <summary>The actors that most of the newest reports that fit speak of.</summary>
    /// <param name="reports">How many reports are looked at.</param>
    /// <param name="most">The most actors that are given.</param>
    public IReadOnlyList<ListedActor> ActorsOfLate(Filter filter, int reports, int most)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        var newest = Distinct(ReportSql.Of(filter, actors, DayRange.All), ReadReport, row => row.Report, reports).Select(row => row.Report.ToString(CultureInfo.InvariantCulture)).ToList();
        return newest.Count == 0 ? [] : new ActorDirectory(_details, _identity).Of(_details.All(
            $"""
            SELECT coalesce(m.same_id, a.actor_id), count(DISTINCT r.first_text_id) AS texts FROM report r JOIN report_actor a ON a.report_id = r.id LEFT JOIN actor_same m ON m.actor_id = a.actor_id
            WHERE r.id IN ({string.Join(", ", newest)}) AND a.actor_id IS NOT NULL GROUP BY coalesce(m.same_id, a.actor_id) ORDER BY texts DESC, 1 LIMIT {most.ToString(CultureInfo.InvariantCulture)}
            """,
            row => (row.GetInt64(0), (long?)row.GetInt64(1))));
    }

    /// <summary>The one actor of an id or a name.</summary>
    /// <exception cref="StoreException">There is none, or several are called so.</exception>
    public ListedActor TheActor(string actor) => new ActorDirectory(_details, _identity).Of([(_names.One(actor).Head, null)])[0];

    /// <summary>Offices and ties of an actor, as the newest reports that speak of it tell them.</summary>
    /// <param name="reports">How many reports are looked at.</param>
    public IReadOnlyList<FoundAspect> OfficesAndTies(string actor, int reports)
    {
        var head = _names.One(actor).Head;
        var newest = Newest(head, reports);
        var loaded = new Dictionary<long, StoredReport>();
        return newest.Count == 0 ? [] : [.. new ActorPage(_details, _identity, Once) { Reports = newest }.OfficesAndTies(head).Select(aspect => aspect.Found)];

        StoredReport Once(long number) => loaded.TryGetValue(number, out var report) ? report : loaded[number] = _loader.Load(number);
    }

    private List<long> Newest(long actor, int most) => [.. Distinct(ReportSql.Of(new Filter(), new ActorSet(_identity.Members(actor)), DayRange.All), ReadReport, row => row.Report, most).Select(row => row.Report)];
}
