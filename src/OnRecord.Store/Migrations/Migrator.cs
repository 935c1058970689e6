using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Migrations;

/// <summary>Brings a record to the schema that this version knows, each step in a transaction of its own. Two processes may
/// try at the same time.</summary>
internal static class Migrator
{
    private const string Table = "migration";

    /// <exception cref="StoreException">The database is no record, or a newer version made it.</exception>
    public static void Run(Dialect dialect, DbConnection connection, IReadOnlyList<Migration> migrations)
    {
        if (!dialect.HasTable(connection, Table))
        {
            if (!dialect.IsEmpty(connection))
            {
                throw new StoreException(dialect.Name, "it is a database of something else", "name another one");
            }

            if (!dialect.Creates)
            {
                throw new StoreException(dialect.Name, "there is no record in it", "check the name, or make the record with onrecord add PATH… --record RECORD");
            }
        }

        // Most openings end here, without a write.
        while (NumberOf(dialect, connection) is var version && version != migrations.Count)
        {
            if (version > migrations.Count)
            {
                throw new StoreException(
                    dialect.Name, $"a newer version of onrecord made it: its schema is {version}, and this version knows {migrations.Count}", "update onrecord");
            }

            Step(dialect, connection, migrations[version]);
        }
    }

    private static void Step(Dialect dialect, DbConnection connection, Migration migration)
    {
        connection.Run(dialect.BeginWriting);
        try
        {
            if (NumberOf(dialect, connection) == migration.Number - 1)
            {
                dialect.MakePlace(connection);
                connection.Run($"CREATE TABLE IF NOT EXISTS {Table} (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
                connection.Run(migration.Sql);
                migration.Fill?.Invoke(connection);
                connection.Run($"INSERT INTO {Table} (number, name) VALUES (@p0, @p1)", migration.Number, migration.Name);
            }

            connection.Run("COMMIT");
        }
        catch (DbException fault)
        {
            var refusal = dialect.Refusal(fault);
            if (!dialect.IsLost(fault))
            {
                connection.Run("ROLLBACK");
            }

            throw refusal;
        }
    }

    private static int NumberOf(Dialect dialect, DbConnection connection) => dialect.HasTable(connection, Table)
        ? Convert.ToInt32(connection.Scalar($"SELECT max(number) FROM {Table}") ?? 0, CultureInfo.InvariantCulture)
        : 0;
}
