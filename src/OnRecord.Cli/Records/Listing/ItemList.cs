using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Interchange.Writing;
using OnRecord.Outputs.Accounts;
using Spectre.Console;

namespace OnRecord.Cli.Records.Listing;

/// <summary>Writes items to standard output as a table for people, as lines of JSON, or as CSV (RFC 4180). JSON and CSV are
/// written as the items come.</summary>
internal sealed class ItemList<T>(IReadOnlyList<Column<T>> columns, Action<Utf8JsonWriter, T> json)
{
    private const int WidthWithoutTerminal = 160;

    public void Write(IEnumerable<T> items, OutputForm form)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        switch (form)
        {
            case OutputForm.Json:
                WriteJson(items, output);
                break;
            case OutputForm.Csv:
                WriteCsv(items, output);
                break;
            default:
                WriteTable(items, output);
                break;
        }
    }

    private void WriteJson(IEnumerable<T> items, StreamWriter output)
    {
        output.Flush();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var item in items)
        {
            using (var writer = new Utf8JsonWriter(output.BaseStream, options))
            {
                writer.WriteStartObject();
                json(writer, item);
                writer.WriteEndObject();
            }

            output.BaseStream.Write("\n"u8);
        }
    }

    private void WriteCsv(IEnumerable<T> items, StreamWriter output)
    {
        output.Write($"{string.Join(',', columns.Select(column => column.Name))}{Csv.EndOfRow}");
        foreach (var item in items)
        {
            output.Write($"{string.Join(',', columns.Select(column => Csv.Cell(column.Value(item))))}{Csv.EndOfRow}");
        }
    }

    private void WriteTable(IEnumerable<T> items, StreamWriter output)
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
            console.Profile.Width = WidthWithoutTerminal;
        }

        var shown = columns.Where(column => column.Heading is not null).ToList();
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        shown.ForEach(column => table.AddColumn(new TableColumn(new Spectre.Console.Text(column.Heading!, new Style(decoration: Decoration.Bold)))));
        foreach (var item in items)
        {
            table.AddRow(shown.Select(column => new Spectre.Console.Text(Wording.Clean(column.Value(item)))));
        }

        console.Write(table);
    }
}
