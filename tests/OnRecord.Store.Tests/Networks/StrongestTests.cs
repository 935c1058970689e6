using OnRecord.Knowledge.Ontology;
using OnRecord.Records;
using OnRecord.Store.Countries;
using OnRecord.Store.Networks;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Networks;

public abstract class StrongestTests(Database database) : IDisposable
{
    public sealed class InSqlite() : StrongestTests(Database.Sqlite);

    public sealed class InPostgres() : StrongestTests(Database.Postgres);

    private readonly TestRecord _file = TestRecord.In(database);

    [Fact]
    public void StrongestNetwork_OfFewerThanThereAre_KeepsThoseOfMostTextsAndCountsAll()
    {
        using var questions = Filled().Ask();

        var found = questions.StrongestNetwork(new Filter(), EdgeKind.Event, null, least: 1, most: 1);

        Assert.Equal(4, found.AllEdges);
        Assert.Equal(("Ilse Tarrant", "Harbour Guild", 2L), (found.Edges[0].From.Name, found.Edges[0].To.Name, Assert.Single(found.Edges).Texts));
        Assert.Equal(1, questions.StrongestNetwork(new Filter(), EdgeKind.Event, null, least: 2, most: 9).AllEdges);
    }

    [Fact]
    public void StrongestNetwork_OfAnActor_HasTheEdgesBetweenItsNeighboursLast()
    {
        using var questions = Filled().Ask();

        var found = questions.StrongestNetwork(new Filter { Actor = "Ilse Tarrant" }, EdgeKind.Event, null, least: 1, most: 9);

        Assert.Equal(3, found.AllEdges);
        Assert.Equal(["Ilse Tarrant > Harbour Guild", "Ilse Tarrant > Harbour Guild", "Ilse Tarrant > Olm Veda", "Olm Veda > Harbour Guild"], found.Edges.Select(edge => $"{edge.From.Name} > {edge.To.Name}"));
    }

    [Fact]
    public void Deeds_OfTwo_AreTheEventsOfTheirDyadsWithWords()
    {
        using var questions = Filled().Ask();

        var deeds = questions.Deeds(new Filter { Actor = "Harbour Guild" }, "Ilse Tarrant");

        Assert.Equal([("2024-03-15", "AID", 1L), ("2024-03-14", "ASSAULT", 2L)], deeds.Select(deed => (deed.Day, deed.Told.Event.Type, deed.Texts)));
        Assert.Equal([Quad.MaterialCooperation, Quad.MaterialConflict], deeds.Select(deed => deed.Quad!.Value));
        Assert.All(deeds, deed => Assert.StartsWith("Ilse Tarrant attacked", deed.Told.Report.Record.Article.Text, StringComparison.Ordinal));
        Assert.Equal(questions.Dyads(new Filter { Actor = "Harbour Guild" }, "Ilse Tarrant").Sum(dyad => dyad.Sum), deeds.Sum(deed => deed.Score!.Value));
    }

    [Fact]
    public void Countries_OfEvents_CountEachEventOnce()
    {
        using var questions = Filled().Ask();

        var found = Assert.Single(questions.Countries(new Filter { Type = "ASSAULT" }, CountryOf.Participant), country => country.Country == "VAR");

        Assert.Equal(2, found.Events);
        Assert.Equal(2, found.ByQuad[Quad.MaterialConflict]);
        Assert.Equal(("2024-03-14", "2024-03-16"), (found.First, found.Last));
        Assert.Empty(questions.Countries(new Filter { Type = "ASSAULT" }, CountryOf.Place));
        Assert.Empty(questions.Countries(new Filter { Status = Status.Denied }, CountryOf.Participant));
    }

    [Fact]
    public void Days_OfARecord_AreThoseOfItsReports()
    {
        using var questions = Filled().Ask();

        Assert.Equal(new RecordDays("2024-03-14", "2024-03-17"), questions.Days());
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Record Between() => Sketches.Attack("Olm Veda attacked the Harbour Guild, an officer said.", "2024-03-17", actor: "Olm Veda", country: "QUE") is var told
        ? told with { Actors = [told.Actors[0] with { Kind = ActorKind.Organization, Country = null }, .. told.Actors.Skip(1)] }
        : null!;

    private RecordStore Filled() => _file.With(
        Sketches.Attack(Sketches.AttackText(), "2024-03-14"),
        Sketches.Attack(Sketches.AttackText("It is told again."), "2024-03-14", "Evening Post"),
        Sketches.Attack(Sketches.AttackText("And helped."), "2024-03-15", type: "AID"),
        Sketches.Attack("Ilse Tarrant attacked Olm Veda, an officer said.", "2024-03-16", recipient: "Olm Veda"),
        Between());
}
