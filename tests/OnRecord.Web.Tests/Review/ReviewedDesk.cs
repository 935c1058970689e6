using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>A desk of its own over a record of two invented reports, and what its log of reviews holds.</summary>
internal sealed class ReviewedDesk : IAsyncDisposable
{
    private const string Reports = """
        {"id": "r1", "date": "2024-03-14", "outlet": "The Gazette", "title": "Report 1", "text": "🚂 Kenya condemned Somalia on Monday. Uganda attacked Sudan, Foreign Minister Ilse Tarrant said."}
        {"id": "r2", "date": "2024-03-13", "outlet": "The Gazette", "title": "Report 2", "text": "Chad pledged to withdraw its troops from Niger by 1 June."}
        """;

    private static readonly SemaphoreSlim Turn = new(1);
    private static string? _made;

    private readonly string _record;
    private readonly IBrowser _browser;

    private ReviewedDesk(string record, IBrowser browser, RunningDesk running) => (_record, _browser, Running) = (record, browser, running);

    public RunningDesk Running { get; }

    public static async Task<ReviewedDesk> StartAsync(Desk desk, params string[] arguments)
    {
        var record = desk.NewFile("db");
        File.Copy(await MadeAsync(desk), record);
        return new ReviewedDesk(record, desk.Browser, await RunningDesk.StartAsync(record, arguments));
    }

    public Task<Visit> VisitAsync(Viewing? viewing = null) => Visit.BeginAsync(_browser, Running.Address, viewing);

    /// <summary>A visit to the queue in reading order.</summary>
    public async Task<Visit> ReviewAsync(Viewing? viewing = null) => await (await VisitAsync(viewing)).GoAsync("/review?order=reading");

    /// <summary>All decisions, the first first.</summary>
    public IReadOnlyList<ReviewDecision> Log() => RecordStore.Open(_record).Reviews().Decisions();

    /// <summary>What was decided, in words.</summary>
    public IEnumerable<string> Decisions() => Log().Select(decision => $"{Words.Of(decision.Kind)} {decision.Was.Type}");

    public async ValueTask DisposeAsync() => await Running.DisposeAsync();

    // Coded once for all tests.
    private static async Task<string> MadeAsync(Desk desk)
    {
        await Turn.WaitAsync();
        try
        {
            if (_made is null)
            {
                var (lines, record) = (desk.NewFile("jsonl"), desk.NewFile("db"));
                await File.WriteAllTextAsync(lines, Reports);
                await PublishedApp.DoAsync("add", lines, "--record", record);
                _made = record;
            }

            return _made;
        }
        finally
        {
            Turn.Release();
        }
    }
}
