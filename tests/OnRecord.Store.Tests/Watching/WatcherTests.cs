using OnRecord.Cli.Watching.Plans;
using OnRecord.Store.Alerts;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using static OnRecord.Store.Tests.Watching.InventedPages;
using static OnRecord.Store.Tests.Watching.NewsServer;

namespace OnRecord.Store.Tests.Watching;

public abstract class WatcherTests(Database database) : IDisposable
{
    private static readonly string[] Towns = ["Arica", "Selenko", "Lhosk", "Varna", "Oslo", "Lima"];

    private readonly WatchBench _bench = new(database);

    public sealed class InSqlite() : WatcherTests(Database.Sqlite);

    public sealed class InPostgres() : WatcherTests(Database.Postgres);

    [Fact]
    public async Task Feed_ThatGrows_IsFetchedOnceAndItsPagesOnce()
    {
        Serve("/a", "/b", "/c");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a", "/b"), "\"1\"");

        Assert.True(await _bench.OnceAsync());
        Assert.True(await _bench.OnceAsync());
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/c", "/a", "/b"), "\"2\"");
        Assert.True(await _bench.OnceAsync());

        Assert.Equal([_bench.Site.Address("/a"), _bench.Site.Address("/b"), _bench.Site.Address("/c")], _bench.Reports());
        Assert.Equal([3, 1, 1, 1], new[] { "/feed", "/a", "/b", "/c" }.Select(_bench.Site.Count));
        Assert.Equal([null, "\"1\"", "\"1\""], _bench.Site.Requests.Where(request => request.Path == "/feed").Select(request => request.Fields.GetValueOrDefault("If-None-Match")));
        Assert.Equal((3L, 0L, 0), (_bench.Standing().Reports, _bench.Standing().Waiting, _bench.Standing().Failures));
        Assert.Empty(_bench.Store.Check());
    }

    [Fact]
    public async Task ChangedEntry_IsFetchedAgainAsANewVersion()
    {
        Serve("/a");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a"), "\"1\"");
        await _bench.OnceAsync();

        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a").Replace("09:00:00 GMT", "10:00:00 GMT"), "\"2\"");
        _bench.Site.On("/a", Arrest("Ana Prado", "Arica").Replace("for an hour", "for two hours"));
        await _bench.OnceAsync();

        Assert.Equal(2, _bench.Store.Versions(_bench.Site.Address("/a")).Count);
    }

    [Fact]
    public async Task EntriesThatHoldTheirText_NeedNoPage()
    {
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed() with { Outlet = "Gazette of Arica" }] };
        _bench.Site.OnList("/feed", Inline(("one", "Police arrested Ana Prado in Arica on Thursday, the mayor said."), ("two", "Snow fell on Selenko.")), "\"1\"");

        await _bench.OnceAsync();
        await _bench.OnceAsync();

        var found = _bench.Store.Ask(ask => ask.Reports(new Filter()));
        Assert.Equal(["one", "two"], found.Select(report => report.Report.Record.Article.Id).Order());
        Assert.All(found, report => Assert.Equal("Gazette of Arica", report.Report.Record.Article.Outlet));
        Assert.Equal(["/robots.txt", "/feed", "/robots.txt", "/feed"], _bench.Site.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task JsonFeed_IsRead()
    {
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.On("/feed", """
            {"version":"https://jsonfeed.org/version/1.1","title":"Harbour Gazette","items":[{"id":"j1","url":"https://gazette.example/j1","title":"Snow","content_text":"Snow fell on Selenko.\n\nThe mayor said so.","date_published":"2024-03-14T09:00:00Z"}]}
            """, "application/feed+json");

        await _bench.OnceAsync();

        Assert.Equal(["https://gazette.example/j1"], _bench.Reports());
    }

    [Fact]
    public async Task SiteMap_GivesWhatIsNew_AndNoMoreAtOnceThanItsLimit()
    {
        Serve("/a", "/b", "/c", "/old");
        _bench.Plan = _bench.Plan with { Sources = [new SourcePlan("Gazette", SourceForm.SiteMap, _bench.Site.Address("/index.xml"), new Every(TimeSpan.FromMinutes(10))) { Newest = TimeSpan.FromDays(7), Limit = 2 }] };
        _bench.Site.On("/index.xml", Index(_bench.Site.Root, ("/map1.xml", "2024-03-14T10:00:00Z"), ("/map2.xml", "2024-03-01T10:00:00Z")), "application/xml");
        _bench.Site.On("/map1.xml", SiteMap(_bench.Site.Root, ("/a", "2024-03-14T09:00:00Z"), ("/b", "2024-03-13"), ("/old", "2023-01-01")), "application/xml");
        _bench.Site.On("/map2.xml", SiteMap(_bench.Site.Root, ("/c", "2024-03-12T09:00:00Z")), "application/xml");

        await _bench.OnceAsync();
        Assert.Equal(2, _bench.Reports().Count);
        Assert.Equal(1, _bench.Standing().Waiting);
        await _bench.OnceAsync();

        Assert.Equal([_bench.Site.Address("/a"), _bench.Site.Address("/b"), _bench.Site.Address("/c")], _bench.Reports());
        Assert.Equal([2, 1, 1, 0], new[] { "/index.xml", "/map1.xml", "/map2.xml", "/old" }.Select(_bench.Site.Count));
    }

    [Fact]
    public async Task TooManyRequests_IsARestAsLongAsTheServerAsks()
    {
        Serve("/b");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a", "/b"), "\"1\"");
        _bench.Site.On("/a", _ => new Answer(429) { Fields = new Dictionary<string, string> { ["Retry-After"] = "7200" } });
        _bench.Site.On("/b", _ => new Answer(429) { Fields = new Dictionary<string, string> { ["Retry-After"] = "7200" } });

        Assert.False(await _bench.OnceAsync());
        Assert.True(_bench.Standing().Due >= _bench.Time.GetUtcNow().AddHours(2));
        Serve("/a", "/b");
        _bench.Time.Advance(TimeSpan.FromHours(1));
        await _bench.OnceAsync();
        Assert.Empty(_bench.Reports());

        _bench.Time.Advance(TimeSpan.FromHours(1.5));
        Assert.True(await _bench.OnceAsync());

        Assert.Equal([_bench.Site.Address("/a"), _bench.Site.Address("/b")], _bench.Reports());
        Assert.Empty(_bench.Store.Failures());
    }

    [Fact]
    public async Task FeedThatFails_IsToldAndNotHammered()
    {
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.On("/feed", _ => new Answer(500));
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 9; i++)
        {
            Assert.False(await _bench.OnceAsync());
            waits.Add(_bench.Standing().Due - _bench.Time.GetUtcNow());
            await _bench.OnceAsync();
            _bench.Time.SetUtcNow(_bench.Standing().Due);
        }

        Assert.Equal(9, _bench.Site.Count("/feed"));
        Assert.True(waits.Zip(waits.Skip(1)).Take(5).All(pair => pair.Second > pair.First), string.Join(", ", waits));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromMinutes(4), TimeSpan.FromHours(7.2)));
        Assert.Equal((9, true), (_bench.Standing().Failures, _bench.Standing().Problem!.Contains("the server answered 500")));
        Assert.Contains(_bench.Told, line => line.StartsWith("Gazette: ", StringComparison.Ordinal) && line.Contains("(5 failures in a row)"));
        Assert.Contains(_bench.Told, line => line.Contains("is left alone for another"));

        Serve("/a");
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a"), "\"1\"");
        Assert.True(await _bench.OnceAsync());

        Assert.Equal(0, _bench.Standing().Failures);
        Assert.Contains("Gazette: it answers again after 9 failures", _bench.Told);
    }

    [Fact]
    public async Task PageThatFails_IsTriedAgainThoughItsFeedForgetsIt()
    {
        Serve("/b");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a", "/b"), "\"1\"");
        _bench.Site.On("/a", _ => new Answer(503));

        Assert.False(await _bench.OnceAsync());
        Assert.Equal([_bench.Site.Address("/b")], _bench.Reports());
        Assert.Contains("503", Assert.Single(_bench.Store.Failures()).Problem);
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root), "\"2\"");
        Serve("/a");
        _bench.Time.Advance(TimeSpan.FromHours(1));

        Assert.True(await _bench.OnceAsync());

        Assert.Equal([_bench.Site.Address("/a"), _bench.Site.Address("/b")], _bench.Reports());
        Assert.Empty(_bench.Store.Failures());
    }

    [Fact]
    public async Task PageThatIsGone_IsNotAskedForAgain()
    {
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/gone"), "\"1\"");

        await _bench.OnceAsync();
        _bench.Time.Advance(TimeSpan.FromDays(1));
        await _bench.OnceAsync();

        Assert.Equal(1, _bench.Site.Count("/gone"));
        Assert.Contains("404", Assert.Single(_bench.Store.Failures()).Problem);
    }

    [Theory]
    [InlineData("/loop", "redirects more than 5 times")]
    [InlineData("/page", "it is no feed and no site map")]
    [InlineData("/forbidden", "asks programs not to fetch it")]
    [InlineData("/broken", "/broken")]
    public async Task FeedThatIsNone_IsAFailureWithAReason(string path, string problem)
    {
        _bench.Site.On("/robots.txt", "User-agent: *\nDisallow: /forbidden", "text/plain");
        _bench.Site.On("/loop", _ => new Answer(302) { Fields = new Dictionary<string, string> { ["Location"] = _bench.Site.Address("/loop") } });
        _bench.Site.On("/page", Arrest("Ana Prado", "Arica"));
        _bench.Site.On("/broken", "<rss><channel><title>x</title><<<>>", "application/xml");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed(path)] };

        Assert.False(await _bench.OnceAsync());

        Assert.Contains(problem, _bench.Standing().Problem);
        Assert.Empty(_bench.Reports());
    }

    [Fact]
    public async Task HostileXml_GivesWhatStandsBeforeIt()
    {
        Serve("/a");
        var feed = Feed(_bench.Site.Root, "/a");
        _bench.Site.On("/feed", $"<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>{feed[(feed.IndexOf("?>", StringComparison.Ordinal) + 2)..].Replace("</channel>", "<item><title>&b;&b;</title>" + string.Concat(Enumerable.Repeat("<x>", 5000)))}", "application/xml");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };

        Assert.True(await _bench.OnceAsync());

        Assert.Equal([_bench.Site.Address("/a")], _bench.Reports());
        Assert.Contains(_bench.Told, line => line.Contains("deep", StringComparison.Ordinal));
    }

    [Fact]
    public async Task BodyThatNeverEnds_IsGivenUpAndTriedLater()
    {
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed()] };
        _bench.Site.On("/feed", _ => new Answer(200, "<rss><channel>", "application/xml") { Hangs = true });

        var round = _bench.OnceAsync();
        await WatchBench.UntilAsync(() => _bench.Site.Count("/feed") == 1, "the feed was asked for");
        while (!round.IsCompleted)
        {
            _bench.Time.Advance(TimeSpan.FromSeconds(31));
            await Task.WhenAny(round, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        Assert.False(await round);
        Assert.Contains("no page came within 30 seconds", _bench.Standing().Problem);
    }

    [Fact]
    public async Task TwoSources_OfOnePage_HaveItOnce()
    {
        Serve("/a");
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed(), _bench.Feed("/feed2", "Post")] };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a"), "\"1\"");
        _bench.Site.OnList("/feed2", Feed(_bench.Site.Root, "/a"), "\"1\"");

        Assert.True(await _bench.OnceAsync());

        Assert.Single(_bench.Reports());
    }

    [Fact]
    public async Task Alerts_AreRaisedOnceAndWrittenOnce()
    {
        Serve("/a", "/b");
        var log = Path.Combine(_bench.Record.Folder, "alerts.jsonl");
        _bench.Plan = _bench.Plan with
        {
            Sources = [_bench.Feed()],
            Channels = [new FilePlan("log", log)],
            Rules = [new AlertRule("arrests", AlertKind.Event, [new Filter { Type = "COERCE" }]) { Channels = ["log"] }],
        };
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a"), "\"1\"");
        Assert.True(await _bench.OnceAsync());
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a", "/copy"), "\"2\"");
        _bench.Site.On("/copy", Arrest("Ana Prado", "Arica").Replace("Harbour Gazette", "Evening Post"));
        Assert.True(await _bench.OnceAsync());

        var alert = Assert.Single(_bench.Alerts());
        Assert.Equal([alert], File.ReadLines(log).Select(AlertJson.Read));
        Assert.Contains("Ana Prado", alert.Sentence);
        Assert.Equal(2, _bench.Reports().Count);
    }

    [Fact]
    public async Task Folder_TakesFilesOnceTheyAreLeftAlone()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_bench.Record.Folder, "in")).FullName;
        _bench.Plan = _bench.Plan with { Sources = [new SourcePlan("Gazette", SourceForm.Folder, folder, new Every(TimeSpan.FromMinutes(10)))] };
        var (done, open) = (Path.Combine(folder, "a.html"), Path.Combine(folder, "b.html"));
        Write(done, Arrest("Ana Prado", "Arica"), -60);
        Write(open, Arrest("Bo Wren", "Lima")[..200], -2);
        File.WriteAllText(Path.Combine(folder, "c.html.part"), "half a page");

        Assert.True(await _bench.OnceAsync());
        Assert.Single(_bench.Reports());
        Assert.Equal(_bench.Time.GetUtcNow().AddSeconds(3), _bench.Standing().Due);
        Write(open, Arrest("Bo Wren", "Lima"), 1);
        _bench.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await _bench.OnceAsync());
        Assert.True(await _bench.OnceAsync());

        Assert.Equal(2, _bench.Reports().Count);
        Write(done, Arrest("Ana Prado", "Arica").Replace("an hour", "two hours"), 5);
        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        await _bench.OnceAsync();
        Assert.Equal(3, _bench.Reports().Count);

        Directory.Delete(folder, recursive: true);
        Assert.False(await _bench.OnceAsync());
        Assert.Contains("there is no such folder", _bench.Standing().Problem);
    }

    [Fact]
    public async Task Watcher_GoesOnUntilItIsStopped_AndTakesUpAnotherPlan()
    {
        Serve("/a", "/b");
        _bench.Site.OnList("/feed", Feed(_bench.Site.Root, "/a"), "\"1\"");
        _bench.Site.OnList("/feed2", Feed(_bench.Site.Root, "/b"), "\"1\"");
        var often = new Every(TimeSpan.FromSeconds(1));
        _bench.Plan = _bench.Plan with { Sources = [_bench.Feed() with { Schedule = often }] };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var watcher = _bench.Watcher(TimeProvider.System);
        var running = watcher.RunAsync(stop.Token);

        await WatchBench.UntilAsync(() => _bench.Site.Count("/feed") > 2 && _bench.Reports().Count == 1, "the feed was asked for again");
        Assert.Null(watcher.Hindrance);
        Assert.Null(watcher.Stuck);
        watcher.Reload(_bench.Plan with { Sources = [_bench.Feed("/feed2", "Post") with { Schedule = often }] });
        await WatchBench.UntilAsync(() => _bench.Reports().Count == 2, "the other plan was taken up");
        await WatchBench.UntilAsync(() => _bench.Site.Count("/feed2") > 2, "the other feed was asked for again");
        await stop.CancelAsync();

        Assert.True(await running);
        Assert.Equal([1, 1], new[] { "/a", "/b" }.Select(_bench.Site.Count));
    }

    [Fact]
    public async Task Deadline_IsToldWhenItsDayPassesThoughNothingComes()
    {
        var rule = new AlertRule("deadlines", AlertKind.Deadline, [new Filter()]) { Channels = ["log"] };
        _bench.Plan = _bench.Plan with { Channels = [new FilePlan("log", Path.Combine(_bench.Record.Folder, "alerts.jsonl"))], Rules = [rule], Zone = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland") };
        _bench.Record.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14", status: Records.Status.Promised) is var report
            ? report with { Events = [report.Events[0] with { Time = new Records.EventTime("2024-03-15", null, "2024-03-15", new Text.TextSpan(0, 3), IsDeadline: true) }] } : null!);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var watcher = _bench.Watcher();
        var running = watcher.RunAsync(stop.Token);
        await WatchBench.UntilAsync(() => watcher.Hindrance is null, "it looked around");

        // Noon in London is the first hour of the next day in Auckland.
        for (var hour = 0; hour < 22; hour++)
        {
            _bench.Time.Advance(TimeSpan.FromHours(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Empty(_bench.Alerts());
        await WatchBench.UntilAsync(
            () =>
            {
                _bench.Time.Advance(TimeSpan.FromMinutes(10));
                return _bench.Alerts().Count == 1;
            },
            "the deadline was told");
        await stop.CancelAsync();
        await running;

        Assert.Equal("2024-03-15", Assert.Single(_bench.Alerts()).Due);
    }

    public void Dispose()
    {
        _bench.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void Write(string path, string text, int seconds)
    {
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 3, 14, 12, 0, 0, DateTimeKind.Utc).AddSeconds(seconds));
    }

    private void Serve(params string[] paths)
    {
        foreach (var path in paths)
        {
            var n = path[1] % Towns.Length;
            _bench.Site.On(path, path == "/a" ? Arrest("Ana Prado", "Arica") : Arrest($"{Towns[n]} Wren", Towns[(n + 1) % Towns.Length]));
        }
    }
}
