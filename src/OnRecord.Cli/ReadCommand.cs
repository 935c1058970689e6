using System.CommandLine;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Terminal;
using OnRecord.Outputs;
using OnRecord.Outputs.Html;
using OnRecord.Outputs.Plain;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Cli;

/// <summary><c>onrecord read REPORT</c>: one report to its record, for people or as JSON.</summary>
internal static class ReadCommand
{
    private const int WidthWithoutTerminal = 100;

    public static Command Create()
    {
        var report = new Argument<string>("REPORT") { Description = "HTML page or plain text: a file, a URL, or - for standard input." };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json, or html: one page with the evidence marked.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var width = new Option<int?>("--width") { Description = "Columns of the text format; the terminal's own by default, 100 without one." };
        var command = new Command("read", "Reads one report and prints its record.") { report, format, width };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(report)!, parsed.GetValue(format)!, parsed.GetValue(width), stop));
        return command;
    }

    private static async Task<int> Run(string report, string format, int? width, CancellationToken stop)
    {
        Record record;
        try
        {
            var input = WebReport.IsAddress(report) ? await WebReport.FetchAsync(report, stop) : InputFile.Report(report, InputFile.Ids([report])[0]);
            record = Engine.LoadDefault().Read(input);
        }
        catch (ReadingException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }

        foreach (var note in record.Article.Notes)
        {
            Console.Error.WriteLine($"{report}: {note}");
        }

        Write(record, format, width);
        return 0;
    }

    private static void Write(Record record, string format, int? width)
    {
        if (format == "text" && !Console.IsOutputRedirected)
        {
            TerminalText.Write(RecordText.Lines(record, Glossary.LoadEmbedded(), width ?? Console.WindowWidth));
            return;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        switch (format)
        {
            case "json":
                output.WriteLine(RecordJson.Write(record, indented: true));
                break;
            case "html":
                RecordHtml.Write(record, Glossary.LoadEmbedded(), output);
                break;
            default:
                RecordText.Write(record, Glossary.LoadEmbedded(), output, width ?? WidthWithoutTerminal);
                break;
        }
    }
}
