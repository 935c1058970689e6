using System.Data.Common;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tests.Databases;

/// <summary>Fills the tables of an old schema from a record of the present one, as far as both have them.</summary>
internal static class OldRecord
{
    public static void Copy(DbConnection from, DbConnection to)
    {
        var isSqlite = to is SqliteConnection;
        var present = Tables(from, isSqlite);
        to.Run("BEGIN");
        foreach (var table in Tables(to, isSqlite).Where(table => table != "migration"))
        {
            if (!present.Contains(table))
            {
                throw new InvalidOperationException($"the present schema has no table {table}: say here from what an old one is filled");
            }

            to.Run($"DELETE FROM {table}");
            var columns = Columns(to, table).Intersect(Columns(from, table)).ToList();
            using var rows = new Statement(from, $"SELECT {string.Join(", ", columns)} FROM {table}", 0);
            using var insert = Statement.Insert(to, table, string.Join(' ', columns));
            foreach (var row in rows.Stream(row => Enumerable.Range(0, columns.Count).Select(i => row.IsDBNull(i) ? null : row.GetValue(i)).ToArray(), []))
            {
                insert.Run(row);
            }
        }

        foreach (var step in isSqlite ? SqliteSteps(to) : PostgresSteps(to))
        {
            to.Run(step);
        }

        to.Run("COMMIT");
    }

    private static List<string> Tables(DbConnection connection, bool isSqlite) => connection.Texts(isSqlite
        ? "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        : "SELECT tablename::text FROM pg_tables WHERE schemaname = 'onrecord' ORDER BY 1");

    private static List<string> Columns(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        using var none = command.ExecuteReader();
        return [.. Enumerable.Range(0, none.FieldCount).Select(none.GetName)];
    }

    // Full text that indexes a table is made from that.
    private static List<string> SqliteSteps(DbConnection connection) =>
        connection.Texts("SELECT 'INSERT INTO ' || name || ' (' || name || ') VALUES (''rebuild'')' FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%content = %'");

    private static List<string> PostgresSteps(DbConnection connection) => connection.Texts("""
        SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), (SELECT coalesce(max(%I), 1) FROM %I))', table_name, column_name, column_name, table_name)
        FROM information_schema.columns WHERE table_schema = 'onrecord' AND is_identity = 'YES'
        """);
}
