using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Reading.Forms;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>One round of a feed or a site map. What the lists name is noted first, so that from then on nothing of it can be lost; then
/// what is new is fetched, entry by entry, each kept with its report in one transaction; at last it is noted by what to ask for
/// the lists again.</summary>
internal sealed class ListRound(SourcePlan source, RoundTools tools, RoundTally tally)
{
    private const int MostLists = 200;
    private const int DeepestMap = 3;

    // So many failures in a row say that it is not the pages.
    private const int MostFailures = 3;

    private readonly List<WatchedPage> _pages = [];
    private int _failures;
    private DateTimeOffset? _rest;

    /// <summary>What to note of the lists once all is kept.</summary>
    public IReadOnlyList<WatchedPage> Pages => _pages;

    /// <summary>Until when its server wants to be left alone, or is to be, when pages failed.</summary>
    public DateTimeOffset? Rest => _rest;

    /// <param name="asksLists">False to fetch only what waits.</param>
    /// <exception cref="ReadingException">The list cannot be had.</exception>
    public async Task RunAsync(bool asksLists, CancellationToken stop)
    {
        if (asksLists)
        {
            await AskListsAsync(stop);
        }

        await Task.Run(() => Fetch(tools.State.Waiting(source.Name, tools.Time.GetUtcNow(), source.Limit), stop), CancellationToken.None);
        await tools.Intake.ReachAsync(tally, stop);
        if (_rest is { } until)
        {
            tools.State.Rest(source.Name, until);
        }
    }

    private async Task AskListsAsync(CancellationToken stop)
    {
        var lists = new Queue<(string Address, ListedEntry? Entry, int Depth)>([(source.Place, null, 0)]);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (lists.TryDequeue(out var list) && asked.Count < MostLists)
        {
            if (!asked.Add(list.Address))
            {
                continue;
            }

            try
            {
                var reading = await AskAsync(list.Address, stop);
                await KeepAsync(list.Entry, reading, stop);
                if (reading is not null && list.Depth < DeepestMap)
                {
                    Changed(reading.Maps).ForEach(map => lists.Enqueue((map.Address, map.Entry, list.Depth + 1)));
                }
            }
            catch (ReadingException refusal) when (list.Depth > 0 && !stop.IsCancellationRequested)
            {
                // The other parts of a site map are no worse for it; this one is asked for again next time.
                tools.Tell($"{source.Name}: {refusal.Message}");
            }
        }
    }

    /// <summary>Null when it is as it was.</summary>
    private async Task<ListReading?> AskAsync(string address, CancellationToken stop)
    {
        var known = tools.State.Page(source.Name, address);
        var fetched = await tools.Fetcher.FetchAsync(address, known is null ? null : new KnownPage(known.Address, known.Tag, known.Modified), stop);
        if (fetched.IsUnchanged)
        {
            return null;
        }

        var reading = new ListReading(source, tools.Inputs(follows: false), tools.Time.GetUtcNow(), note => tools.Tell($"{source.Name}: {note}"));
        reading.Read(address, fetched);

        // Of an index it is not known that what it names is unchanged too: it is always asked for.
        if (fetched.Known is { } validators && reading.Maps.Count == 0)
        {
            _pages.Add(new WatchedPage(address, validators.Address, validators.Tag, validators.Modified));
        }

        return reading;
    }

    private List<(string Address, ListedEntry? Entry)> Changed(List<(string Address, ListedEntry? Entry)> maps)
    {
        var changed = tools.State.Note(source.Name, maps.Select(map => map.Entry).OfType<ListedEntry>(), tools.Time.GetUtcNow()).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return maps.FindAll(map => map.Entry is null || changed.Contains(map.Entry.Id));
    }

    private async Task KeepAsync(ListedEntry? list, ListReading? reading, CancellationToken stop)
    {
        if (reading is not null)
        {
            var found = reading.Entries.DistinctBy(entry => entry.Entry.Id).ToDictionary(entry => entry.Entry.Id, entry => entry.Found);
            var whole = tools.State.Note(source.Name, reading.Entries.Select(entry => entry.Entry), tools.Time.GetUtcNow()).Where(entry => entry.Page is null).ToList();
            await Task.Run(() => Work(whole.Select(entry => (entry, found[entry.Id], source.Place)), follows: false, stop), CancellationToken.None);
        }

        if (list is not null)
        {
            tools.Give(new IntakeItem(tally, []) { Result = new EntryResult(source.Name, list, null) }, stop);
        }
    }

    private void Fetch(IReadOnlyList<ListedEntry> waiting, CancellationToken stop) =>
        Work(waiting.Select(entry => (entry, EntryKnowledge.Read(entry.Page!, entry.Known), entry.Page!)), follows: true, stop);

    private void Work(IEnumerable<(ListedEntry Entry, FoundReport Found, string Path)> entries, bool follows, CancellationToken stop)
    {
        var work = tools.Work(follows, stop);
        OrderedWork.Run(
            entries.TakeWhile(_ => _rest is null && !stop.IsCancellationRequested),
            entry => (entry.Entry, work.Do(new AddItem(entry.Path, new InputItem(0, null, entry.Found), 0)).Outcomes),
            done => Give(done.Entry, done.Outcomes, stop));
        stop.ThrowIfCancellationRequested();
    }

    // What a stop cut short has no outcome and stays as it was.
    private void Give(ListedEntry entry, IReadOnlyList<AddOutcome> outcomes, CancellationToken stop)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        var (passing, now) = (Passing.Of(outcomes), tools.Time.GetUtcNow());
        var result = Passing.Result(source, entry, passing, now, tools.Random.NextDouble());
        tools.Give(new IntakeItem(tally, outcomes) { Result = result, Whole = outcomes.Any(outcome => outcome is FailedReport) ? null : entry.Page }, stop);
        _failures = passing is null ? 0 : _failures + 1;
        if (passing is not null && (Passing.After(passing) is not null || _failures >= MostFailures))
        {
            _rest = source.Schedule.Retry(now, _failures, Passing.After(passing), tools.Random.NextDouble());
        }
    }
}
