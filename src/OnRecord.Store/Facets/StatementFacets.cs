using System.Data.Common;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Facets;

/// <summary>Counts in statements. Their sources are those who are cited and known across reports.</summary>
internal static class StatementFacets
{
    public static FacetTally Of(DbConnection connection, ActorIdentity identity, Selection statements)
    {
        var tally = new FacetTally();
        connection.Each(
            $"""
            WITH {statements.Table} SELECT r.first_text_id, s.actor_id, s.source_kind, r.outlet, s.day, c.country FROM k CROSS JOIN attribution s CROSS JOIN report r
            LEFT JOIN report_actor c ON c.report_id = s.report_id AND c.id = s.actor WHERE s.report_id = of_report AND s.n = number AND r.id = s.report_id
            """,
            row =>
            {
                var who = row.Who(1, identity);
                Add(FacetKind.Actor, who);
                Add(FacetKind.SourceKind, row.GetString(2));
                Add(FacetKind.Outlet, row.TextOrNull(3));
                Add(FacetKind.Month, FacetRows.MonthOf(row.TextOrNull(4)));
                Add(FacetKind.Country, row.TextOrNull(5));

                void Add(FacetKind kind, string? value) => tally.Add(kind, value, row.GetInt64(0), who);
            },
            statements.Values);
        return tally;
    }
}
