using System.Collections.Concurrent;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;

[assembly: AssemblyFixture(typeof(OnRecord.Web.Tests.Serving.Desk))]

namespace OnRecord.Web.Tests.Serving;

/// <summary>What all journeys share: the browser, the record of the invented reports, and a desk that serves it. Journeys that
/// decide or save something start a desk of their own on a copy.</summary>
public sealed class Desk : IAsyncLifetime
{
    private const float Patience = 30_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-desk-").FullName;
    private IPlaywright? _playwright;
    private readonly Lazy<Task<Tour>> _tour;
    private readonly Lazy<Task<Survey>> _survey;
    private readonly ConcurrentBag<RunningDesk> _others = [];
    private int _copies;

    public Desk()
    {
        _tour = new Lazy<Task<Tour>>(async () =>
        {
            var tour = new Tour(Running.Address);
            await tour.GoAsync(CancellationToken.None, [.. PageRoutes.Addresses, "/"]);
            return tour;
        });
        _survey = new Lazy<Task<Survey>>(async () => await Survey.OfAsync(Browser, Running.Address, (await _tour.Value).Samples));
    }

    internal IBrowser Browser { get; private set; } = null!;

    internal RunningDesk Running { get; private set; } = null!;

    /// <summary>The record of Invented/politics.jsonl, with a correction of its first report.</summary>
    internal string Record => Path.Combine(_folder, "politics.db");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.StartAsync(_playwright);
        await AddAsync(Record, "politics.jsonl");
        await AddAsync(Record, "corrected.jsonl");
        Review(Record);
        Running = await RunningDesk.StartAsync(Record);
    }

    /// <summary>The pages of the shared desk.</summary>
    internal Task<Tour> TourAsync() => _tour.Value;

    /// <summary>What was found of every page of the shared desk.</summary>
    internal Task<Survey> SurveyAsync() => _survey.Value;

    /// <summary>Starts a desk that several tests use, and ends it after the last of all.</summary>
    internal async Task<RunningDesk> StartSharedAsync(string record, params string[] arguments)
    {
        var running = await RunningDesk.StartAsync(record, arguments);
        _others.Add(running);
        return running;
    }

    /// <summary>A file of the record, for one journey alone.</summary>
    internal string Copy()
    {
        var copy = NewFile("db");
        File.Copy(Record, copy);
        return copy;
    }

    internal string NewFile(string ending) => Path.Combine(_folder, $"{Interlocked.Increment(ref _copies)}.{ending}");

    /// <summary>Adds a file of Invented/ to a record.</summary>
    internal static Task AddAsync(string record, string file) =>
        PublishedApp.DoAsync("add", Path.Combine(AppContext.BaseDirectory, "Invented", file), "--record", record);

    // Decisions of two reviewers, an addition and a search, so that no page is empty.
    private static void Review(string record)
    {
        var store = RecordStore.Open(record);
        using var queue = store.Reviews().Queue();
        foreach (var (item, i) in queue.Next(new QueueFilter(), "ana", null, 6).Select((item, i) => (item, i)))
        {
            store.Reviews().Decide(new Judgement(item.Report.Key, item.Item.Id, i == 2 ? ReviewKind.Reject : ReviewKind.Accept) { Note = i == 1 ? "as the Post has it" : null }, "ana");
            store.Reviews().Decide(new Judgement(item.Report.Key, item.Item.Id, i > 3 ? ReviewKind.Reject : ReviewKind.Accept), "bo");
        }

        using var asking = store.Ask();
        var report = asking.Reports(new Filter()).Select(found => found.Report).First(found => found.Record.Article.Text.Contains("The promise is kept", StringComparison.Ordinal));
        var at = report.Record.Article.Text.IndexOf("Residents watched", StringComparison.Ordinal);
        var spans = new Dictionary<ItemPart, IReadOnlyList<Text.TextSpan>> { [ItemPart.Anchor] = [new(at + "Residents ".Length, at + "Residents watched".Length)], [ItemPart.Actor] = [new(at, at + "Residents".Length)] };
        var form = new ItemForm<Text.TextSpan>(ItemKind.Event, "CONSULT", null, Records.Status.Happened, null, spans);
        store.Reviews().Add(new Addition(report.Key, form, "who was there"), Environment.UserName);
        store.Searches().Save(Environment.UserName, "Attacks of spring", "/events?type=ASSAULT&from=2024-03-01");
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_others.Select(other => other.DisposeAsync().AsTask()));
        await (Running?.DisposeAsync() ?? default);
        await (Browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
