using System.Data.Common;
using OnRecord.Store.Commitments;
using OnRecord.Store.Facets;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Checks;

/// <summary>What the database cannot verify by itself: that spans lie in their texts, that ids are the hashes they should be,
/// that every item has evidence, and that what items point to is there.</summary>
internal static class RecordCheck
{
    private const int MostOfAKind = 20;

    private static readonly string[] SpanTables = ["span", "mention", "block", "participant"];

    public static IEnumerable<string> Faults(DbConnection connection) =>
    [
        .. Hashes(connection),
        .. SpanTables.SelectMany(table => Spans(connection, table, "start_at", "end_at")),
        .. Spans(connection, "event", "place_start", "place_end"),
        .. Spans(connection, "event", "time_start", "time_end"),
        .. Spans(connection, "attribution", "place_start", "place_end"),
        .. Spans(connection, "attribution", "time_start", "time_end"),
        .. Evidence(connection),
        .. Links(connection),
        .. Standing(connection),
        .. Kinds(connection),
        .. TotalsCheck.Faults(connection),
        .. ValueTable.Faults(connection).Take(MostOfAKind),
        .. TrackedTable.Faults(connection).Take(MostOfAKind),
        .. ActorEventTable.Faults(connection).Take(MostOfAKind),
    ];

    private static IEnumerable<string> Hashes(DbConnection connection)
    {
        using var texts = new Statement(connection, "SELECT id, hash, body FROM report_text ORDER BY id", 0);
        foreach (var fault in texts.Stream(row => ContentHash.Of(row.GetString(2)) == row.GetString(1) ? null : $"text {row.GetInt64(0)}: it was changed since it was added", []))
        {
            if (fault is not null)
            {
                yield return fault;
            }
        }

        using var reports = new Statement(connection, "SELECT report.key, hash, address, outlet, published FROM report JOIN report_text ON report_text.id = report.text_id", 0);
        foreach (var fault in reports.Stream(
            row => ReportKey.Of(row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4)) == row.GetString(0) ? null : $"report {row.GetString(0)}: its id is not the hash of its text and place", []))
        {
            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Spans(DbConnection connection, string table, string start, string end) => Limited(connection, $"""
        SELECT 'report ' || r.key || ': a span of ' || '{table}' || ', ' || x.{start} || ' to ' || x.{end} || ', lies outside its text of ' || length(t.body)
        FROM {table} x JOIN report r ON r.id = x.report_id JOIN report_text t ON t.id = r.text_id
        WHERE x.{start} IS NOT NULL AND (x.{start} < 0 OR x.{end} IS NULL OR x.{end} < x.{start} OR x.{end} > length(t.body))
        """);

    private static IEnumerable<string> Evidence(DbConnection connection)
    {
        (string Table, string Item, string What)[] items = [("event", "x.id", "event"), ("attribution", "x.id", "statement"), ("relation", "'r' || x.n", "relation"), ("tension", "'t' || x.n", "tension")];
        return items.SelectMany(item => Limited(connection, $"""
            SELECT 'report ' || r.key || ': {item.What} ' || {item.Item} || ' has no evidence' FROM {item.Table} x JOIN report r ON r.id = x.report_id
            WHERE NOT EXISTS (SELECT 1 FROM span s WHERE s.report_id = x.report_id AND s.item = {item.Item})
            """));
    }

    private static IEnumerable<string> Links(DbConnection connection)
    {
        (string Table, string Column, string To)[] links =
        [
            ("mention", "actor", "report_actor"), ("role", "actor", "report_actor"), ("participant", "actor", "report_actor"), ("attribution", "actor", "report_actor"),
            ("relation", "subject", "report_actor"), ("relation", "object", "report_actor"), ("attribution", "within", "attribution"), ("event", "attribution", "attribution"),
        ];
        return links.SelectMany(link => Limited(connection, $"""
            SELECT 'report ' || r.key || ': {link.Column} ' || x.{link.Column} || ' of {link.Table} is not in the report' FROM {link.Table} x JOIN report r ON r.id = x.report_id
            WHERE x.{link.Column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {link.To} y WHERE y.report_id = x.report_id AND y.id = x.{link.Column})
            """));
    }

    private static IEnumerable<string> Kinds(DbConnection connection) =>
    [
        .. Limited(connection, """
            SELECT DISTINCT 'report ' || r.key || ': a participant of event ' || e.id || ' is kept with another type or status than the event has' FROM event e
            JOIN participant p ON p.report_id = e.report_id AND p.event_n = e.n AND (p.type <> e.type OR p.status <> e.status) JOIN report r ON r.id = e.report_id
            """),
        .. Limited(connection, """
            SELECT DISTINCT 'report ' || r.key || ': a participant of event ' || e.id || ' is kept with another day of telling than the report has' FROM event e
            JOIN report r ON r.id = e.report_id JOIN participant p ON p.report_id = e.report_id AND p.event_n = e.n
            WHERE p.told = p.day OR coalesce(p.told, p.day, '') <> coalesce(r.day, '')
            """),
    ];

    private static IEnumerable<string> Standing(DbConnection connection) =>
    [
        .. Limited(connection, "SELECT 'text ' || hash || ': not one of its current reports but ' || sum(is_first) || ' stand for it and its copies' FROM report JOIN report_text ON report_text.id = report.first_text_id WHERE is_current = 1 GROUP BY hash HAVING sum(is_first) <> 1"),
        .. Limited(connection, """
            SELECT 'report ' || r.key || ': the first text of its copies is another than that of the text it is a copy of' FROM report r JOIN report_text t ON t.id = r.text_id
            WHERE r.first_text_id <> COALESCE((SELECT o.first_text_id FROM report o WHERE o.text_id = t.copy_of LIMIT 1), r.text_id)
            """),
        .. Limited(connection, "SELECT 'address ' || address || ': not one version but ' || sum(is_current) || ' are current' FROM report WHERE address IS NOT NULL GROUP BY address HAVING sum(is_current) <> 1"),
    ];

    private static IEnumerable<string> Limited(DbConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql, 0);
        var n = 0;
        foreach (var fault in statement.Stream(row => row.GetString(0), []))
        {
            if (n++ == MostOfAKind)
            {
                yield return "… and more of this kind";
                yield break;
            }

            yield return fault;
        }
    }
}
