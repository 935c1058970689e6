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
    private int _copies;

    public Desk() => _tour = new Lazy<Task<Tour>>(async () =>
    {
        var tour = new Tour(Running.Address);
        await tour.GoAsync(CancellationToken.None, "/");
        return tour;
    });

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
        Running = await RunningDesk.StartAsync(Record);
    }

    /// <summary>The pages of the shared desk.</summary>
    internal Task<Tour> TourAsync() => _tour.Value;

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

    public async ValueTask DisposeAsync()
    {
        await (Running?.DisposeAsync() ?? default);
        await (Browser?.DisposeAsync() ?? default);
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
