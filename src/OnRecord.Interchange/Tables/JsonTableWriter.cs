using System.Text.Json;
using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.Tables;

/// <summary>A JSON object for each row, with every column; null where there is no value.</summary>
internal sealed class JsonTableWriter(Table table, OutputFile file) : TableWriter
{
    private readonly JsonLines _lines = new(file);

    public override void Write(object?[] row) => _lines.Write(json =>
    {
        for (var i = 0; i < row.Length; i++)
        {
            Write(json, table.Columns[i].Name, row[i]);
        }
    });

    public override void Complete() => _lines.Complete();

    public override void Dispose()
    {
        _lines.Dispose();
        base.Dispose();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case IReadOnlyList<string> list:
                json.Strings(name, list);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, Text(value));
                break;
        }
    }
}
