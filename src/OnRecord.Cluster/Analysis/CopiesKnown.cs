using DuckDB.NET.Data;
using OnRecord.Cluster.Database;
using OnRecord.Store.Postgres;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Analysis;

/// <summary>What is known of copies, as tables of DuckDB for the views to ask: pairs that were compared, texts put together from others, and what
/// the record has decided of the reports that were gathered.</summary>
internal static class CopiesKnown
{
    private const string Firsts =
        $"""
        SELECT DISTINCT text.hash, first.hash FROM {PostgresDialect.Schema}.report
        JOIN {PostgresDialect.Schema}.report_text text ON text.id = report.text_id JOIN {PostgresDialect.Schema}.report_text first ON first.id = report.first_text_id
        WHERE report.first_text_id <> report.text_id
        """;

    /// <summary>Fills <c>copy_pairs</c>, <c>copy_merges</c>, <c>record_firsts</c> and <c>gathered_tasks</c>.</summary>
    public static void Load(ClusterDatabase database, DuckDBConnection duck)
    {
        Fill(
            database,
            duck,
            "copy_pairs (report VARCHAR, other VARCHAR, share DOUBLE, other_share DOUBLE, is_copy BOOLEAN, other_is_copy BOOLEAN)",
            "SELECT report, other, share, other_share, is_copy, other_is_copy FROM copy_pair",
            (to, row) => to.AppendValue(row.GetString(0)).AppendValue(row.GetString(1)).AppendValue(row.GetDouble(2)).AppendValue(row.GetDouble(3)).AppendValue(row.GetBoolean(4)).AppendValue(row.GetBoolean(5)));
        Fill(
            database,
            duck,
            "copy_merges (text VARCHAR, parts VARCHAR)",
            "SELECT text, array_to_string(parts, ' ') FROM copy_merge WHERE is_merged",
            (to, row) => to.AppendValue(row.GetString(0)).AppendValue(row.GetString(1)));
        Fill(database, duck, "gathered_tasks (task BIGINT)", "SELECT task FROM part WHERE gathered IS NOT NULL", (to, row) => to.AppendValue(row.GetInt64(0)));

        // A job that stays in parts needs no record.
        var hasRecord = database.Ask(connection => connection.Scalar($"SELECT 1 WHERE to_regclass('{PostgresDialect.Schema}.report') IS NOT NULL")) is not null;
        Fill(
            database,
            duck,
            "record_firsts (text VARCHAR, first VARCHAR)",
            hasRecord ? Firsts : "SELECT '', '' WHERE false",
            (to, row) => to.AppendValue(row.GetString(0)).AppendValue(row.GetString(1)));
    }

    private static void Fill(ClusterDatabase database, DuckDBConnection duck, string table, string sql, Action<IDuckDBAppenderRow, System.Data.Common.DbDataReader> append)
    {
        duck.Run($"CREATE TEMP TABLE {table}");
        database.Ask(connection =>
        {
            using var to = duck.CreateAppender(table[..table.IndexOf(' ', StringComparison.Ordinal)]);
            using var statement = new Statement(connection, sql, 0);
            foreach (var row in statement.Stream(row => row, []))
            {
                var line = to.CreateRow();
                append(line, row);
                line.EndRow();
            }

            return true;
        });
    }
}
