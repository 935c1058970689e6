using System.CommandLine;
using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cluster.Jobs;
using OnRecord.Reading;
using OnRecord.Store;

namespace OnRecord.Cli.Clusters;

/// <summary><c>onrecord cluster submit</c>: cuts inputs into tasks.</summary>
internal static class SubmitCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders and patterns, as for add, and lists of paths (.manifest, .paths, .paths.gz); all machines must see them under the same paths.",
            Arity = ArgumentArity.OneOrMore,
        };
        var record = ClusterOptions.Record();
        var parts = ClusterOptions.Parts();
        parts.Required = true;
        var size = new Option<int>("--slice-size") { Description = "MiB of input in a task, about.", DefaultValueFactory = _ => 32 };
        var files = new Option<int>("--slice-files") { Description = "Files in a task, at most.", DefaultValueFactory = _ => 500 };
        var partsOnly = new Option<bool>("--parts-only") { Description = "Leaves the reports in the parts, for onrecord query, and adds none to the record: for more reports than one database keeps." };
        ClusterOptions.AtLeast(1, size, files);
        var own = new EngineOptions();
        var command = new Command("submit", "Cuts inputs into tasks that the silos of the cluster share.") { paths, record, parts, size, files, partsOnly };
        own.AddTo(command);
        command.SetAction(parsed => ClusterOptions.With(parsed, record, database =>
        {
            if (Paths(parsed.GetValue(paths)!) is not { } found)
            {
                return 1;
            }

            // A record that cannot be used is told now, and not when the work is done.
            if (!parsed.GetValue(partsOnly))
            {
                RecordStore.Open(database.Record, creates: true);
            }

            try
            {
                var slices = new InputSlices((long)parsed.GetValue(size) << 20, parsed.GetValue(files)).Of(found);
                var (job, tasks) = new JobBook(database).Submit(own.NameOf(parsed), Path.GetFullPath(parsed.GetValue(parts)!), !parsed.GetValue(partsOnly), slices);
                Console.WriteLine($"job {job}: {tasks:N0} tasks of {found.Files.Count:N0} files; onrecord cluster work does them, onrecord cluster status shows them");
                return found.Missing.Count == 0 ? 0 : 1;
            }
            catch (ReadingException refusal)
            {
                Console.Error.WriteLine(refusal.Message);
                return 1;
            }
        }));
        return command;
    }

    /// <summary>Null when one cannot be given.</summary>
    private static AddPaths? Paths(string[] given)
    {
        var paths = new AddPaths();
        var isRefused = false;
        foreach (var path in given)
        {
            if (path == InputFile.StandardInput || Fetcher.IsAddress(path))
            {
                Console.Error.WriteLine($"{path}: machines of a cluster read files that all of them see; save it first, or add it with onrecord add");
                isRefused = true;
            }
            else if (InputManifest.Is(path))
            {
                InputManifest.AddTo(paths, path);
            }
            else
            {
                paths.Add(path);
            }
        }

        paths.Tell();
        return isRefused || paths.Files.Count == 0 ? null : paths;
    }
}
