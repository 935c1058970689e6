using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Timelines;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Timelines;

public abstract class TimelineTests(Database database)
{
    private const string Today = "2024-05-01";

    public sealed class InSqlite() : TimelineTests(Database.Sqlite);

    public sealed class InPostgres() : TimelineTests(Database.Postgres);

    [Theory]
    [InlineData(Status.Happened, "2024-03-01", "2024-03-01")]
    [InlineData(Status.Denied, "2024-03-01", "2024-03-01")]
    [InlineData(Status.Possible, "2024-03-01", "2024-03-01")]
    [InlineData(Status.Planned, "2024-03-01", "2024-03-10")]
    [InlineData(Status.Threatened, "2024-03-20", "2024-03-10")]
    public void Entry_OfAnotherDayThanItsReport_StandsOnItsOwnUnlessItWasAnnounced(Status status, string day, string stands)
    {
        using var file = TestRecord.In(database);
        var store = file.With(Told("2024-03-10", status, day), Told(null, status, day));

        var found = Assert.Single(Timeline(store, stands, stands), entry => entry.Kind != EntryKind.Due);

        Assert.Equal((stands, 1), (found.Day, found.Texts));
        Assert.Empty(Timeline(store, "2024-03-02", "2024-03-09"));
        Assert.Empty(Timeline(store, "2024-03-11", "2024-03-19"));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void FirstEntries_HoweverFarApart_AreTheBeginningOfAll()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Told("2016-01-05", Status.Happened, null),
            Told("2019-06-01", Status.Planned, "2019-06-20"),
            Told("2019-06-02", Status.Denied, "2017-02-01"),
            Told("2024-03-10", Status.Happened, null),
            Told("2024-03-11", Status.Threatened, null));

        var all = Timeline(store, null, null);

        Assert.Equal(["2016-01-05", "2017-02-01", "2019-06-01", "2019-06-20", "2024-03-10", "2024-03-11"], all.Select(entry => entry.Day));
        Assert.All(Enumerable.Range(1, all.Count), count => Assert.Equal(all.Take(count).Select(Shown), Timeline(store, null, null, count).Select(Shown)));
    }

    [Fact]
    public void Timeline_OfTwoActors_HasWhatBothTakePartIn()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack(Sketches.AttackText(), "2024-03-14"),
            Sketches.Attack("Ilse Tarrant attacked the Mill Union, an officer said.", "2024-03-15", recipient: "Mill Union"),
            Sketches.Attack("Bo Wren attacked the Harbour Guild, an officer said.", "2024-03-16", actor: "Bo Wren"));

        var found = store.Ask(ask => ask.Timeline(new Filter { Actor = "tarrant" }, "guild", Today));

        Assert.Equal("2024-03-14", Assert.Single(found).Day);
    }

    private static List<FoundEntry> Timeline(RecordStore store, string? from, string? to, int? limit = null) =>
        store.Ask(ask => ask.Timeline(new Filter { Actor = "tarrant", From = from, To = to, Limit = limit }, null, Today));

    private static string Shown(FoundEntry entry) => $"{entry.Day} {entry.Kind} {entry.Told.Report.Key} {entry.State}";

    private static Record Told(string? day, Status status, string? of)
    {
        var report = Sketches.Attack(Sketches.AttackText($"It was told {day ?? "some day"}."), day, status: status);
        return of is null ? report : report with { Events = [report.Events[0] with { Time = new EventTime(of, of, of, report.Events[0].Anchor[0], IsDeadline: false) }] };
    }
}
