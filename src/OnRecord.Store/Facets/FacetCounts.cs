using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Facets;

/// <summary>Counts values in given items. What it costs grows with these and not with the record.</summary>
internal sealed class FacetCounts(DbConnection connection, ActorIdentity identity, ActorNames names)
{
    private const string TextOf = "SELECT r.first_text_id";

    private const string Told = "LEFT JOIN attribution s ON s.report_id = e.report_id AND s.id = e.attribution";

    /// <param name="reports">Their numbers, each once.</param>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> OfReports(IReadOnlyCollection<long> reports)
    {
        var selection = new Selection([.. reports.Select(report => (report, 0))]);
        var (table, tally, word) = (selection.Table, new FacetTally(), new UltimateSources(connection, selection));
        var sources = new List<(long Report, string Source)>();
        Read($"{TextOf}, r.id, e.type, e.status, s.source_kind, e.attribution FROM k CROSS JOIN report r CROSS JOIN event e {Told} WHERE r.id = of_report AND e.report_id = r.id", row =>
        {
            var (text, source) = (row.GetInt64(0), word.Of(row.GetInt64(1), row.TextOrNull(5)));
            tally.Add(FacetKind.Type, row.GetString(2), text, source);
            tally.Add(FacetKind.Status, row.GetString(3), text, source);
            tally.Add(FacetKind.SourceKind, row.TextOrNull(4), text, source);
            if (source is not null)
            {
                sources.Add((row.GetInt64(1), source));
            }
        });
        var told = sources.Distinct().ToLookup(pair => pair.Report, pair => pair.Source);
        Read($"SELECT DISTINCT r.first_text_id, s.source_kind FROM k CROSS JOIN report r CROSS JOIN attribution s WHERE r.id = of_report AND s.report_id = r.id", row => tally.Add(FacetKind.SourceKind, row.GetString(1), row.GetInt64(0)));
        Read($"{TextOf}, r.id, r.outlet, r.day FROM k CROSS JOIN report r WHERE r.id = of_report", row =>
        {
            AddEach(FacetKind.Outlet, row.TextOrNull(2), row);
            AddEach(FacetKind.Month, Month(row.TextOrNull(3)), row);
        });
        Read($"{TextOf}, r.id, a.actor_id, a.country FROM k CROSS JOIN report r CROSS JOIN report_actor a WHERE r.id = of_report AND a.report_id = r.id", row =>
        {
            AddEach(FacetKind.Actor, Who(row, 2), row);
            AddEach(FacetKind.Country, row.TextOrNull(3), row);
        });
        return Named(tally.Found());

        void Read(string sql, Action<DbDataReader> read) => All(table, sql, read);

        // Of what a report has as a whole, the sources are those of all its events.
        void AddEach(FacetKind kind, string? value, DbDataReader row)
        {
            tally.Add(kind, value, row.GetInt64(0));
            foreach (var source in value is null ? [] : told[row.GetInt64(1)])
            {
                tally.Add(kind, value, row.GetInt64(0), source);
            }
        }
    }

    /// <param name="events">By report and number, each once.</param>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> OfEvents(IReadOnlyCollection<(long Report, int N)> events)
    {
        var selection = new Selection(events);
        var (table, tally, word) = (selection.Table, new FacetTally(), new UltimateSources(connection, selection));
        All(table, $"{TextOf}, r.id, e.attribution, e.type, e.status, s.source_kind, r.outlet, e.day FROM k CROSS JOIN event e CROSS JOIN report r {Told} WHERE e.report_id = of_report AND e.n = number AND r.id = e.report_id", row =>
        {
            Add(FacetKind.Type, row.GetString(3), row);
            Add(FacetKind.Status, row.GetString(4), row);
            Add(FacetKind.SourceKind, row.IsDBNull(2) ? Outputs.Words.Of(Records.SourceKind.OutletItself) : row.TextOrNull(5), row);
            Add(FacetKind.Outlet, row.TextOrNull(6), row);
            Add(FacetKind.Month, Month(row.TextOrNull(7)), row);
        });
        All(table, $"{TextOf}, r.id, e.attribution, p.actor_id, p.country FROM k CROSS JOIN event e CROSS JOIN participant p CROSS JOIN report r WHERE e.report_id = of_report AND e.n = number AND p.report_id = e.report_id AND p.event_n = e.n AND r.id = e.report_id", row =>
        {
            Add(FacetKind.Actor, Who(row, 3), row);
            Add(FacetKind.Country, row.TextOrNull(4), row);
        });
        return Named(tally.Found());

        void Add(FacetKind kind, string? value, DbDataReader row) => tally.Add(kind, value, row.GetInt64(0), word.Of(row.GetInt64(1), row.TextOrNull(2)));
    }

    /// <param name="statements">By report and number, each once.</param>
    public Dictionary<FacetKind, IReadOnlyList<FacetValue>> OfStatements(IReadOnlyCollection<(long Report, int N)> statements)
    {
        var (table, tally) = (new Selection(statements).Table, new FacetTally());
        All(table, $"{TextOf}, s.actor_id, s.source_kind, r.outlet, s.day, c.country FROM k CROSS JOIN attribution s CROSS JOIN report r LEFT JOIN report_actor c ON c.report_id = s.report_id AND c.id = s.actor WHERE s.report_id = of_report AND s.n = number AND r.id = s.report_id", row =>
        {
            var (text, who) = (row.GetInt64(0), Who(row, 1));
            tally.Add(FacetKind.Actor, who, text, who);
            tally.Add(FacetKind.SourceKind, row.GetString(2), text, who);
            tally.Add(FacetKind.Outlet, row.TextOrNull(3), text, who);
            tally.Add(FacetKind.Month, Month(row.TextOrNull(4)), text, who);
            tally.Add(FacetKind.Country, row.TextOrNull(5), text, who);
        });
        return Named(tally.Found());
    }

    private void All(string table, string sql, Action<DbDataReader> read)
    {
        using var statement = new Statement(connection, $"WITH {table} {sql}", 0);
        statement.Each(read);
    }

    private string? Who(DbDataReader row, int column) => row.IsDBNull(column) ? null : identity.Of(row.GetInt64(column)).ToString(CultureInfo.InvariantCulture);

    private static string? Month(string? day) => day is { Length: >= 7 } ? day[..7] : null;

    // Actors were counted by their numbers.
    private Dictionary<FacetKind, IReadOnlyList<FacetValue>> Named(Dictionary<FacetKind, IReadOnlyList<FacetValue>> found)
    {
        if (found.TryGetValue(FacetKind.Actor, out var actors))
        {
            var named = names.Of(actors.Select(actor => long.Parse(actor.Value, CultureInfo.InvariantCulture)));
            found[FacetKind.Actor] = [.. actors.Select(actor => named[long.Parse(actor.Value, CultureInfo.InvariantCulture)] is var (key, name) ? actor with { Value = key, Words = name } : actor)];
        }

        return found;
    }
}
