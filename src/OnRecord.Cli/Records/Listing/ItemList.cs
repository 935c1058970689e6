using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Interchange.Listing;
using OnRecord.Interchange.Writing;
using OnRecord.Outputs.Accounts;
using Spectre.Console;

namespace OnRecord.Cli.Records.Listing;

/// <summary>Writes items to standard output as a table for people, as lines of JSON, or as CSV (RFC 4180). JSON and CSV are
/// written as the items come.</summary>
internal static class ItemList
{
    private const int WidthWithoutTerminal = 160;

    public static void Write<T>(this ListForm<T> list, IEnumerable<T> items, OutputForm form)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        switch (form)
        {
            case OutputForm.Json:
                WriteJson(list, items, output);
                break;
            case OutputForm.Csv:
                WriteCsv(list, items, output);
                break;
            default:
                WriteTable(list, items, output);
                break;
        }
    }

    private static void WriteJson<T>(ListForm<T> list, IEnumerable<T> items, StreamWriter output)
    {
        output.Flush();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var item in items)
        {
            using (var writer = new Utf8JsonWriter(output.BaseStream, options))
            {
                writer.WriteStartObject();
                list.WriteFields(writer, item);
                writer.WriteEndObject();
            }

            output.BaseStream.Write("\n"u8);
        }
    }

    private static void WriteCsv<T>(ListForm<T> list, IEnumerable<T> items, StreamWriter output)
    {
        output.Write($"{string.Join(',', list.Columns.Select(column => column.Name))}{Csv.EndOfRow}");
        foreach (var item in items)
        {
            output.Write($"{string.Join(',', list.Columns.Select(column => Csv.Cell(column.Value(item))))}{Csv.EndOfRow}");
        }
    }

    private static void WriteTable<T>(ListForm<T> list, IEnumerable<T> items, StreamWriter output)
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
            console.Profile.Width = WidthWithoutTerminal;
        }

        var shown = list.Columns.Where(column => column.Heading is not null).ToList();
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        shown.ForEach(column => table.AddColumn(new TableColumn(new Spectre.Console.Text(column.Heading!, new Style(decoration: Decoration.Bold)))));
        foreach (var item in items)
        {
            table.AddRow(shown.Select(column => new Spectre.Console.Text(Wording.Clean(column.Value(item)))));
        }

        console.Write(table);
    }
}
