using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Rows;
using SQLitePCL;

namespace OnRecord.Store.Sqlite;

/// <summary>Inserts by SQLite's own calls: a report has hundreds of rows, and a command looks each of their values up by name.</summary>
internal sealed class RowByRow : RowInsertion
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;

    public RowByRow(DbConnection connection, string table, string columns)
    {
        _database = ((SqliteConnection)connection).Handle!;
        var names = columns.Split(' ');
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(_ => "?"))})", out _insert));
    }

    /// <exception cref="SqliteException">The row was refused, or no space is left.</exception>
    public override void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(i + 1, Statement.Stored(values[i])));
        }

        var outcome = raw.sqlite3_step(_insert);
        raw.sqlite3_reset(_insert);
        Check(outcome);
    }

    public override void Dispose() => _insert.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_insert, place),
        string text => raw.sqlite3_bind_text(_insert, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_insert, place, bytes),
        double number => raw.sqlite3_bind_double(_insert, place, number),
        int or long => raw.sqlite3_bind_int64(_insert, place, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of a column", nameof(value)),
    };

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, _database);
}
