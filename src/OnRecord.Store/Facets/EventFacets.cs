using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Facets;

/// <summary>Counts in events.</summary>
internal static class EventFacets
{
    private const string Tables = "FROM k CROSS JOIN event e CROSS JOIN report r";

    public static FacetTally Of(DbConnection connection, ActorIdentity identity, Selection events)
    {
        var (tally, sources) = (new FacetTally(), new UltimateSources(connection, events));
        connection.Each($"WITH {events.Table} SELECT r.first_text_id, r.id, e.attribution, e.type, e.status, r.outlet, e.day {Tables} WHERE e.report_id = of_report AND e.n = number AND r.id = e.report_id", row =>
        {
            var kind = row.IsDBNull(2) ? SourceKind.OutletItself : sources.KindOf(row.GetInt64(1), row.GetString(2));
            Add(FacetKind.Type, row.GetString(3), row);
            Add(FacetKind.Status, row.GetString(4), row);
            Add(FacetKind.SourceKind, kind is null ? null : Words.Of(kind), row);
            Add(FacetKind.Outlet, row.TextOrNull(5), row);
            Add(FacetKind.Month, FacetRows.MonthOf(row.TextOrNull(6)), row);
        });
        connection.Each($"WITH {events.Table} SELECT r.first_text_id, r.id, e.attribution, p.actor_id, p.country {Tables} CROSS JOIN participant p WHERE e.report_id = of_report AND e.n = number AND r.id = e.report_id AND p.report_id = e.report_id AND p.event_n = e.n", row =>
        {
            Add(FacetKind.Actor, row.Who(3, identity), row);
            Add(FacetKind.Country, row.TextOrNull(4), row);
        });
        return tally;

        void Add(FacetKind kind, string? value, DbDataReader row) => tally.Add(kind, value, row.GetInt64(0), sources.Of(row.GetInt64(1), row.TextOrNull(2)));
    }
}
