using OnRecord.Store.Alerts;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;
using static OnRecord.Store.Tests.Watching.InventedPages;
using static OnRecord.Store.Tests.Watching.NewsServer;

namespace OnRecord.Store.Tests.Watching;

public abstract class WatchCommandTests(Database database) : IDisposable
{
    private const int Pages = 12;

    private static readonly string[] Names = ["Ana Prado", "Bo Wren", "Ilse Tarrant", "Tove Lind", "Omar Haddad", "Luz Marin", "Igor Petrov", "Mara Quill", "Jon Vega", "Nina Roth", "Karim Saleh", "Pia Holm"];
    private static readonly string[] Towns = ["Arica", "Oslo", "Lima", "Varna", "Basra", "Quito", "Minsk", "Cork", "Leon", "Graz", "Mosul", "Bergen"];

    private readonly TestRecord _record = TestRecord.NotMadeIn(database);
    private readonly NewsServer _site = new();

    public sealed class InSqlite() : WatchCommandTests(Database.Sqlite);

    public sealed class InPostgres() : WatchCommandTests(Database.Postgres);

    private string Plan => Path.Combine(_record.Folder, "plan.yaml");

    private string Log => Path.Combine(_record.Folder, "alerts.jsonl");

    [Fact]
    public async Task Watch_KilledAgainAndAgain_LosesNothingAndDoublesNothing()
    {
        for (var i = 0; i < Pages; i++)
        {
            var n = i;
            _site.On($"/p{i}", _ =>
            {
                Thread.Sleep(150);
                return new Answer(200, Arrest(Names[n], Towns[n]));
            });
        }

        _site.OnList("/feed", Feed(_site.Root, [.. Enumerable.Range(0, Pages).Select(i => $"/p{i}")]), "\"1\"");
        Write(Source("Gazette", "/feed"), """
            channels:
              - name: log
                file: alerts.jsonl
            rules:
              - name: arrests
                on: event
                type: COERCE
                newest: 3650d
                send: log
            """);
        foreach (var served in new[] { 2, 5, 9 })
        {
            using var cut = new RunningWatch(Plan, "--record", _record.Location, "--allow-private");
            await WatchBench.UntilAsync(() => _site.Requests.Count(request => request.Path.StartsWith("/p", StringComparison.Ordinal)) >= served || cut.HasEnded, $"{served} pages were fetched; it told: {string.Join('\n', cut.Told)}");
            await cut.EndAsync("KILL");
        }

        using (var whole = new RunningWatch(Plan, "--record", _record.Location, "--allow-private"))
        {
            await WatchBench.UntilAsync(() => File.Exists(Log) && File.ReadLines(Log).Count() >= Pages, "every arrest was told");
            Assert.Equal(0, await whole.EndAsync("TERM"));
        }

        var store = _record.Open();
        Assert.Equal(Pages, store.Count());
        Assert.Empty(store.Check());
        var written = File.ReadLines(Log).Select(AlertJson.Read).ToList();
        Assert.Equal(Pages, written.Count);
        Assert.Equal(Pages, written.Select(alert => alert.Told.Url).Distinct().Count());
        Assert.Empty(Unsent(store));

        // Three stops cost no more than what was being fetched, or was not committed yet, at each.
        Assert.InRange(_site.Requests.Count(request => request.Path.StartsWith("/p", StringComparison.Ordinal)), Pages, Pages + (3 * 3));
    }

    [Fact]
    public async Task Watch_IsOneOnARecord_TakesUpAPlanAndTellsHowItIs()
    {
        _site.On("/a", Arrest("Ana Prado", "Arica"));
        _site.On("/b", Arrest("Bo Wren", "Oslo"));
        _site.OnList("/feed", Feed(_site.Root, "/a"), "\"1\"");
        _site.OnList("/feed2", Feed(_site.Root, "/b"), "\"1\"");
        _site.On("/v1/traces", _ => new Answer(200, "", "application/x-protobuf"));
        Write(Source("Gazette", "/feed"), "");
        using var watch = new RunningWatch(Plan, "--record", _record.Location, "--allow-private", "--health", "0", "--traces", _site.Root);
        await WatchBench.UntilAsync(() => _site.Count("/a") == 1 && _record.Open().Count() == 1, "the report was there");

        var other = await CommandLine.RunAsync("watch", Plan, "--record", _record.Location, "--once");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("another watcher is at work on it: process ", other.Error);

        var health = watch.Told.Single(line => line.StartsWith("health and metrics are at ", StringComparison.Ordinal))["health and metrics are at ".Length..];
        using var client = new HttpClient();
        Assert.Equal("ok\n", await client.GetStringAsync($"{health}/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("ok\n", await client.GetStringAsync($"{health}/health/ready", TestContext.Current.CancellationToken));
        var metrics = await client.GetStringAsync($"{health}/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("onrecord_watch_reports", metrics);
        Assert.Contains("source=\"Gazette\"", metrics);
        Assert.Contains("onrecord_watch_source_failures", metrics);

        await File.WriteAllTextAsync(Plan, "sources:\n  - feed: nowhere\n    every: never", TestContext.Current.CancellationToken);
        watch.Signal("HUP");
        await watch.UntilToldAsync("the plan stays as it was");
        Assert.Contains(watch.Told, line => line.Contains("plan.yaml:2: feed is 'nowhere'"));
        Assert.Contains(watch.Told, line => line.Contains("plan.yaml:3: every is 'never'"));
        Write(Source("Gazette", "/feed") + Source("Post", "/feed2"), "");
        watch.Signal("HUP");
        await WatchBench.UntilAsync(() => _record.Open().Count() == 2, "the other source was taken up");

        var status = await CommandLine.RunAsync("watch", "status", "--record", _record.Location, "--json");
        Assert.Contains("has been watching since", status.Error);
        Assert.Equal(2, status.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains("\"failures\":0")));
        Assert.Equal(0, await watch.EndAsync("TERM"));

        Assert.Equal(1, _site.Count("/a"));
        var spans = string.Concat(_site.Requests.Where(request => request.Path == "/v1/traces").Select(request => request.Body));
        Assert.All(new[] { "report", "read", "language", "coding", "record", "commit", "stories" }, span => Assert.Contains(span, spans));
        Assert.DoesNotContain(_site.Requests, request => request.Path is "/a" or "/feed" && request.Fields.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task Once_EndsWithWhatCameOfIt()
    {
        _site.On("/a", Arrest("Ana Prado", "Arica"));
        _site.OnList("/feed", Feed(_site.Root, "/a"), "\"1\"");
        Write(Source("Gazette", "/feed"), "");

        var good = await CommandLine.RunAsync("watch", Plan, "--record", _record.Location, "--once", "--allow-private");
        Assert.Equal((0, true), (good.ExitCode, good.Error.Contains("1 added, 0 known, 0 failed of 1 source; 1 reports in")));

        var refused = await CommandLine.RunAsync("watch", Plan, "--record", _record.Location, "--once");
        Assert.Equal((1, true), (refused.ExitCode, refused.Error.Contains("--allow-private")));
    }

    public void Dispose()
    {
        _site.Dispose();
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private static IReadOnlyList<UnsentAlert> Unsent(RecordStore store)
    {
        using var outbox = store.AlertOutbox();
        return outbox.UnsentAlerts(10);
    }

    private string Source(string name, string path) => $"""
          - name: {name}
            feed: {_site.Address(path)}
            every: 10s

        """;

    private void Write(string sources, string rest) => File.WriteAllText(Plan, $"politeness:\n  delay: 0s\nsources:\n{sources}\n{rest}\n");
}
