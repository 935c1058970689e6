using OnRecord.Records;
using OnRecord.Store.Networks;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Networks;

public abstract class NetworkTests(Database database) : IDisposable
{
    public sealed class InSqlite() : NetworkTests(Database.Sqlite);

    public sealed class InPostgres() : NetworkTests(Database.Postgres);

    private readonly TestRecord _file = TestRecord.In(database);

    [Fact]
    public void Dyads_OfTwo_CountByDayAndQuadrantWithScores()
    {
        var store = _file.With(
            Sketches.Attack(Sketches.AttackText(), "2024-03-14"),
            Sketches.Attack(Sketches.AttackText("It is told again."), "2024-03-14", "Evening Post"),
            Sketches.Attack(Sketches.AttackText("And helped."), "2024-03-14", type: "AID"),
            Sketches.Attack(Sketches.AttackText("And threatened."), "2024-03-15", type: "THREATEN", status: Status.Threatened),
            Sketches.Attack(Sketches.AttackText("Or did not."), "2024-03-15", status: Status.Denied));

        var dyads = store.Ask(ask => ask.Dyads(new Filter { Actor = "harbour guild" }, "tarrant"));

        Assert.Equal(["2024-03-14", "2024-03-15"], dyads.Select(dyad => dyad.Day));
        Assert.Equal([0, 1, 0, 1], dyads[0].Counts);
        Assert.Equal([0, 0, 1, 0], dyads[1].Counts);
        Assert.Equal((1.0, 3L, "Ilse Tarrant", "Harbour Guild"), (dyads[0].Sum, dyads[0].Texts, dyads[0].From.Name, dyads[0].To.Name));
        Assert.Equal(0.5, dyads[0].Mean);
    }

    [Fact]
    public void Dyads_AfterAMerge_AreOfTheOneActor()
    {
        var store = _file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"), Sketches.Attack("Ilsa Tarrant attacked the Harbour Guild, an officer said.", "2024-03-14", actor: "Ilsa Tarrant"));
        store.Actors().Merge("Ilse Tarrant", "Ilsa Tarrant", "an analyst");

        Assert.Equal(2, Assert.Single(store.Ask(ask => ask.Dyads(new Filter(), null))).Texts);
    }

    [Fact]
    public void Network_ByType_HasItsEdgesAlone()
    {
        var store = _file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"), Sketches.Attack(Sketches.AttackText("Again."), "2024-03-18"), Sketches.Attack(Sketches.AttackText("Helped."), "2024-03-14", type: "AID"), Sketches.Full());

        var edge = Assert.Single(store.Ask(ask => ask.Network(new Filter { Type = "ASSAULT", Actor = "tarrant" }, EdgeKind.Event, null)));

        Assert.Equal((2L, 2L, -9.0, "2024-03-14", "2024-03-18"), (edge.Count, edge.Texts, edge.Score!.Value, edge.First, edge.Last));
        Assert.All(store.Ask(ask => ask.Network(new Filter(), EdgeKind.Tie, null)), tie => Assert.Equal(EdgeKind.Tie, tie.Kind));
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }
}
