using OnRecord.Store.Tests.Databases;
using static OnRecord.Store.Tests.Watching.InventedPages;

namespace OnRecord.Store.Tests.Watching;

/// <summary>A watch whose server is away for a while, and comes back.</summary>
public sealed class WatchWithoutServerTests : IDisposable
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(15);

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-watch-").FullName;
    private readonly PostgresServer _server = new();
    private readonly NewsServer _site = new();

    [Fact]
    public async Task Watch_WhoseServerWasAway_GoesOnAndTellsOfAllOnce()
    {
        _server.Run("CREATE DATABASE watched");
        var record = _server.AddressOf("watched");
        var plan = Path.Combine(_folder, "plan.yaml");
        var log = Path.Combine(_folder, "alerts.jsonl");
        _site.On("/a", Arrest("Ana Prado", "Arica"));
        _site.On("/b", Arrest("Bo Wren", "Oslo"));
        _site.OnList("/feed", Feed(_site.Root, "/a"), "\"1\"");
        await File.WriteAllTextAsync(plan, $"""
            politeness:
              delay: 0s
            sources:
              - name: Gazette
                feed: {_site.Address("/feed")}
                every: 10s
            channels:
              - name: log
                file: alerts.jsonl
            rules:
              - name: arrests
                on: event
                type: COERCE
                newest: 3650d
                send: log
            """, TestContext.Current.CancellationToken);
        using var watch = new RunningWatch(plan, "--record", record, "--allow-private");
        await WatchBench.UntilAsync(() => Lines(log) == 1, $"the first arrest was told; it told: {string.Join('\n', watch.Told)}");

        _server.Crash();
        _site.OnList("/feed", Feed(_site.Root, "/a", "/b"), "\"2\"");
        await Task.Delay(Away, TestContext.Current.CancellationToken);
        Assert.False(watch.HasEnded, string.Join('\n', watch.Told));
        Assert.Equal(1, Lines(log));
        _server.Start();

        await WatchBench.UntilAsync(() => Lines(log) == 2, $"the other arrest was told; it told: {string.Join('\n', watch.Told)}");
        Assert.Equal(0, await watch.EndAsync("TERM"));
        Assert.Equal(2, Lines(log));
        Assert.Equal(2, RecordStore.Open(record).Count());
        Assert.Equal(1, _site.Count("/a"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int Lines(string file) => File.Exists(file) ? File.ReadLines(file).Count() : 0;
}
