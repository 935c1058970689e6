using System.CommandLine;
using OnRecord.Cli.Records.Adding;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord add PATH… --record FILE</c>: reports into a record that lasts.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders and patterns (*, **): HTML pages, plain text, or JSON lines as for code; - is standard input.",
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
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && !result.GetValue(retry))
            {
                result.AddError("name what to add, or give --retry");
            }
        });
        command.SetAction((parsed, stop) => Task.Run(() => RecordOption.Guarded(() => Run(parsed.GetValue(paths) ?? [], parsed.GetValue(record)!, parsed.GetValue(retry), parsed.GetValue(batch), stop)), CancellationToken.None));
        return command;
    }

    private static int Run(string[] given, string record, bool retry, int batch, CancellationToken stop)
    {
        var paths = new AddPaths();
        Array.ForEach(given, paths.Add);
        if (given.Length > 0 && paths.Files.Count == 0 && !retry)
        {
            Tell(paths);
            return 1;
        }

        var store = RecordStore.Open(record, creates: true);
        if (retry)
        {
            foreach (var input in store.Failures().Select(failure => failure.Input).Distinct())
            {
                paths.Add(input);
            }
        }

        Tell(paths);
        var version = typeof(AddCommand).Assembly.GetName().Version?.ToString(3);
        return new AddSession(store, batch).Run(paths, $"onrecord {version}", stop) && paths.Missing.Count == 0 ? 0 : 1;
    }

    private static void Tell(AddPaths paths)
    {
        foreach (var path in paths.Missing)
        {
            Console.Error.WriteLine($"{path}: there is no such file, folder or match; check the path");
        }

        if (paths.PassedOver is { } others)
        {
            Console.Error.WriteLine($"files of other kinds in the folders are passed over: {others}; name a file to read it whatever its kind");
        }
    }
}
