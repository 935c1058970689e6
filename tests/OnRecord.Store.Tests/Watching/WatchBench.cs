using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using OnRecord.Cli.Watching;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Store.Alerts;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Tests.Watching;

/// <summary>A watcher of a news site, with a clock that the test sets. Every round is a watcher of its own, as after a new start: what one knows
/// of another is what the record holds.</summary>
internal sealed class WatchBench : IDisposable
{
    private static readonly Reader Forms = Reader.LoadEmbedded();
    private static readonly Lazy<Engine> Coder = new(() => Engine.LoadDefault(Forms));

    public WatchBench(Database database)
    {
        Record = TestRecord.In(database);
        Plan = new WatchPlan([], [], []) { Delay = TimeSpan.Zero };
    }

    public TestRecord Record { get; }

    public NewsServer Site { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 3, 14, 12, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<string> Told { get; } = new();

    public WatchPlan Plan { get; set; }

    public RecordStore Store => RecordStore.Open(Record.Location, creates: true, Time);

    public SourcePlan Feed(string path = "/feed", string name = "Gazette") => new(name, SourceForm.Feed, Site.Address(path), new Every(TimeSpan.FromMinutes(10)));

    public Watcher Watcher(TimeProvider? time = null) => new(Store, Plan, Forms, Coder, new WatchOptions("test", AllowPrivate: true), time ?? Time, new Random(7), Told.Enqueue);

    public async Task<bool> OnceAsync()
    {
        using var watcher = Watcher();
        return await watcher.OnceAsync(TestContext.Current.CancellationToken);
    }

    public WatchedSource Standing(string name = "Gazette")
    {
        using var state = Store.Watch();
        return state.Sources().Single(source => source.Name == name);
    }

    /// <summary>Addresses of all reports, in order.</summary>
    public List<string?> Reports() => [.. Store.Ask(ask => ask.Reports(new Filter { All = true })).Select(found => found.Report.Record.Article.Url).Order(StringComparer.Ordinal)];

    public IReadOnlyList<Alert> Alerts()
    {
        using var outbox = Store.AlertOutbox();
        return outbox.Alerts();
    }

    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        while (!isSo())
        {
            try
            {
                await Task.Delay(50, patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"it never came that {what}");
            }
        }
    }

    public void Dispose()
    {
        Site.Dispose();
        Record.Dispose();
    }
}
