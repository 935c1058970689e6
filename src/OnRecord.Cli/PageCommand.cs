using System.CommandLine;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Reading;

namespace OnRecord.Cli;

/// <summary><c>onrecord page [FILE…]</c>: pages to articles, one JSON object per line, in input order. An input that holds
/// many reports gives a line for each.</summary>
internal static class PageCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pages, texts, feeds, site maps, archives (WARC), JSON, PDF or mails: files or URLs; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [InputFile.StandardInput],
        };
        var options = new InputOptions();
        var command = new Command("page", "Reads pages into articles: one JSON line each with id, title, authors, date, outlet, language, body, captions, url.") { files };
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var reader = Reader.LoadEmbedded();
            using var inputs = options.Open(parsed, reader);
            return Task.FromResult(Run(parsed.GetValue(files)!, reader, inputs, stop));
        });
        return command;
    }

    private static int Run(string[] paths, Reader reader, InputReports inputs, CancellationToken stop)
    {
        var failed = false;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        OrderedWork.Run(
            inputs.Of(paths, stop).Until(stop),
            finding => Told.Of(finding, found => ArticleLine.Of(reader.Read(inputs.Whole(found, stop)))),
            told => failed |= told.Write(output));
        return failed || stop.IsCancellationRequested ? 1 : 0;
    }
}
