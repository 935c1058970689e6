using System.Globalization;
using Npgsql;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Postgres;

/// <summary>Holds rows back and copies them into the table many at a time: a statement for each row would wait for the network
/// each time.</summary>
internal sealed class CopiedRows : RowInsertion
{
    private const int Most = 4096;

    private readonly NpgsqlConnection _connection;
    private readonly string _copy;
    private readonly Type[] _types;
    private readonly List<object?[]> _rows = [];

    public CopiedRows(NpgsqlConnection connection, string table, string columns)
    {
        var names = columns.Replace(" ", ", ", StringComparison.Ordinal);
        _connection = connection;
        _copy = $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)";
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {names} FROM {table} LIMIT 0";
        using var none = command.ExecuteReader();
        _types = [.. Enumerable.Range(0, none.FieldCount).Select(none.GetFieldType)];
    }

    public override void Add(params ReadOnlySpan<object?> values)
    {
        if (values.Length != _types.Length)
        {
            throw new ArgumentException($"{values.Length} values for {_types.Length} columns of: {_copy}", nameof(values));
        }

        var row = new object?[values.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Statement.Stored(values[i]) is { } value ? Convert.ChangeType(value, _types[i], CultureInfo.InvariantCulture) : null;
        }

        _rows.Add(row);
        if (_rows.Count >= Most)
        {
            Flush();
        }
    }

    public override void Flush()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        using (var copy = _connection.BeginBinaryImport(_copy))
        {
            foreach (var row in _rows)
            {
                copy.StartRow();
                Array.ForEach(row, value => Write(copy, value));
            }

            copy.Complete();
        }

        _rows.Clear();
    }

    public override void Dispose() => _rows.Clear();

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case string text:
                copy.Write(text);
                break;
            case long number:
                copy.Write(number);
                break;
            case int number:
                copy.Write(number);
                break;
            case double number:
                copy.Write(number);
                break;
            case byte[] bytes:
                copy.Write(bytes);
                break;
            default:
                throw new InvalidOperationException($"a {value.GetType()} is not copied");
        }
    }
}
