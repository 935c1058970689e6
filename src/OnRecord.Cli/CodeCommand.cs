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
        var own = new EngineOptions();
        var options = new InputOptions();
        var command = new Command("code", "Codes reports given as JSON lines into records: one JSON line each, same ids, same order. The text is taken as it is.") { file };
        own.AddTo(command);
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var reader = Reader.LoadEmbedded();
            using var inputs = options.Open(parsed, reader);
            return Task.FromResult(own.Run(parsed, reader, engine => Run(parsed.GetValue(file)!, engine, inputs, stop)));
        });
        return command;
    }

    private static int Run(string path, Lazy<Engine> engine, InputReports inputs, CancellationToken stop)
    {
        var failed = false;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        OrderedWork.Run(
            InputItem.Of(path, inputs, takesText: false, stop).Until(stop),
            item => item.Read(path, inputs).Select(Tell).ToList(),
            told =>
            {
                foreach (var one in told)
                {
                    failed |= one.Write(output);
                }
            });
        return failed || stop.IsCancellationRequested ? 1 : 0;

        Told Tell(GivenReport given) => given.Article is { } article ? new Told(RecordJson.Write(engine.Value.Code(article)), null) : Told.Of(given.Finding!, Code);

        string Code(FoundReport found) => RecordJson.Write(engine.Value.Read(inputs.Whole(found, stop)));
    }
}
