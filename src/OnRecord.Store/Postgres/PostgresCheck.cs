using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Postgres;

/// <summary>What a server can hold against its own rules: rows that point nowhere, indexes that are not whole, and full text
/// that is out of step with what it indexes.</summary>
internal static class PostgresCheck
{
    private const string Links = """
        SELECT c.conrelid::regclass::text, a.attname::text, c.confrelid::regclass::text, f.attname::text
        FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
        WHERE c.contype = 'f' AND c.connamespace = @p0::regnamespace ORDER BY 1, 2
        """;

    public static IEnumerable<string> Faults(DbConnection connection, Dialect dialect)
    {
        foreach (var index in connection.Texts(
            "SELECT x.indexrelid::regclass::text FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid WHERE c.relnamespace = @p0::regnamespace AND NOT (x.indisvalid AND x.indisready) ORDER BY 1", PostgresDialect.Schema))
        {
            yield return $"the index {index} is not whole; REINDEX INDEX {index} makes it again";
        }

        foreach (var (table, column, parent, key) in connection.All(Links, row => (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), PostgresDialect.Schema))
        {
            if (connection.Scalar($"SELECT 1 FROM {table} x WHERE x.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {parent} y WHERE y.{key} = x.{column}) LIMIT 1") is not null)
            {
                yield return $"rows point to rows that are not there: {table} → {parent}";
            }
        }

        using var rows = dialect.Connect();
        if (!AreReportsInStep(connection, rows))
        {
            yield return "the full text report_search is out of step with what it indexes";
        }

        if (!AreNamesInStep(connection, rows))
        {
            yield return "the full text actor_search is out of step with what it indexes";
        }
    }

    private static bool AreReportsInStep(DbConnection connection, DbConnection rows)
    {
        using var reports = new Statement(rows, "SELECT report.id, title, body FROM report JOIN report_text ON report_text.id = report.text_id", 0);
        using var same = new Statement(connection, "SELECT 1 FROM report_search WHERE report_id = @p0 AND words = CAST(@p1 AS tsvector) AND length = @p2", 3);
        return reports.Stream(row => (Id: row.GetInt64(0), Vector: WordVector.OfReport(row.TextOrNull(1), row.GetString(2))), []).All(report => same.Scalar(report.Id, report.Vector.ToString(), report.Vector.Length) is not null)
            && connection.Scalar("SELECT 1 FROM search_total WHERE (reports, words) = (SELECT count(*), coalesce(sum(length), 0) FROM report_search)") is not null;
    }

    private static bool AreNamesInStep(DbConnection connection, DbConnection rows)
    {
        using var names = new Statement(rows, "SELECT id, name FROM actor_name", 0);
        using var same = new Statement(connection, "SELECT 1 FROM actor_search WHERE name_id = @p0 AND words = CAST(@p1 AS tsvector)", 2);
        return names.Stream(row => (Id: row.GetInt64(0), Vector: WordVector.OfName(row.GetString(1))), []).All(name => same.Scalar(name.Id, name.Vector.ToString()) is not null)
            && connection.Scalar("SELECT 1 WHERE (SELECT count(*) FROM actor_search) = (SELECT count(*) FROM actor_name)") is not null;
    }
}
