using OnRecord.Store.Rows;
using OnRecord.Store.Search;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Queries;

/// <content>What stands in given reports, for rules that look at what is new. Reports by number; items in the order of the reports.</content>
public sealed partial class Questions
{
    /// <param name="words">That the report must hold; null for any.</param>
    /// <param name="ofCountry">Reports whose events concern the filter's country where they name none.</param>
    internal IEnumerable<FoundEvent> EventsIn(IReadOnlyCollection<long> reports, Filter filter, SearchQuery? words, IReadOnlyCollection<long> ofCountry)
    {
        if (reports.Count == 0 || _names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        var where = new Conditions().And($"e.report_id IN ({List(reports)}) AND r.id = e.report_id").AndReport(filter);
        EventConditions.AddTo(where, filter with { Country = null }, actors);
        if (filter.Country is { } country)
        {
            const string Participant = "EXISTS (SELECT 1 FROM participant c WHERE c.report_id = e.report_id AND c.event_n = e.n AND c.country";
            var nameless = ofCountry.Count == 0 ? "" : $" OR (e.report_id IN ({List(ofCountry)}) AND NOT {Participant} IS NOT NULL))";
            where.And($"({Participant} || '' = {where.Parameter(country)}){nameless})");
        }

        AndHolds(where, words, "e.report_id");
        var rows = _rows.All(
            $"SELECT e.report_id, e.n, g.joint_id, e.day FROM event e CROSS JOIN report r LEFT JOIN telling g ON g.report_id = e.report_id AND g.event_n = e.n WHERE {where} ORDER BY e.report_id, e.n", ReadEvent, where.Values);
        return rows.Chunk(Together).SelectMany(Found);
    }

    internal IEnumerable<FoundReport> ReportsIn(IReadOnlyCollection<long> reports, Filter filter, SearchQuery? words)
    {
        if (reports.Count == 0 || _names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        var where = new Conditions().And($"r.id IN ({List(reports)})");
        ReportSql.Add(where, filter);
        ReportSql.AddActors(where, actors);
        AndHolds(where, words, "r.id");
        return _rows.All($"SELECT r.id FROM report r WHERE {where} ORDER BY r.id", row => row.GetInt64(0), where.Values).Chunk(Together).SelectMany(numbers => Found(numbers, words));
    }

    /// <summary>Contradictions and denials one of whose sides is in the reports.</summary>
    internal IEnumerable<FoundLink> ContradictionsIn(IReadOnlyCollection<long> reports, Filter filter, SearchQuery? words)
    {
        if (reports.Count == 0 || _names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        var links = _tellings.Contradictions(filter, actors, null, _rows, where => where.And($"(l.report_id IN ({List(reports)}) OR l.other_id IN ({List(reports)}))")).Select(link => link.Found).Reverse().ToList();
        return words is null ? links : links.FindAll(link => Hold([link.From.Report.Number, link.To.Report.Number], words));
    }

    /// <summary>Whether one of the reports holds the words.</summary>
    internal bool Hold(IReadOnlyCollection<long> reports, SearchQuery words)
    {
        var where = new Conditions().And($"r.id IN ({List(reports)})");
        AndHolds(where, words, "r.id");
        return _details.Scalar($"SELECT 1 FROM report r WHERE {where} LIMIT 1", where.Values) is not null;
    }

    private static string List(IEnumerable<long> numbers) => string.Join(", ", numbers);

    private void AndHolds(Conditions where, SearchQuery? words, string report)
    {
        if (words is not null)
        {
            where.And(_dialect.Holds(words, report, where));
        }
    }
}
