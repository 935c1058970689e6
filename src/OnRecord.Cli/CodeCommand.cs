using System.CommandLine;
using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Outputs;
using OnRecord.Reading;

namespace OnRecord.Cli;

/// <summary><c>onrecord code [FILE]</c>: reports as lines of JSON to records as lines of JSON, on all cores, in input
/// order.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "JSON lines with id and text, and date, title, outlet, url where known; - is standard input.",
            DefaultValueFactory = _ => InputFile.StandardInput,
        };
        var command = new Command("code", "Codes reports given as JSON lines into records: one JSON line each, same ids, same order. The text is taken as it is.") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!));
        return command;
    }

    private static int Run(string path)
    {
        try
        {
            using var reader = InputFile.Lines(path);
            return Run(path, reader);
        }
        catch (ReadingException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }
    }

    private static int Run(string path, TextReader reader)
    {
        var engine = new Lazy<Engine>(Engine.LoadDefault);
        var failed = false;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        OrderedWork.Run(Lines(reader), line => Code(engine, path, line), result =>
        {
            if (result.Record is not null)
            {
                output.WriteLine(result.Record);
            }
            else
            {
                failed = true;
                Console.Error.WriteLine(result.Refusal);
            }
        });
        return failed ? 1 : 0;
    }

    private static IEnumerable<(int Number, string Text)> Lines(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private static (string? Record, string? Refusal) Code(Lazy<Engine> engine, string path, (int Number, string Text) line)
    {
        try
        {
            var article = ReportLine.Read(path, line.Number, line.Text);
            return (RecordJson.Write(engine.Value.Code(article)), null);
        }
        catch (ReadingException refusal)
        {
            return (null, refusal.Message);
        }
    }
}
