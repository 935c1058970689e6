using System.Text.Json;
using CsCheck;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Tellings;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Stories;
using OnRecord.Tests.Cli;
using OnRecord.Tests.Outputs;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Tellings;

public abstract class TellingTests(Database database)
{
    public sealed class InSqlite() : TellingTests(Database.Sqlite);

    public sealed class InPostgres() : TellingTests(Database.Postgres);

    private const string First = "Ilse Tarrant attacked the Harbour Guild, an officer said. Smoke rose over the customs quay until noon.";
    private const string Second = "Men led by Ilse Tarrant attacked the Harbour Guild at dawn, an officer said. Windows broke along the mole.";
    private const string Third = "After a quiet week Ilse Tarrant attacked the Harbour Guild, an officer said. Trams stopped for an hour.";

    [Fact]
    public void Events_OfTwoReports_AreOneEventWithTwoTellings()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Attack(First, "2024-03-14", "Gazette"), Sketches.Attack(Second, "2024-03-15", "Post"));
        using var asking = store.Ask();

        var found = Assert.Single(asking.Events(new Filter { Joined = true }));

        Assert.Equal((2L, 1L, 0L), (found.Joint!.Texts, found.Joint.Sources, found.Joint.AnonymousTexts));
        Assert.Equal(["Gazette", "Post"], found.Joint.Tellings.Select(telling => telling.Report.Record.Article.Outlet));
        Assert.Equal(found.Joint.Id, found.Joint.Tellings[0].Id);
        Assert.Equal(2, store.Ask(ask => ask.Events(new Filter())).Count);
        Assert.Equal("Gazette", Assert.Single(asking.Events(new Filter { Joined = true, Outlet = "gazette" })).Report.Record.Article.Outlet);
    }

    [Fact]
    public void Sources_OfAnEvent_AreThoseItRestsOnInTheEnd()
    {
        using var file = TestRecord.In(database);
        var wire = OnOwnWord(Sketches.Attack(Second, "2024-03-14", "Post"), "Reuters");
        var sameWire = OnOwnWord(Sketches.Attack(Third, "2024-03-14", "Echo"), "Reuters");
        var copy = OnOwnWord(Sketches.Attack(Second, "2024-03-16", "Mirror"));

        var joint = JointOf(file.With(Sketches.Attack(First, "2024-03-14", "Gazette"), wire, sameWire, copy));

        Assert.Equal((3L, 2L), (joint.Texts, joint.Sources));
        Assert.Equal(["called:an officer", "outlet:reuters"], joint.Tellings.Select(telling => telling.Source).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sources_ThatAUserSaysAreOne_AreOneOfTheEvent()
    {
        using var file = TestRecord.In(database);
        var store = file.With(BySpeaker(Sketches.Attack(First, "2024-03-14", "Gazette"), "Ana Ribeiro"), BySpeaker(Sketches.Attack(Second, "2024-03-14", "Post"), "Anna Ribeiro"));
        var before = JointOf(store).Sources;

        store.Actors().Merge("Ana Ribeiro", "Anna Ribeiro", "an analyst");
        var merged = JointOf(store).Sources;
        store.Actors().Undo(null, "an analyst");

        Assert.Equal((2L, 1L, 2L), (before, merged, JointOf(store).Sources));
    }

    private static Record BySpeaker(Record report, string name) =>
        report with { Actors = [.. report.Actors.Take(2), report.Actors[2] with { Name = name, Kind = ActorKind.Person, Country = "VAR", Mentions = [report.Actors[2].Mentions[0] with { Kind = MentionKind.Name }] }] };

    [Fact]
    public void AnonymousSources_AreNotToldApartAndCorroborateNobody()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack(First, "2024-03-14", "Gazette", source: SourceKind.Anonymous), Sketches.Attack(Second, "2024-03-14", "Post", source: SourceKind.Anonymous), OnOwnWord(Sketches.Attack(Third, "2024-03-14", "Echo")));
        using var asking = store.Ask();

        var found = Assert.Single(asking.Events(new Filter { Joined = true }));

        Assert.Equal((3L, 1L, 2L), (found.Joint!.Texts, found.Joint.Sources, found.Joint.AnonymousTexts));
        Assert.Equal(["outlet:echo", null, null], found.Joint.Tellings.Select(telling => telling.Source).OrderByDescending(source => source, StringComparer.Ordinal));
        Assert.Empty(asking.Events(new Filter()).SelectMany(telling => telling.Links));
    }

    [Theory]
    [InlineData(12, CountBound.Exact, 15, CountBound.Exact, Agreement.Different, LinkKind.Contradicts)]
    [InlineData(12, CountBound.AtLeast, 15, CountBound.Exact, Agreement.Compatible, LinkKind.Corroborates)]
    [InlineData(12, CountBound.Exact, 12, CountBound.Exact, Agreement.Same, LinkKind.Corroborates)]
    public void Numbers_OfTwoTellings_AgreeOrNot(int one, CountBound oneBound, int other, CountBound otherBound, Agreement agreement, LinkKind kind)
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Counted(Sketches.Attack(First, "2024-03-14", "Gazette"), one, oneBound), Counted(OnOwnWord(Sketches.Attack(Second, "2024-03-14", "Post")), other, otherBound));
        using var asking = store.Ask();

        var found = Assert.Single(asking.Events(new Filter { Joined = true }));

        var field = Assert.Single(found.Joint!.Fields, field => field.Field == "dead");
        Assert.Equal(agreement, field.Agreement);
        Assert.Equal(2, field.Values.Sum(value => value.Tellings.Count));
        var link = Assert.Single(found.Links);
        Assert.Equal(kind, link.Kind);
        Assert.Equal(kind == LinkKind.Contradicts ? 1 : 0, asking.Contradictions(new Filter()).Count());
        Assert.Equal(kind == LinkKind.Contradicts, link.Why.Contains("15 dead against 12", StringComparison.Ordinal) || link.Why.Contains("12 dead against 15", StringComparison.Ordinal));
    }

    [Fact]
    public void Denial_InAnotherReport_IsLinkedToWhatItDenies()
    {
        using var file = TestRecord.In(database);
        var denied = OnOwnWord(Sketches.Attack(Second, "2024-03-15", "Post", status: Status.Denied));
        var store = file.With(Sketches.Attack(First, "2024-03-14", "Gazette"), denied);

        using var asking = store.Ask();
        var link = Assert.Single(asking.Contradictions(new Filter { Actor = "tarrant", Type = "ASSAULT" }));

        Assert.Equal((LinkKind.Denies, "Post", "Gazette"), (link.Kind, link.From.Report.Record.Article.Outlet, link.To.Report.Record.Article.Outlet));
        Assert.Equal(link.Why, Assert.Single(asking.Statements(new Filter { Outlet = "Gazette" })).Links.Single().Why);
    }

    [Fact]
    public void Denial_ThatHasNoEvent_IsLinkedToWhatItsSourceIsSaidToHaveDone()
    {
        using var file = TestRecord.In(database);
        const string Text = "Ilse Tarrant denied the attack on the Harbour Guild and called the report an invention of rivals.";
        var sketch = new RecordSketch(Text);
        var plain = Sketches.Plain(Text, "2024-03-15", "Post");
        var denial = plain with
        {
            Actors = [RecordSketch.Actor("a1", "Ilse Tarrant", ActorKind.Person, sketch.At("Ilse Tarrant")) with { Country = "VAR" }, RecordSketch.Actor("a2", "Harbour Guild", ActorKind.Organization, sketch.At("Harbour Guild"))],
            Attributions = [new Attribution("s1", [sketch.At("Ilse Tarrant")], [sketch.At("denied")], [sketch.At("the attack on the Harbour Guild")], "a1", SourceKind.Named, null, QuoteKind.Indirect, CueClass.Denial, null, null, null)],
        };

        using var asking = file.With(Sketches.Attack(First, "2024-03-14", "Gazette"), denial).Ask();

        var link = Assert.Single(asking.Contradictions(new Filter()));
        Assert.Equal((LinkKind.Denies, "s1", "e1"), (link.Kind, link.From.Item, link.To.Item));
    }

    [Fact]
    public void Events_OfOtherPersons_StayApart()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack(First, "2024-03-14", "Gazette"), Sketches.Attack(Second.Replace("Ilse Tarrant", "Bo Wren", StringComparison.Ordinal), "2024-03-14", "Post", actor: "Bo Wren", country: "PER"));

        Assert.Equal(2, store.Ask(ask => ask.Events(new Filter { Joined = true })).Count);
    }

    [Fact]
    public void JointEvents_InWhateverOrderReportsAreAdded_AreTheSame()
    {
        Record[] reports = [.. ToldHappenings.Of(9, 3).Told.Select(item => item.Report)];
        var expected = Known(reports);
        Assert.Contains(expected, line => line.StartsWith("2 ", StringComparison.Ordinal));

        Gen.Shuffle(reports).Sample(shuffled => Assert.Equal(expected, Known(shuffled)), iter: 8, threads: 1);
    }

    [Fact]
    public async Task EventsCommand_OfAJointEvent_HasOneLineAndItsTellings()
    {
        using var file = TestRecord.In(database);
        file.With(Sketches.Attack(First, "2024-03-14", "Gazette"), OnOwnWord(Sketches.Attack(Second, "2024-03-15", "Post")));

        var joined = await CommandLine.RunAsync("events", "--record", file.Location, "--json");
        var tellings = await CommandLine.RunAsync("events", "--record", file.Location, "--json", "--tellings");
        var contradictions = await CommandLine.RunAsync("contradictions", "--record", file.Location, "--csv");

        using var line = JsonDocument.Parse(Assert.Single(joined.Output.Trim().Split('\n')));
        var joint = line.RootElement.GetProperty("joint");
        Assert.Equal((2, 2, 2), (joint.GetProperty("texts").GetInt32(), joint.GetProperty("independentSources").GetInt32(), joint.GetProperty("tellings").GetArrayLength()));
        Assert.Equal("corroborates", line.RootElement.GetProperty("links")[0].GetProperty("link").GetString());
        Assert.Equal(2, tellings.Output.Trim().Split('\n').Length);
        Assert.StartsWith("link,why,id,status,type,source", contradictions.Output);
    }

    private static JointEvent JointOf(RecordStore store)
    {
        using var asking = store.Ask();
        var joint = Assert.Single(asking.Events(new Filter { Joined = true })).Joint!;
        Assert.NotEmpty(joint.Tellings);
        return joint;
    }

    private static Record OnOwnWord(Record record, string? author = null)
    {
        var article = record.Article;
        return record with
        {
            Article = new Reading.Article(article.Id, article.Text, article.Blocks) { Outlet = article.Outlet, Published = article.Published, Authors = author is null ? [] : [author] },
            Events = [record.Events[0] with { Attribution = null }],
        };
    }

    private static Record Counted(Record record, int dead, CountBound bound) =>
        record with { Events = [record.Events[0] with { Counts = [new EventCount(CountKind.Dead, dead, bound, record.Events[0].Anchor)] }] };

    private List<string> Known(Record[] reports)
    {
        using var file = TestRecord.In(database);
        file.With(reports);
        return file.Texts("""
            SELECT j.texts || ' ' || j.sources || ' ' || r.key || ' ' || j.event_n || ' ' || (SELECT count(*) FROM claim_link l WHERE l.story_id = j.story_id) FROM joint_event j JOIN report r ON r.id = j.report_id ORDER BY 1
            """);
    }
}
