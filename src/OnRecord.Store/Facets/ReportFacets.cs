using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Facets;

/// <summary>Counts in reports. A report has the values of all its items; the sources of what it has as a whole are those of all its
/// events.</summary>
internal static class ReportFacets
{
    // Of the actors and countries of many reports only those that most of them have are counted with their sources.
    private const int MostCounted = 30;

    public static FacetTally Of(DbConnection connection, ActorIdentity identity, Selection reports)
    {
        var (tally, sources) = (new FacetTally(), new UltimateSources(connection, reports));
        var texts = connection
            .All($"SELECT id, first_text_id, outlet, day FROM report WHERE id IN {reports.Reports}", row => (Report: row.GetInt64(0), Text: row.GetInt64(1), Outlet: row.TextOrNull(2), Day: row.TextOrNull(3)))
            .ToDictionary(row => row.Report);
        var told = Events(connection, reports, tally, sources, report => texts[report].Text).ToLookup(pair => pair.Report, pair => pair.Source);
        foreach (var (report, kind) in sources.Kinds)
        {
            tally.Add(FacetKind.SourceKind, Words.Of(kind), texts[report].Text);
        }

        foreach (var (report, _, outlet, day) in texts.Values)
        {
            Add(FacetKind.Outlet, outlet, report);
            Add(FacetKind.Month, FacetRows.MonthOf(day), report);
        }

        connection.Each(MostFrequent(reports, "actor_id"), row => Add(FacetKind.Actor, row.Who(1, identity), row.GetInt64(0)));
        connection.Each(MostFrequent(reports, "country"), row => Add(FacetKind.Country, row.GetString(1), row.GetInt64(0)));
        return tally;

        void Add(FacetKind kind, string? value, long report) => tally.Add(kind, value, texts[report].Text, told[report]);
    }

    // The sources of the events of each report, each once.
    private static HashSet<(long Report, string Source)> Events(DbConnection connection, Selection reports, FacetTally tally, UltimateSources sources, Func<long, long> text)
    {
        var told = new HashSet<(long, string)>();
        connection.Each($"SELECT report_id, type, status, attribution FROM event WHERE report_id IN {reports.Reports}", row =>
        {
            var (report, attribution) = (row.GetInt64(0), row.TextOrNull(3));
            var source = sources.Of(report, attribution);
            tally.Add(FacetKind.Type, row.GetString(1), text(report), source);
            tally.Add(FacetKind.Status, row.GetString(2), text(report), source);
            tally.Add(FacetKind.SourceKind, sources.KindOf(report, attribution) is { } kind ? Words.Of(kind) : null, text(report), source);
            if (source is not null)
            {
                told.Add((report, source));
            }
        });
        return told;
    }

    private static string MostFrequent(Selection reports, string column) => $"""
        SELECT DISTINCT report_id, {column} FROM report_actor WHERE report_id IN {reports.Reports} AND {column} IN (
            SELECT {column} FROM report_actor WHERE report_id IN {reports.Reports} AND {column} IS NOT NULL GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT {MostCounted})
        """;
}
