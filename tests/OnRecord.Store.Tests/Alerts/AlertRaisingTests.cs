using OnRecord.Records;
using OnRecord.Store.Alerts;
using OnRecord.Store.Ids;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Alerts;

public abstract class AlertRaisingTests(Database database) : IDisposable
{
    private const string First = "Ilse Tarrant attacked the Harbour Guild, an officer said. Smoke rose over the customs quay until noon.";
    private const string Second = "Men led by Ilse Tarrant attacked the Harbour Guild at dawn, an officer said. Windows broke along the mole.";
    private const string Long = "The trams stood still for an hour and the market closed early. Boats that had left before dawn came back in the afternoon. Nobody knew when the customs house would open its doors again.";

    private static readonly AlertRule Attacks = new("attacks", AlertKind.Event, [new Filter { Type = "ASSAULT" }]) { Channels = ["desk", "log"] };

    private readonly TestRecord _record = TestRecord.In(database);

    public sealed class InSqlite() : AlertRaisingTests(Database.Sqlite);

    public sealed class InPostgres() : AlertRaisingTests(Database.Postgres);

    [Fact]
    public void Event_IsTold_WithItsWordsAndOnWhoseWord()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette", "https://gazette.example/a", source: SourceKind.Anonymous, title: "Quay burns"));

        var alert = Assert.Single(Look(Attacks));

