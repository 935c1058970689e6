using System.Data.Common;

namespace OnRecord.Store.Rows;

/// <summary>Commands that run once, with parameters <c>@p0</c>, <c>@p1</c> … in order.</summary>
internal static class Commands
{
    public static int Run(this DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Statement.Once(connection, sql, values.Length);
        return statement.Run(values);
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public static object? Scalar(this DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = Statement.Once(connection, sql, values.Length);
        return statement.Scalar(values);
    }

    /// <summary>The first column of every row.</summary>
    public static List<string> Texts(this DbConnection connection, string sql, params ReadOnlySpan<object?> values) =>
        connection.All(sql, row => row.GetString(0), values);

    public static List<T> All<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = Statement.Once(connection, sql, values.Length);
        return statement.All(read, values);
    }

    /// <summary>Goes through all rows.</summary>
    public static void Each(this DbConnection connection, string sql, Action<DbDataReader> read, params ReadOnlySpan<object?> values)
    {
        using var statement = Statement.Once(connection, sql, values.Length);
        statement.Each(read, values);
    }

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static bool IsTrue(this DbDataReader row, int column) => !row.IsDBNull(column) && row.GetInt64(column) != 0;
}
