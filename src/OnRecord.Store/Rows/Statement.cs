using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;

namespace OnRecord.Store.Rows;

/// <summary>A prepared command to run many times, with parameters <c>@p0</c>, <c>@p1</c> … in order. Values are what the tables
/// hold: vocabulary as its published words, truth as 0 and 1. Not thread-safe.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;

    public Statement(DbConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        _parameters = new DbParameter[parameters];
        for (var i = 0; i < parameters; i++)
        {
            _parameters[i] = _command.CreateParameter();
            _parameters[i].ParameterName = $"@p{i.ToString(CultureInfo.InvariantCulture)}";
            _command.Parameters.Add(_parameters[i]);
        }
    }

    /// <summary>Where it goes back to; null for nowhere.</summary>
    internal KeptStatements? Home { get; init; }

    /// <summary>A statement that runs once, which a connection that keeps statements may have prepared before. One without parameters has its
    /// values in its words, which seldom come again.</summary>
    public static Statement Once(DbConnection connection, string sql, int parameters) =>
        parameters > 0 && connection is IKeepsStatements keeper ? keeper.Kept.Take(connection, sql, parameters) : new Statement(connection, sql, parameters);

    /// <summary>An insertion of one row.</summary>
    /// <param name="columns">Divided by blanks, in the order of the values.</param>
    public static Statement Insert(DbConnection connection, string table, string columns, string? more = null)
    {
        var names = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = Enumerable.Range(0, names.Length).Select(i => $"@p{i.ToString(CultureInfo.InvariantCulture)}");
        return new Statement(connection, $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)}) {more}", names.Length);
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>The number that an insertion with <c>RETURNING</c>, or a count, gives.</summary>
    public long Number(params ReadOnlySpan<object?> values) => Convert.ToInt64(Scalar(values), CultureInfo.InvariantCulture);

    public List<T> All<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var rows = _command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }

    /// <summary>Goes through all rows.</summary>
    public void Each(Action<DbDataReader> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var rows = _command.ExecuteReader();
        while (rows.Read())
        {
            read(rows);
        }
    }

    /// <summary>Rows as they are asked for; the connection is busy until the last, or until the caller stops.</summary>
    public IEnumerable<T> Stream<T>(Func<DbDataReader, T> read, object?[] values)
    {
        Bind(values);
        using var rows = _command.ExecuteReader();
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    public void Dispose()
    {
        if (Home?.TakeBack(_command.CommandText, this) != true)
        {
            End();
        }
    }

    /// <summary>Disposes of it though it would be kept.</summary>
    internal void End() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _parameters.Length)
        {
            throw new ArgumentException($"{values.Length} values for {_parameters.Length} parameters of: {_command.CommandText}", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            _parameters[i].Value = Stored(values[i]) ?? DBNull.Value;
        }
    }

    /// <summary>A value as the tables hold it.</summary>
    public static object? Stored(object? value) => value switch
    {
        Enum word => Words.Of(word),
        bool truth => truth ? 1L : 0L,
        string text => StoredText.Of(text),
        _ => value,
    };
}