        Assert.Equal(("attacks", "event", "ASSAULT", "happened"), (alert.Rule, alert.Kind, alert.Type, alert.Status));
        Assert.StartsWith("Ilse Tarrant attacked Harbour Guild", alert.Sentence);
        Assert.Contains("an officer", alert.Sentence);
        Assert.Equal("Ilse Tarrant attacked the Harbour Guild, an officer said.", alert.Told.Quotation);
        Assert.StartsWith("on the word of an officer", alert.Told.Source);
        Assert.Equal(("Gazette", "Quay burns", "https://gazette.example/a", "2024-03-14"), (alert.Told.Outlet, alert.Told.Title, alert.Told.Url, alert.Told.Date));
        Assert.EndsWith(".e1", alert.Told.Item);
        Assert.Equal(["desk", "log"], Outbox(outbox => outbox.Unsent().Select(channel => channel.Channel).ToList()));
        Assert.Equal(alert, Assert.Single(Outbox(outbox => outbox.Alerts())));
    }

    [Fact]
    public void Happening_ToldAgain_RaisesNothing()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"));
        Assert.Single(Look(Attacks));

        Bring(Sketches.Attack(Second, "2024-03-15", "Post"));

        Assert.Single(_record.Open().Ask(ask => ask.Events(new Filter { Joined = true })));
        Assert.Empty(Look(Attacks));
    }

    [Fact]
    public void Happening_ToldTwiceAtOnce_RaisesOneAlert()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"), Sketches.Attack(Second, "2024-03-15", "Post"));

        Assert.Single(Look(Attacks));
    }

    [Fact]
    public void OtherHappening_RaisesItsOwn()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"));
        Assert.Single(Look(Attacks));

        Bring(Sketches.Attack("Bo Wren attacked the Mill Union, an officer said. Snow lay on the roofs of Selenko.", "2024-03-15", "Post", actor: "Bo Wren", recipient: "Mill Union"));

        Assert.StartsWith("Bo Wren", Assert.Single(Look(Attacks)).Sentence);
    }

    [Fact]
    public void Copy_RaisesNothing()
    {
        Bring(Sketches.Attack($"{First} {Long}", "2024-03-14", "Gazette", "https://gazette.example/a"));
        Assert.Single(Look(Attacks));

        Bring(Sketches.Attack($"{First} {Long}", "2024-03-15", "Post", "https://post.example/a"), Sketches.Attack($"{First} {Long} More follows.", "2024-03-15", "Echo", "https://echo.example/a"));

        Assert.Empty(Look(Attacks));
    }

    [Fact]
    public void Original_ThatComesAfterItsCopy_RaisesNothing()
    {
        Bring(Sketches.Attack($"{First} {Long}", "2024-03-15", "Post", "https://post.example/a"));
        Assert.Single(Look(Attacks));

        Bring(Sketches.Attack($"{First} {Long} It was the third time.", "2024-03-14", "Gazette", "https://gazette.example/a"));

        Assert.Equal("Gazette", Assert.Single(_record.Open().Ask(ask => ask.Events(new Filter()))).Report.Record.Article.Outlet);
        Assert.Empty(Look(Attacks));
    }

    [Fact]
    public void NewVersion_RaisesNothing()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette", "https://gazette.example/a"));
        Assert.Single(Look(Attacks));

        Bring(Sketches.Attack($"{First} Police came.", "2024-03-14", "Gazette", "https://gazette.example/a"));

        Assert.Empty(Look(Attacks));
    }

    [Fact]
    public void Rules_LookAtTheSameEventEachForItself()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"));

        Assert.Equal(["attacks", "other"], Look(Attacks, Attacks with { Name = "other" }).Select(alert => alert.Rule));
        Assert.Empty(Look(Attacks, Attacks with { Name = "third" }));
    }

    public static TheoryData<string, bool> Filters => new()
    {
        { "actor", true }, { "other actor", false }, { "country", true }, { "other country", false }, { "status", true }, { "other status", false }, { "source kind", true }, { "other source kind", false },
        { "outlet", true }, { "other outlet", false }, { "words", true }, { "other words", false }, { "source", true }, { "other source", false }, { "any of several", true },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Event_IsToldWhereTheRuleTakesIt(string what, bool isTold)
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette", source: SourceKind.Anonymous));

        Assert.Equal(isTold, Look(RuleOf(what)).Count == 1);
    }

    [Fact]
    public void Country_OfTheSource_StandsInWhereAnEventNamesNone()
    {
        var rule = Attacks with { Filters = [new Filter { Country = "LHO" }] };
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette", country: null));
        var round = Round("2024-03-14") with { Countries = new Dictionary<string, string> { ["feed"] = "LHO" } };

        Assert.Single(Look([rule], round));

        Bring(Sketches.Attack("Bo Wren attacked the Mill Union, an officer said. Snow fell.", "2024-03-14", "Post", actor: "Bo Wren", recipient: "Mill Union", country: "VAR"));

        Assert.Empty(Look([rule], round));
    }

    [Fact]
    public void OldReport_IsNoNews()
    {
        Bring(Sketches.Attack(First, "2024-01-01", "Gazette"));

        Assert.Empty(Look([Attacks], Round("2024-03-14")));
    }

    [Fact]
    public void ReportThatNoSourceBrought_RaisesNothing()
    {
        _record.With(Sketches.Attack(First, "2024-03-14", "Gazette")).Alerts().Dispose();

        Assert.Empty(Look(Attacks));
    }

    [Fact]
    public void Report_IsToldOnceForItsStory()
    {
        var rule = new AlertRule("harbour", AlertKind.Report, [new Filter()]) { Words = SearchQuery.Parse("harbour"), Channels = ["log"] };
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette", title: "Smoke over the quay"));

        var alert = Assert.Single(Look(rule));
        Bring(Sketches.Attack(Second, "2024-03-14", "Post"), Sketches.Plain("Rain fell on Selenko.", "2024-03-14", "Echo"));

        Assert.Equal("Gazette published “Smoke over the quay”.", alert.Sentence);
        Assert.Contains("Harbour Guild", alert.Told.Quotation);
        Assert.Empty(Look(rule));
    }

    [Fact]
    public void Contradiction_IsToldTheFirstTimeOnly()
    {
        var rule = new AlertRule("against", AlertKind.Contradiction, [new Filter()]) { Channels = ["log"] };
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"));
        Assert.Empty(Look(rule));

        Bring(OnOwnWord(Sketches.Attack(Second, "2024-03-14", "Post", status: Status.Denied)));
        var alert = Assert.Single(Look(rule));
        Bring(OnOwnWord(Sketches.Attack("After a quiet week Ilse Tarrant attacked the Harbour Guild, an officer said. Trams stopped.", "2024-03-15", "Echo", status: Status.DidNotHappen)));

        Assert.Equal(("Post", "Gazette"), (alert.Told.Outlet, alert.Against?.Outlet));
        Assert.StartsWith("Contradicted: Ilse Tarrant attacked", alert.Sentence);
        Assert.NotEmpty(alert.Reason!);
        Assert.True(_record.Open().Ask(ask => ask.Contradictions(new Filter())).Count > 1);
        Assert.Empty(Look(rule));
    }

    [Fact]
    public void Deadline_IsToldOnceItsDayHasPassed_WithoutNewReports()
    {
        var rule = new AlertRule("deadlines", AlertKind.Deadline, [new Filter()]) { Channels = ["log"] };
        Bring(DueOn("2024-03-16", First, "Gazette"), DueOn("2024-03-16", Second, "Post"), DueOn("2024-03-01", "Bo Wren attacked the Mill Union, an officer said. Snow fell.", "Echo", "Bo Wren", "Mill Union"));

        Assert.Empty(Deadlines(rule, "2024-03-14"));
        Assert.Empty(Deadlines(rule, "2024-03-16"));
        var alert = Assert.Single(Deadlines(rule, "2024-03-17"));
        Assert.Empty(Deadlines(rule, "2024-03-17"));
        Assert.Empty(Deadlines(rule, "2024-03-30"));

        Assert.Equal("2024-03-16", alert.Due);
        Assert.StartsWith("The day has passed: ", alert.Sentence);
        Assert.Contains("no report tells what became of it", alert.Reason);
    }

    [Fact]
    public void Deadline_WithGrace_WaitsForReportsOfItsDay()
    {
        var rule = new AlertRule("deadlines", AlertKind.Deadline, [new Filter()]) { Grace = 2, Channels = ["log"] };
        Bring(DueOn("2024-03-16", First, "Gazette"));

        Assert.Empty(Deadlines(rule, "2024-03-15"));
        Assert.Empty(Deadlines(rule, "2024-03-18"));
        Assert.Single(Deadlines(rule, "2024-03-19"));
    }

    [Fact]
    public void Alert_ThatCannotBeKept_IsRaisedByTheNextLook()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"));
        var round = Round("2024-03-14") with { DueIn = _ => throw new InvalidOperationException("no such channel") };

        Assert.Throws<InvalidOperationException>(() => Look([Attacks], round));
        Assert.Empty(Outbox(outbox => outbox.Alerts()));

        Assert.Single(Look(Attacks));
    }

    [Fact]
    public void Outbox_BringsEachToEveryChannelUntilItIsSentOrGivenUp()
    {
        Bring(Sketches.Attack(First, "2024-03-14", "Gazette"));
        var (alert, now) = (Assert.Single(Look(Attacks)), Round("2024-03-14").Now);
        using var outbox = _record.Open().AlertOutbox();

        var due = outbox.Due("desk", now, 10);
        Assert.Equal([alert], due.Select(pending => pending.Alert));
        outbox.Failed("desk", due, "the server answered 500", now, now.AddMinutes(1));
        Assert.Empty(outbox.Due("desk", now, 10));
        Assert.Equal(now.AddMinutes(1), outbox.NextDue("desk"));
        due = outbox.Due("desk", now.AddMinutes(1), 10);
        Assert.Equal(1, Assert.Single(due).Attempts);
        outbox.Failed("desk", due, "gone", now, null);
        outbox.Sent("log", outbox.Due("log", now, 10), now);

        var dead = Assert.Single(outbox.UnsentAlerts(10));
        Assert.Equal(("desk", true, 2, "gone"), (dead.Channel, dead.IsDead, dead.Attempts, dead.Problem));
        Assert.Equal([("desk", 0L, 1L)], outbox.Unsent());
        Assert.Equal(0, outbox.Retry("another", now));
        Assert.Equal(1, outbox.Retry(alert.Id, now));
        Assert.Equal([alert], outbox.Due("desk", now, 10).Select(pending => pending.Alert));
    }

    public void Dispose()
    {
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private static AlertRule RuleOf(string what) => what switch
    {
        "actor" => With(new Filter { Actor = "tarrant" }),
        "other actor" => With(new Filter { Actor = "ribeiro" }),
        "country" => With(new Filter { Country = "VAR" }),
        "other country" => With(new Filter { Country = "LHO" }),
        "status" => With(new Filter { Status = Status.Happened }),
        "other status" => With(new Filter { Status = Status.Planned }),
        "source kind" => With(new Filter { SourceKind = SourceKind.Anonymous }),
        "other source kind" => With(new Filter { SourceKind = SourceKind.Named }),
        "outlet" => With(new Filter { Outlet = "GAZETTE" }),
        "other outlet" => With(new Filter { Outlet = "Post" }),
        "words" => Attacks with { Words = SearchQuery.Parse("\"customs quay\" noon") },
        "other words" => Attacks with { Words = SearchQuery.Parse("customs -quay") },
        "source" => Attacks with { Sources = ["another", "feed"] },
        "other source" => Attacks with { Sources = ["another"] },
        _ => Attacks with { Filters = [new Filter { Type = "PROTEST" }, new Filter { Country = "VAR" }, new Filter { Type = "ASSAULT" }] },
    };

    private static AlertRule With(Filter filter) => Attacks with { Filters = [filter] };

    private static Record OnOwnWord(Record report) => report with { Attributions = [], Events = [report.Events[0] with { Attribution = null }] };

    private static Record DueOn(string day, string text, string outlet, string actor = "Ilse Tarrant", string recipient = "Harbour Guild")
    {
        var report = Sketches.Attack(text, "2024-03-14", outlet, status: Status.Promised, actor: actor, recipient: recipient);
        return report with { Events = [report.Events[0] with { Time = new EventTime(day, null, day, new TextSpan(0, 3), IsDeadline: true) }] };
    }

    private static AlertRound Round(string today) => new(new DateTimeOffset(2024, 3, 14, 12, 0, 0, TimeSpan.Zero), today, _ => new DateTimeOffset(2024, 3, 14, 12, 0, 0, TimeSpan.Zero), new Dictionary<string, string>());

    private void Bring(params Record[] reports)
    {
        using var writer = _record.Open().Write("test");
        foreach (var report in reports)
        {
            writer.Add(report);
            writer.Watched(ReportKey.Of(report.Article), "feed");
        }

        writer.Complete();
    }

    private IReadOnlyList<Alert> Look(params AlertRule[] rules) => Look(rules, Round("2024-03-14"));

    private IReadOnlyList<Alert> Look(IReadOnlyList<AlertRule> rules, AlertRound round)
    {
        using var alerts = _record.Open().Alerts();
        return alerts.Look(rules, round);
    }

    private IReadOnlyList<Alert> Deadlines(AlertRule rule, string today)
    {
        using var alerts = _record.Open().Alerts();
        return alerts.LookAtDeadlines([rule], Round(today));
    }

    private T Outbox<T>(Func<AlertOutbox, T> ask)
    {
        using var outbox = _record.Open().AlertOutbox();
        return ask(outbox);
    }
}
