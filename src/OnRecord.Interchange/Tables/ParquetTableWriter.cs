using OnRecord.Interchange.Writing;
using Parquet;
using Parquet.Schema;

namespace OnRecord.Interchange.Tables;

/// <summary>Apache Parquet; lists are text, as in CSV. Keeps one row group in memory.</summary>
internal sealed class ParquetTableWriter : TableWriter
{
    private const int MostRows = 20_000;
    private const int MostCharacters = 4_000_000;

    private readonly Table _table;
    private readonly OutputFile _file;
    private readonly DataField[] _fields;
    private readonly ParquetWriter _writer;
    private readonly List<object?[]> _rows = [];
    private long _characters;

    public ParquetTableWriter(Table table, OutputFile file)
    {
        (_table, _file) = (table, file);
        _fields = [.. table.Columns.Select(column => new DataField(column.Name, TypeOf(column.Type), isNullable: true))];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        _writer = Wait(ParquetWriter.CreateAsync(new ParquetSchema(_fields), file.Stream, options));
    }

    public override void Write(object?[] row)
    {
        _rows.Add(row);
        _characters += row.Sum(value => (value as string)?.Length ?? 0);
        _file.Rows++;
        if (_rows.Count >= MostRows || _characters >= MostCharacters)
        {
            WriteGroup();
        }
    }

    public override void Complete()
    {
        if (_rows.Count > 0 || _file.Rows == 0)
        {
            WriteGroup();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Close();
    }

    private void WriteGroup()
    {
        using (var group = _writer.CreateRowGroup())
        {
            for (var i = 0; i < _fields.Length; i++)
            {
                WriteColumn(group, i);
            }
        }

        _rows.Clear();
        _characters = 0;
    }

    private void WriteColumn(ParquetRowGroupWriter group, int column)
    {
        var field = _fields[column];
        switch (_table.Columns[column].Type)
        {
            case ColumnType.Integer:
                Wait(group.WriteAsync<long>(field, Values<long>(column)));
                break;
            case ColumnType.Number:
                Wait(group.WriteAsync<double>(field, Values<double>(column)));
                break;
            case ColumnType.Truth:
                Wait(group.WriteAsync<bool>(field, Values<bool>(column)));
                break;
            default:
                Wait(group.WriteAsync(field, _rows.ConvertAll(row => Text(row[column]))!));
                break;
        }
    }

    private ReadOnlyMemory<TValue?> Values<TValue>(int column)
        where TValue : struct => _rows.Select(row => (TValue?)row[column]).ToArray();

    private static Type TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => typeof(long),
        ColumnType.Number => typeof(double),
        ColumnType.Truth => typeof(bool),
        _ => typeof(string),
    };

    // The stream below is a file: nothing is waited for.
    private static void Wait(Task written) => written.GetAwaiter().GetResult();

    private static TResult Wait<TResult>(Task<TResult> made) => made.GetAwaiter().GetResult();
}
