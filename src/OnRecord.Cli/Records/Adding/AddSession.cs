using System.Diagnostics;
using OnRecord.Cli.Inputs;
using OnRecord.Reading;
using OnRecord.Store;
using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>Adds inputs to a record: all cores read and code, one thread writes, in the order of the inputs.</summary>
internal sealed class AddSession(RecordStore store, int batch)
{
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    /// <summary>True when nothing failed and nothing stopped it.</summary>
    public bool Run(AddPaths paths, string engine, CancellationToken stop)
    {
        var counts = new AddCounts(paths.Files.Sum(AddInputs.SizeOf));
        var progress = new AddProgress(counts);
        using var known = store.KnownInputs();
        using var writer = store.Write(engine, progress.Tell);
        var work = new AddWork(known, Reader.LoadEmbedded());
        var writing = new Stopwatch();
        var sinceCommit = Stopwatch.StartNew();
        var uncommitted = 0;
        progress.Run(() => OrderedWork.Run(AddInputs.Of(paths.Files).TakeWhile(_ => !stop.IsCancellationRequested), work.Do, result =>
        {
            writing.Start();
            Keep(result, writer, counts, progress);
            counts.Size += result.Input.Size;
            progress.Step();
            if (++uncommitted >= batch || sinceCommit.Elapsed > LongestBatch)
            {
                writer.Commit();
                progress.Committed();
                uncommitted = 0;
                sinceCommit.Restart();
            }

            writing.Stop();
        }));
        Finish(paths, writer, stop.IsCancellationRequested);
        Console.WriteLine($"{counts}; {store.Count():N0} reports in {store.Name}");
        Console.Error.WriteLine($"{counts.Elapsed.TotalSeconds:N1} s: writing {writing.Elapsed.TotalSeconds:N1} s; on {Environment.ProcessorCount} cores reading {work.Reading.TotalSeconds:N1} s, coding {work.Coding.TotalSeconds:N1} s");
        if (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("stopped before the end; run the same command again and it goes on from here");
        }

        return counts.Failed == 0 && !stop.IsCancellationRequested;
    }

    private static void Keep(AddResult result, RecordWriter writer, AddCounts counts, AddProgress progress)
    {
        if (result.Failure is { } failure)
        {
            writer.Fail(failure);
            counts.Failed++;
            progress.Tell(failure.ToString());
            return;
        }

        if (result.Record is { } record)
        {
            var added = writer.Add(record, result.Hash);
            counts.Added += added == Added.Known ? 0 : 1;
            counts.NewVersions += added == Added.NewVersion ? 1 : 0;
            counts.Known += added == Added.Known ? 1 : 0;
            return;
        }

        counts.Known++;
        if (result.KnownReport is { } report)
        {
            writer.AddKnown(report, result.Hash);
        }
        else
        {
            writer.CountKnown();
        }
    }

    private void Finish(AddPaths paths, RecordWriter writer, bool isStopped)
    {
        if (isStopped)
        {
            writer.Commit();
            return;
        }

        // Of what was read to its end in this run, only this run's failures stand.
        foreach (var input in store.Failures().Select(failure => failure.Input).Distinct().Intersect(paths.Files))
        {
            writer.ForgetEarlier(input);
        }

        writer.Complete();
    }
}
