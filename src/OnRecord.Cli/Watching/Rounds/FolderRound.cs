using System.Globalization;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>One round of a folder: files that are new or were written to, once they have been left alone for a little.</summary>
internal sealed class FolderRound(SourcePlan source, RoundTools tools, RoundTally tally)
{
    private readonly Dictionary<string, ReadingException?> _faults = new(StringComparer.Ordinal);

    /// <summary>When a file that is still being written may be done; null when none is.</summary>
    public DateTimeOffset? Again { get; private set; }

    private sealed record Step(string Path, AddItem? Item, ListedEntry? End);

    /// <exception cref="ReadingException">There is no such folder.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var files = await Task.Run(Changed, stop);
        await Task.Run(() => Take(files, stop), CancellationToken.None);
        await tools.Intake.ReachAsync(tally, stop);
        stop.ThrowIfCancellationRequested();
    }

    private List<(string Path, ListedEntry Entry)> Changed()
    {
        var now = tools.Time.GetUtcNow();
        var settled = Files().Select(path => (Path: path, Mark: MarkOf(path))).Where(file => file.Mark is not null && IsSettled(file.Path, now)).ToList();
        var paths = settled.Select(file => (file.Path, Entry: ListedEntry.Of(file.Path, file.Mark!, null))).DistinctBy(file => file.Entry.Id).ToDictionary(file => file.Entry.Id, file => file.Path);
        return [.. tools.State.Note(source.Name, settled.Select(file => ListedEntry.Of(file.Path, file.Mark!, null)), now).Select(entry => (paths[entry.Id], entry)).OrderBy(file => file.Item1, StringComparer.Ordinal)];
    }

    private List<string> Files()
    {
        if (!Directory.Exists(source.Place))
        {
            throw new ReadingException(source.Place, "there is no such folder", "make it, or give another path");
        }

        var paths = new AddPaths();
        try
        {
            paths.Add(source.Pattern is { } pattern ? Path.Combine(source.Place, pattern) : source.Place);
            return paths.Files;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReadingException(source.Place, $"it cannot be searched: {fault.Message}", "check the folder and its permissions", cause: fault);
        }
    }

    // A time ahead of the clock tells nothing of when it was written.
    private bool IsSettled(string path, DateTimeOffset now)
    {
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
        var settles = written + source.Settle;
        if (written > now || settles <= now)
        {
            return true;
        }

        Again = Again is { } earlier && earlier < settles ? earlier : settles;
        return false;
    }

    // Null for what is gone.
    private static string? MarkOf(string path) => new FileInfo(path) is { Exists: true } file ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : null;

    private void Take(List<(string Path, ListedEntry Entry)> files, CancellationToken stop)
    {
        var work = tools.Work(source.Follows, stop);
        OrderedWork.Run(Steps(files, stop), step => (Step: step, Outcomes: step.Item is { } item ? work.Do(item).Outcomes : []), done => Give(done.Step, done.Outcomes, stop));
    }

    private IEnumerable<Step> Steps(List<(string Path, ListedEntry Entry)> files, CancellationToken stop)
    {
        foreach (var (path, entry) in files.Until(stop))
        {
            foreach (var given in InputItem.Of(path, tools.Inputs(source.Follows), takesText: true, stop).Until(stop))
            {
                yield return new Step(path, new AddItem(path, Named(given), 0), null);
            }

            if (!stop.IsCancellationRequested)
            {
                yield return new Step(path, null, entry);
            }
        }
    }

    private InputItem Named(InputItem given) => source.Outlet is { } outlet && given.Finding is Reading.Forms.FoundReport { Input: { } input } found && input.Known?.Outlet is null
        ? given with { Finding = found with { Input = input with { Known = (input.Known ?? new KnownMetadata()) with { Outlet = outlet } } } }
        : given;

    private void Give(Step step, IReadOnlyList<AddOutcome> outcomes, CancellationToken stop)
    {
        if (outcomes.Any(outcome => outcome is FailedReport))
        {
            _faults[step.Path] = _faults.GetValueOrDefault(step.Path) ?? Passing.Of(outcomes);
        }

        if (step.End is not { } entry)
        {
            tools.Give(new IntakeItem(tally, outcomes), stop);
            return;
        }

        var isFaulty = _faults.Remove(step.Path, out var passing);

        // What a stop cut short, and what was written to while it was read, is read again.
        if (!stop.IsCancellationRequested && MarkOf(step.Path) is { } mark && ListedEntry.Of(step.Path, mark, null).Mark == entry.Mark)
        {
            var result = Passing.Result(source, entry, passing, tools.Time.GetUtcNow(), tools.Random.NextDouble());
            tools.Give(new IntakeItem(tally, []) { Result = result, Whole = isFaulty ? null : step.Path }, stop);
        }
    }
}
