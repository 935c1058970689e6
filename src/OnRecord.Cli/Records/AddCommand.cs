using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cli.Telemetry;
using OnRecord.Reading;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord add PATH… --record FILE</c>: reports into a record that lasts.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, patterns (*, **) or URLs, of any form that is read: pages, texts, JSON lines as for code, feeds, archives (WARC), PDF, mails; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var record = RecordOption.Create();
        var retry = new Option<bool>("--retry") { Description = "Tries again what failed before." };
        var batch = new Option<int>("--batch") { Description = "Reports in one transaction, at most; a stop loses no more work than that.", DefaultValueFactory = _ => 200 };
        batch.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--batch is a number from 1");
            }
        });
        var command = new Command("add", "Adds reports to a record: what is there already is left alone, and an interrupted run is taken up by running it again.") { paths, record, retry, batch };
        var own = new EngineOptions();
        var options = new InputOptions();
        var traces = new TraceOption();
        own.AddTo(command);
        options.AddTo(command);
        traces.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && !result.GetValue(retry))
            {
                result.AddError("name what to add, or give --retry");
            }
        });
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var reader = Reader.LoadEmbedded();
                using var inputs = options.Open(parsed, reader);
                using var sent = traces.Start(parsed);
                return own.Run(parsed, reader, engine => RecordOption.Guarded(() =>
                    Paths(parsed.GetValue(paths) ?? [], parsed.GetValue(record)!, parsed.GetValue(retry)) is { } found
                        ? Run(found, new AddSession(RecordStore.Open(parsed.GetValue(record)!, creates: true), inputs, parsed.GetValue(batch)), known => new AddWork(known, inputs, reader, engine, stop), stop)
                        : 1));
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Null when there is nothing to add.</summary>
    private static AddPaths? Paths(string[] given, string record, bool retry)
    {
        var paths = new AddPaths();
        Array.ForEach(given, paths.Add);
        if (retry)
        {
            Array.ForEach(Failed(record), paths.Add);
        }

        paths.Tell();
        return paths.Files.Count > 0 || retry ? paths : null;
    }

    private static string[] Failed(string record)
    {
        var failed = RecordStore.Open(record).Failures().Select(failure => failure.Input).Distinct().ToList();
        if (failed.Remove(InputFile.NameOf(InputFile.StandardInput)))
        {
            Console.Error.WriteLine("what failed of standard input cannot be tried again by itself; give it once more, with - as the path");
        }

        return [.. failed];
    }

    private static int Run(AddPaths paths, AddSession session, Func<IKnown, AddWork> work, CancellationToken stop)
    {
        var version = typeof(AddCommand).Assembly.GetName().Version?.ToString(3);
        return session.Run(paths, $"onrecord {version}", work, stop) && paths.Missing.Count == 0 ? 0 : 1;
    }
}
