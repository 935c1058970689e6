using System.Diagnostics;
using OnRecord.Cli.Inputs;
using OnRecord.Store;
using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>Adds inputs to a record: all cores read and code, one thread writes, in the order of the inputs.</summary>
internal sealed class AddSession(RecordStore store, InputReports inputs, int batch)
{
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    /// <summary>True when nothing failed and nothing stopped it.</summary>
    /// <param name="work">Given what the record knows.</param>
    public bool Run(AddPaths paths, string engine, Func<IKnown, AddWork> work, CancellationToken stop)
    {
        var counts = new AddCounts(paths.TotalSize);
        var progress = new AddProgress(counts);
        using var known = store.KnownInputs();
        using var writer = store.Write(engine, progress.Tell);
        var working = work(new KnownInRecord(known));
        var writing = new Stopwatch();
        try
        {
            progress.Run(() => Write(Items(paths, stop).Until(stop), working, writer, new Progress(counts, progress, writing)));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was fetched when the stop came is left for the next run.
        }

        Finish(paths, writer, stop.IsCancellationRequested);
        Console.WriteLine($"{counts}; {store.Count():N0} reports in {store.Name}");
        Console.Error.WriteLine($"{counts.Elapsed.TotalSeconds:N1} s: writing {writing.Elapsed.TotalSeconds:N1} s; on {Environment.ProcessorCount} cores reading {working.Reading.TotalSeconds:N1} s, coding {working.Coding.TotalSeconds:N1} s");
        if (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("stopped before the end; run the same command again and it goes on from here");
        }

        return counts.Failed == 0 && !stop.IsCancellationRequested;
    }

    private IEnumerable<AddItem> Items(AddPaths paths, CancellationToken stop)
    {
        var before = 0L;
        foreach (var path in paths.Files)
        {
            foreach (var given in InputItem.Of(path, inputs, takesText: true, stop))
            {
                yield return new AddItem(path, given, before + given.Taken);
            }

            before += AddPaths.SizeOf(path) ?? 0;
        }
    }

    private void Write(IEnumerable<AddItem> items, AddWork working, RecordWriter writer, Progress to)
    {
        var sinceCommit = Stopwatch.StartNew();
        var uncommitted = 0;
        var outcomes = new OutcomeWriter(writer, to.Shown.Tell);
        OrderedWork.Run(items, working.Do, Deliver);

        void Deliver(AddResult result)
        {
            to.Writing.Start();
            foreach (var outcome in result.Outcomes)
            {
                Count(outcome, outcomes.Keep(outcome), to.Counts);
            }

            to.Counts.Size = result.Through;
            to.Shown.Step();
            uncommitted += result.Outcomes.Count;
            if (uncommitted >= batch || sinceCommit.Elapsed > LongestBatch)
            {
                writer.Commit();
                to.Shown.Committed();
                uncommitted = 0;
                sinceCommit.Restart();
            }

            to.Writing.Stop();
        }
    }

    private static void Count(AddOutcome outcome, Added? added, AddCounts counts)
    {
        if (added is { } what)
        {
            counts.Add(what);
        }
        else if (outcome is FailedReport)
        {
            counts.Failed++;
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
        foreach (var input in store.Failures().Select(failure => failure.Input).Distinct().Intersect(paths.Files.Select(InputFile.NameOf)))
        {
            writer.ForgetEarlier(input);
        }

        writer.Complete();
    }

    private sealed record Progress(AddCounts Counts, AddProgress Shown, Stopwatch Writing);
}
