using CsCheck;
using OnRecord.Store.Queries;
using OnRecord.Store.Stories;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Stories;

public abstract class StoryTests(Database database)
{
    public sealed class InSqlite() : StoryTests(Database.Sqlite);

    public sealed class InPostgres() : StoryTests(Database.Postgres);

    private static readonly Record[] Tellings = Told();

    [Fact]
    public void Stories_InWhateverOrderReportsAreAdded_AreTheSame()
    {
        var expected = Joined(Tellings);
        Assert.InRange(expected.Values.Distinct().Count(), 2, Tellings.Length - 1);

        Gen.Shuffle(Tellings).Sample(shuffled => Assert.Equal(expected, Joined(shuffled)), iter: 12, threads: 1);
    }

    [Fact]
    public void Stories_OfACopy_CountItsTextOnce()
    {
        using var file = TestRecord.In(database);
        var copy = Sketches.Plain(Tellings[0].Article.Text, "2024-01-02", "Copyist");
        var store = file.With(Tellings[0], Tellings[1], copy);

        var story = Assert.Single(store.Ask(ask => ask.Stories(new Filter(), 2)));

        Assert.Equal((2L, 3L), (story.Texts, story.Carriers));
        Assert.NotEqual("Copyist", story.Beginning.Record.Article.Outlet);
        Assert.Equal(3, store.Ask(ask => ask.Reports(new Filter { Story = story.Beginning.Key, All = true })).Count);
    }

    [Fact]
    public void StoryReports_OfAnyReport_SayWhyEachBelongs()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Tellings[0], Tellings[1]);
        var last = store.Ask(ask => ask.Reports(new Filter())).First().Report.Key;

        var reports = store.Ask(ask => ask.StoryReports(last));

        Assert.Equal(2, reports.Count);
        Assert.Equal((null, reports[0].Report.Key), (reports[0].JoinedTo, reports[1].JoinedTo));
        Assert.NotEmpty(reports[1].Because);
        Assert.All(reports[1].Because, reason => Assert.DoesNotContain(':', reason));
    }

    [Fact]
    public void Stories_AfterMoreDaysWithoutAReport_AreOver()
    {
        using var file = TestRecord.In(database);
        var later = Tellings[1];
        var day = DateOnly.Parse(Tellings[0].Article.Published!.ToString()).AddDays(StoryForming.Days + 1);
        var late = later with { Article = Sketches.Plain(later.Article.Text, day.ToString("yyyy-MM-dd"), "Late").Article };

        Assert.Equal(2, file.With(Tellings[0], late).Ask(ask => ask.Stories(new Filter(), 1)).Count);
    }

    [Fact]
    public void Stories_OfARunThatWasStopped_AreFormedByTheNext()
    {
        using var file = TestRecord.In(database);
        var store = file.Open();
        using (var writer = store.Write("test"))
        {
            writer.Add(Tellings[0]);
            writer.Add(Tellings[1]);
            writer.Commit();
        }

        using (var asking = store.Ask())
        {
            Assert.True(asking.DaysWithoutStories() > 0);
        }

        using (var writer = store.Write("test"))
        {
            writer.Complete();
        }

        Assert.Single(store.Ask(ask => ask.Stories(new Filter(), 2)));
    }

    [Fact]
    public async Task StoriesCommand_ListsStoriesAndTheReportsOfOne()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Tellings[0], Tellings[1]);
        var id = Assert.Single(store.Ask(ask => ask.Stories(new Filter(), 2))).Beginning.Key;

        var list = await CommandLine.RunAsync("stories", "--record", file.Location, "--json");
        var one = await CommandLine.RunAsync("stories", "--record", file.Location, "--story", id, "--csv");
        var single = await CommandLine.RunAsync("stories", "--record", file.Location, "--texts", "3", "--json");

        Assert.StartsWith($$"""{"id":"{{id}}","first":"2024-01-01","last":"2024-01-01","texts":2,"carriers":2,"independentSources":""", list.Output);
        Assert.Equal(3, one.Output.Trim().Split("\r\n").Length);
        Assert.Equal("", single.Output);
    }

    private SortedDictionary<string, string> Joined(Record[] reports)
    {
        using var file = TestRecord.In(database);
        var store = file.With(reports);
        Assert.Empty(store.Check());
        return store.StoriesByOutlet();
    }

    private static Record[] Told() => [.. ToldHappenings.Of(5, 4).Told.Select(item => item.Report)];
}
