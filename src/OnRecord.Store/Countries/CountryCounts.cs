using System.Data.Common;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Countries;

/// <summary>Counts the events of each country. What no actor and no story narrows is counted day by day, since many questions have days in
/// common.</summary>
/// <param name="keep">Gives the counts of a filter of one day, counted before or now.</param>
internal sealed class CountryCounts(DbConnection connection, Func<Filter, Func<CountedEvents>, CountedEvents> keep)
{
    private const int MostDays = 400;
    private const int MostTogether = 500;

    public IReadOnlyList<FoundCountry> Of(Filter filter, ActorSet actors, CountryOf of)
    {
        var sum = new CountrySum();
        foreach (var counts in Days(filter, actors).Select(day => keep(day, () => Count(day, actors, of))))
        {
            sum.Add(counts);
        }

        return sum.Found();
    }

    private static IEnumerable<Filter> Days(Filter filter, ActorSet actors)
    {
        var all = filter with { Limit = null, Joined = false };
        return actors.IsAnyone && filter is { Story: null, From: { } from, To: { } to } && Calendar.IsDay(from) && Calendar.IsDay(to) && Calendar.DaysBetween(from, to) is var days && days is >= 0 and < MostDays
            ? Enumerable.Range(0, days + 1).Select(day => Calendar.Plus(from, day)).Select(day => all with { From = day, To = day })
            : [all];
    }

    private CountedEvents Count(Filter filter, ActorSet actors, CountryOf of) =>
        actors.IsAnyone && filter with { From = null, To = null, Type = null } == new Filter() && filter.From is { } day && day == filter.To
            ? OfDay(filter, of)
            : Counted(filter, actors, of);

    // From what is kept of days. Which events are one is looked up, since that changes with reports of other days.
    private CountedEvents OfDay(Filter filter, CountryOf of)
    {
        var events = new List<(long Report, int N, string Type, string Country)>();
        DayTotals.Each(connection, of == CountryOf.Place ? DayTotals.Places : DayTotals.Countries, filter, DayTotals.EventColumns, (texts, row) =>
        {
            if (texts[row[2]] is { } type && texts[row[3]] is { } country && (filter.Type is null || filter.Type == type))
            {
                events.Add((row[0], (int)row[1], type, country));
            }
        });
        var joints = events.Select(item => item.Report).Distinct().Chunk(MostTogether)
            .SelectMany(some => connection.All($"SELECT report_id, event_n, joint_id FROM telling WHERE report_id IN {ReportBatches.List(some)}", row => (Key: (row.GetInt64(0), row.GetInt32(1)), Joint: row.GetInt64(2))))
            .ToDictionary(row => row.Key, row => row.Joint);
        return new CountedEvents([.. events.CountBy(item => (item.Country, item.Type, Joint: joints.TryGetValue((item.Report, item.N), out var joint) ? joint : (long?)null))
            .Select(count => new CountedEvents.Row(count.Key.Country, count.Key.Type, count.Key.Joint, count.Value, filter.From, filter.From))]);
    }

    private CountedEvents Counted(Filter filter, ActorSet actors, CountryOf of)
    {
        var where = new Conditions();
        var candidates = EventCandidates.Of(where, filter, actors);
        EventConditions.AddTo(where.And("e.report_id = f.report_id AND e.n = f.event_n AND r.id = f.report_id").AndReport(filter), filter, actors);
        var (column, participants) = of == CountryOf.Place ? ("e.place_country", "") : ("x.country", "JOIN participant x ON x.report_id = f.report_id AND x.event_n = f.event_n");
        var sql = $"""
            SELECT {column}, e.type, g.joint_id, count(DISTINCT e.report_id * 1000000 + e.n), min(e.day), max(e.day)
            FROM ({candidates}) f CROSS JOIN event e CROSS JOIN report r {participants} LEFT JOIN telling g ON g.report_id = f.report_id AND g.event_n = f.event_n
            WHERE {where} AND {column} IS NOT NULL GROUP BY {column}, e.type, g.joint_id
            """;
        return new CountedEvents(connection.All(
            sql, row => new CountedEvents.Row(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetInt64(3), row.TextOrNull(4), row.TextOrNull(5)), where.Values));
    }
}
