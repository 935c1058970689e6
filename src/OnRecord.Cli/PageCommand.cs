using System.CommandLine;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Reading;

namespace OnRecord.Cli;

/// <summary><c>onrecord page [FILE…]</c>: pages to articles, one JSON object per line, in input order.</summary>
internal static class PageCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "HTML pages or plain text; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [InputFile.StandardInput],
        };
        var command = new Command("page", "Reads pages into articles: one JSON line each with id, title, authors, date, outlet, language, body, captions, url.") { files };
        command.SetAction(parsed => Run(parsed.GetValue(files)!));
        return command;
    }

    private static int Run(string[] paths)
    {
        var reader = Reader.LoadEmbedded();
        var ids = InputFile.Ids(paths);
        var failed = false;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        OrderedWork.Run(Enumerable.Range(0, paths.Length), i => Read(reader, paths[i], ids[i]), result =>
        {
            if (result.Line is not null)
            {
                output.WriteLine(result.Line);
            }
            else
            {
                failed = true;
                Console.Error.WriteLine(result.Refusal);
            }
        });
        return failed ? 1 : 0;
    }

    private static (string? Line, string? Refusal) Read(Reader reader, string path, string id)
    {
        try
        {
            return (ArticleLine.Of(reader.Read(InputFile.Report(path, id))), null);
        }
        catch (ReadingException refusal)
        {
            return (null, refusal.Message);
        }
    }
}
