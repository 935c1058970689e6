using OnRecord.Records;
using OnRecord.Store.Adding;
using OnRecord.Store.Ids;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Versions;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

public abstract class AddingTests(Database database)
{
    public sealed class InSqlite() : AddingTests(Database.Sqlite);

    public sealed class InPostgres() : AddingTests(Database.Postgres);

    private const string Url = "https://gazette.example/attack";

    [Fact]
    public void Add_SameReportAgain_ChangesNothing()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full());

        Assert.Equal(Added.Known, store.AddOne(Sketches.Full()));
        Assert.Equal(1, store.Count());
        Assert.Empty(store.Check());
    }

    [Theory]
    [InlineData("http://Gazette.example:80/attack/?utm_source=feed#top")]
    [InlineData("https://gazette.example/attack?fbclid=1")]
    public void Add_SameTextAtTheSameAddress_IsTheSameReport(string url)
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14", url: Url));

        Assert.Equal(Added.Known, store.AddOne(Sketches.Attack(Sketches.AttackText(), "2024-03-15", url: url)));
    }

    [Fact]
    public void Ids_OfTheSameReport_AreTheSameInAnyRecord()
    {
        using var one = TestRecord.In(database);
        using var other = TestRecord.In(database);
        var report = Sketches.Attack(Sketches.AttackText(), "2024-03-14");
        var alone = one.With(report).Ask(ask => ask.Events(new Filter())).Single();
        var among = other.With(Sketches.Full(), Sketches.Plain("Quiet."), report).Ask(ask => ask.Events(new Filter { Type = "ASSAULT" })).Single();

        Assert.Equal(alone.Report.IdOf(alone.Event.Id), among.Report.IdOf(among.Event.Id));
        Assert.Equal(alone.Report.ActorKeys, among.Report.ActorKeys);
    }

    [Fact]
    public void Add_FrontPageAddress_MakesNoVersions()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Plain("One thing.", url: "https://gazette.example/"));

        Assert.Equal(Added.New, store.AddOne(Sketches.Plain("Another thing.", url: "https://gazette.example/")));
    }

    [Fact]
    public void Add_ChangedReportAtAnAddress_IsANewVersionWithItsDifference()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack(Sketches.AttackText("Nobody was hurt."), "2024-03-14", url: Url),
            Sketches.Attack(Sketches.AttackText("Two people were hurt."), "2024-03-14", url: Url, status: Status.Denied));

        var versions = store.Versions(Url);

        Assert.Equal([1, 2], versions.Select(version => version.Report.Version));
        Assert.Equal([false, true], versions.Select(version => version.Report.IsCurrent));
        Assert.Empty(versions[0].Changes);
        var change = Assert.Single(versions[1].Changes, item => item.Part == ChangedPart.Event);
        Assert.Equal(ChangeKind.Changed, change.Kind);
        Assert.StartsWith("happened: ASSAULT", change.Before);
        Assert.StartsWith("denied: ASSAULT", change.After);
        Assert.Equal([ChangeKind.Added, ChangeKind.Removed], versions[1].Changes.Where(item => item.Part == ChangedPart.Paragraph).Select(item => item.Kind));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Events_OfAnEarlierVersion_AreLeftOutUnlessAllAreAsked()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack(Sketches.AttackText("Nobody was hurt."), "2024-03-14", url: Url),
            Sketches.Attack(Sketches.AttackText("Two people were hurt."), "2024-03-14", url: Url, status: Status.Denied));

        Assert.Equal(Status.Denied, Assert.Single(store.Ask(ask => ask.Events(new Filter()))).Event.Status);
        Assert.Equal(2, store.Ask(ask => ask.Events(new Filter { All = true })).Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Add_SameTextInTwoOutlets_IsOneTextWithTheEarlierCarrierFirst(int first, int second)
    {
        using var file = TestRecord.In(database);
        Record[] carriers = [Sketches.Attack(Sketches.AttackText(), "2024-03-14", "The Gazette"), Sketches.Attack(Sketches.AttackText(), "2024-03-16", "Evening Post")];
        var store = file.With(carriers[first], carriers[second]);

        var found = Assert.Single(store.Ask(ask => ask.Events(new Filter())));
        Assert.Equal("The Gazette", found.Report.Record.Article.Outlet);
        Assert.Equal(2, found.Report.Carriers);
        Assert.Equal(1, store.Ask(ask => ask.Actors(new Filter())).First().Reports);
    }

    [Fact]
    public void Add_ThatIsNotCommitted_LeavesNothing()
    {
        using var file = TestRecord.In(database);
        var store = file.Open();
        using (var writer = store.Write("test"))
        {
            writer.Add(Sketches.Full());
        }

        Assert.Equal(0, store.Count());
        Assert.Empty(store.Check());
        Assert.Equal(Added.New, store.AddOne(Sketches.Full()));
    }

    [Fact]
    public async Task Add_ByTwoWritersAtOnce_KeepsEachReportOnce()
    {
        using var file = TestRecord.In(database);
        var store = file.Open();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(AddAll)));

        Assert.Equal(30, store.Count());
        Assert.Empty(store.Check());

        void AddAll()
        {
            using var writer = store.Write("test");
            for (var i = 0; i < 30; i++)
            {
                writer.Add(Sketches.Attack(Sketches.AttackText($"Number {i}."), "2024-03-14"));
                writer.Commit();
            }
        }
    }

    [Fact]
    public void Actors_WhoAreAnonymous_AreNeverKnownAcrossReports()
    {
        using var file = TestRecord.In(database);
        var text = "Ilse Tarrant attacked the Harbour Guild, an officer said.";
        var anonymous = Sketches.Attack(text, "2024-03-14", source: SourceKind.Anonymous);
        var named = anonymous with { Attributions = [anonymous.Attributions[0] with { Actor = "a1" }] };

        var store = file.With(named);

        Assert.Equal(["Harbour Guild"], store.Ask(ask => ask.Actors(new Filter())).Select(actor => actor.Name));
        Assert.Null(Assert.Single(store.Ask(ask => ask.Sources(new Filter()))).Name);
    }

    [Fact]
    public void Failures_AreKeptUntilALaterRunGoesThrough()
    {
        using var file = TestRecord.In(database);
        var store = file.Open();
        using (var writer = store.Write("test"))
        {
            writer.Fail(new Failure("/a.jsonl", "line 2", "there is no id", "give one"));
            writer.Fail(new Failure("/a.jsonl", "line 3", "there is no id", "give one"));
            writer.Fail(new Failure("/b.html", "", "it is empty", "save it again"));
            writer.Complete();
        }

        using (var writer = store.Write("test"))
        {
            writer.Fail(new Failure("/a.jsonl", "line 3", "there is no text", "give one"));
            writer.ForgetEarlier("/a.jsonl");
            writer.Complete();
        }

        Assert.Equal([("/a.jsonl", "line 3", "there is no text"), ("/b.html", "", "it is empty")], store.Failures().Select(failure => (failure.Input, failure.Place, failure.Problem)));
    }

    [Fact]
    public void KnownInputs_AfterCommit_KnowInputAndReport()
    {
        using var file = TestRecord.In(database);
        var store = file.Open();
        var hash = InputHash.Of("page", null, "<p>x</p>"u8);
        using var known = store.KnownInputs();
        using var writer = store.Write("test");
        writer.Add(Sketches.Full(), hash);
        Assert.False(known.Has(hash));

        writer.Commit();

        Assert.True(known.Has(hash));
        Assert.True(known.HasReport(ReportKey.Of(Sketches.Full().Article)));
        Assert.False(known.Has(InputHash.Of("line", null, "<p>x</p>"u8)));
    }
}
