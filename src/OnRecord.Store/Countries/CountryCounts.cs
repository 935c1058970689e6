using System.Data.Common;
using OnRecord.Store.Networks;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Countries;

/// <summary>Counts the events of each country.</summary>
internal static class CountryCounts
{
    private sealed record Row(string Country, string Type, long Events, string? First, string? Last);

    public static IReadOnlyList<FoundCountry> Of(DbConnection connection, Filter filter, ActorSet actors, CountryOf of)
    {
        var scale = new EventScale();
        return [.. Rows(connection, filter, actors, of).GroupBy(row => row.Country)
            .Select(rows => new FoundCountry(
                rows.Key,
                rows.Sum(row => row.Events),
                rows.Where(row => scale.Of(row.Type, null) is not null).GroupBy(row => scale.Of(row.Type, null)!.Value.Quad).ToDictionary(quad => quad.Key, quad => quad.Sum(row => row.Events)),
                rows.Min(row => row.First),
                rows.Max(row => row.Last)))
            .OrderByDescending(found => found.Events).ThenBy(found => found.Country, StringComparer.Ordinal)];
    }

    // Tellings of one event count once; an event that one report tells has a number of its own below zero.
    private static List<Row> Rows(DbConnection connection, Filter filter, ActorSet actors, CountryOf of)
    {
        var where = new Conditions();
        var candidates = EventCandidates.Of(where, filter, actors);
        EventConditions.AddTo(where.And("e.report_id = f.report_id AND e.n = f.event_n AND r.id = f.report_id").AndReport(filter), filter, actors);
        var (column, participants) = of == CountryOf.Place ? ("e.place_country", "") : ("x.country", "JOIN participant x ON x.report_id = f.report_id AND x.event_n = f.event_n");
        var sql = $"""
            SELECT {column}, e.type, count(DISTINCT coalesce(g.joint_id, -(e.report_id * 1000000 + e.n))), min(e.day), max(e.day)
            FROM ({candidates}) f CROSS JOIN event e CROSS JOIN report r {participants} LEFT JOIN telling g ON g.report_id = f.report_id AND g.event_n = f.event_n
            WHERE {where} AND {column} IS NOT NULL GROUP BY {column}, e.type
            """;
        return connection.All(sql, row => new Row(row.GetString(0), row.GetString(1), row.GetInt64(2), row.TextOrNull(3), row.TextOrNull(4)), where.Values);
    }
}
