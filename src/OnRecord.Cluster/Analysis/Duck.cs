using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace OnRecord.Cluster.Analysis;

/// <summary>Opens DuckDB in memory, for one use.</summary>
internal static class Duck
{
    public static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        connection.Run("SET TimeZone = 'UTC'");
        return connection;
    }

    public static void Run(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Rows as they come; what is read is gone when the next one is asked for.</summary>
    public static IEnumerable<T> Each<T>(this DuckDBConnection connection, string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    public static long Number(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Text))}]";
}
