using System.CommandLine;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli;

/// <summary><c>onrecord code [FILE]</c>: reports to records as lines of JSON, on all cores, in input order. Reports are lines
/// of JSON, taken as they are, or an input of any form that <c>page</c> reads.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "JSON lines with id and text, and date, title, outlet, url where known; or pages, feeds, archives and the like, as for page; - is standard input.",
            DefaultValueFactory = _ => InputFile.StandardInput,
        };
        var ontology = OntologyOption.Create();
        var options = new InputOptions();
        var command = new Command("code", "Codes reports given as JSON lines into records: one JSON line each, same ids, same order. The text is taken as it is.") { file, ontology };
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var reader = Reader.LoadEmbedded();
            using var inputs = options.Open(parsed, reader);
            return Task.FromResult(OntologyOption.Run(parsed.GetValue(ontology), own => Run(parsed.GetValue(file)!, new Lazy<Engine>(() => Engine.LoadDefault(reader, own)), inputs, stop)));
        });
        return command;
    }

    private static int Run(string path, Lazy<Engine> engine, InputReports inputs, CancellationToken stop)
    {
        var failed = false;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        try
        {
            OrderedWork.Run(
                CodeInput.Of(path, inputs, stop),
                item => item.Line is null ? [Told.Of(item.Finding!, Code)] : CodeLine(item),
                told =>
                {
                    foreach (var one in told)
                    {
                        failed |= one.Write(output);
                    }
                });
        }
        catch (ReadingException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }

        return failed ? 1 : 0;

        string Code(FoundReport found) => RecordJson.Write(engine.Value.Read(inputs.Whole(found, stop)));

        List<Told> CodeLine(CodeInput item)
        {
            try
            {
                return [new Told(RecordJson.Write(engine.Value.Code(ReportLine.Read(path, item.Number, item.Line!))), null)];
            }
            catch (ReadingException refusal)
            {
                // What is no JSON that is known would count as a page or a text of its own.
                var reports = inputs.Of(path, new MemoryStream(Encoding.UTF8.GetBytes(item.Line!))).OfType<FoundReport>().Where(found => found.Input.Content != ContentForm.Detect).ToList();
                return reports.Count == 0 || ReportLine.HasText(item.Line!) ? [new Told(null, refusal.Message)] : [.. reports.Select(report => Told.Of(report, Code))];
            }
        }
    }
}
