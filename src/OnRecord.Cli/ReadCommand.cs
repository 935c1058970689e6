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
        var report = new Argument<string>("REPORT") { Description = "A page, a text, a PDF, a mail, or a feed, an archive or JSON with its report: a file, a URL, or - for standard input." };
        var format = new Option<string>("--format")
        {
            Description = "text for people, json, or html: one page with the evidence marked.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var width = new Option<int?>("--width") { Description = "Columns of the text format; the terminal's own by default, 100 without one." };
        var item = new Option<string?>("--item") { Description = "Of an input with several reports, the one to read: its number from 1, or its id." };
        var ontology = OntologyOption.Create();
        var options = new InputOptions();
        var command = new Command("read", "Reads one report and prints its record.") { report, format, width, item, ontology };
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var reader = Reader.LoadEmbedded();
            using var inputs = options.Open(parsed, reader);
            return Task.FromResult(OntologyOption.Run(parsed.GetValue(ontology), own =>
                Run(parsed.GetValue(report)!, parsed.GetValue(item), parsed.GetValue(format)!, parsed.GetValue(width), Engine.LoadDefault(reader, own), inputs, stop)));
        });
        return command;
    }

    private static int Run(string report, string? item, string format, int? width, Engine engine, InputReports inputs, CancellationToken stop)
    {
        Record record;
        try
        {
            var found = OneReport.Of(report, item, inputs.Of([report], stop));
            record = engine.Read(inputs.Whole(found, stop));
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
