using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Facets;

/// <summary>Counts in events.</summary>
internal static class EventFacets
{
    private static readonly string Own = Words.Of(SourceKind.OutletItself);

    public static FacetTally Of(DbConnection connection, ActorIdentity identity, IReadOnlyCollection<(long Report, int N)> events)
    {
        var (tally, kept, joined) = (new FacetTally(), ValueTable.Of(connection, events.Select(item => item.Report)), new JoinedSources(identity));
        var wanted = new Selection(connection, events);
        var days = connection.All(
            $"WITH {wanted.Table} SELECT e.report_id, e.n, r.first_text_id, r.outlet, e.day FROM k CROSS JOIN event e CROSS JOIN report r WHERE e.report_id = of_report AND e.n = number AND r.id = e.report_id",
            row => (Report: row.GetInt64(0), N: row.GetInt32(1), Text: row.GetInt64(2), Outlet: row.TextOrNull(3), Day: row.TextOrNull(4)),
            wanted.Values);
        foreach (var (report, n, text, outlet, day) in days)
        {
            var told = kept[report].Events[n - 1];
            var source = joined.Of(told.Source);
            tally.Add(FacetKind.Type, told.Type, text, source);
            tally.Add(FacetKind.Status, told.Status, text, source);
            tally.Add(FacetKind.SourceKind, told.Kind is null ? Own : told.Kind.Length > 0 ? told.Kind : null, text, source);
            tally.Add(FacetKind.Outlet, outlet, text, source);
            tally.Add(FacetKind.Month, FacetRows.MonthOf(day), text, source);
            foreach (var actor in told.Actors)
            {
                tally.Add(FacetKind.Actor, identity.Of(actor).ToString(CultureInfo.InvariantCulture), text, source);
            }

            foreach (var country in told.Countries)
            {
                tally.Add(FacetKind.Country, country, text, source);
            }
        }

        return tally;
    }
}
