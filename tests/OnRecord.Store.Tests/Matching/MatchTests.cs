using OnRecord.Records;
using OnRecord.Store.Matching;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Matching;

public abstract class MatchTests(Database database)
{
    public sealed class InSqlite() : MatchTests(Database.Sqlite);

    public sealed class InPostgres() : MatchTests(Database.Postgres);

    [Fact]
    public void Match_OfAnotherSpelling_FindsTheActorAndSaysWhy()
    {
        using var file = TestRecord.In(database);
        using var asking = file.With(Of("Qasim Dhahiri", "VAR"), Of("Bo Wren", "VAR"), Of("Qasim Wren", "LHO")).Ask();

        var found = asking.Match(new ActorQuery(["Kasim Zahiri"]) { Countries = ["VAR"] }, 0.7);

        var match = Assert.Single(found);
        Assert.Equal("Qasim Dhahiri", match.Names[0]);
        Assert.Equal(1, match.Features["country"]);
        Assert.Empty(asking.Match(new ActorQuery(["Kasim Zahiri"]) { Kinds = [ActorKind.Party] }, 0.5));
        Assert.True(asking.Match(new ActorQuery(["Kasim Zahiri"]) { Countries = ["LHO"] }, 0.5).Single().Score < match.Score);
    }

    [Fact]
    public void Match_OfMergedActors_IsTheOneThatStandsForBoth()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Of("Ilse Tarrant", "VAR"), Of("Ilsa Torrent", "VAR"));
        store.Actors().Merge("Ilse Tarrant", "Ilsa Torrent", "ana");
        using var asking = store.Ask();

        var match = Assert.Single(asking.Match(new ActorQuery(["Ilsa Torrent"]), 0.9));

        Assert.Equal(["Ilsa Torrent", "Ilse Tarrant"], match.Names);
        Assert.Equal(asking.Match(new ActorQuery(["Ilse Tarrant"]), 0.9).Single().Key, match.Key);
    }

    [Fact]
    public void Match_WithAnOfficeThatTheActorHolds_ScoresMore()
    {
        using var file = TestRecord.In(database);
        var report = Of("Ilse Tarrant", "VAR");
        var actors = report.Actors.ToList();
        actors[0] = actors[0] with { Roles = [new Role("foreign minister", "Varania", null, null, [actors[0].Mentions[0].Span])] };
        using var asking = file.With(report with { Actors = actors }).Ask();

        var without = asking.Match(new ActorQuery(["I. Tarrant"]), 0.5).Single();
        var with = asking.Match(new ActorQuery(["I. Tarrant"]) { Offices = ["Foreign Minister"] }, 0.5).Single();

        Assert.True(with.Score > without.Score);
        Assert.Equal(1, with.Features["office"]);
    }

    [Fact]
    public void Match_AmongManyOfOneName_ReadsNoMoreThanItsBound()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Of("Ilse Tarrant", "VAR"));
        Names(file, MatchCandidates.MostOfAWord * 3);
        using var asking = store.Ask();

        Assert.Equal("Ilse Tarrant", asking.Match(new ActorQuery(["Ilse Tarrant"]), 0.9)[0].Names[0]);
        Assert.Contains(asking.Match(new ActorQuery(["Ilse Bram4001"]), 0.9), match => match.Names[0] == "Ilse Bram4001");
        Assert.InRange(asking.Match(new ActorQuery(["Ilse"]), 0).Count, 1, 100);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-- ' \" %")]
    [InlineData("\ud800 \0")]
    public void Match_OfWhatIsNoName_FindsNothing(string name)
    {
        using var file = TestRecord.In(database);
        using var asking = file.With(Of("Ilse Tarrant", "VAR")).Ask();

        Assert.Empty(asking.Match(new ActorQuery([name]), 0.1));
    }

    private static OnRecord.Records.Record Of(string name, string country) =>
        Sketches.Attack($"{name} attacked the Harbour Guild, an officer said.", "2024-03-14", actor: name, country: country);

    // Actors that share a given name, with what the writer keeps of their names.
    private static void Names(TestRecord file, int count)
    {
        using var connection = file.ConnectBehind();
        var words = file.Dialect().Words(connection);
        Rows.Commands.Run(connection, "BEGIN");
        for (var i = 0; i < count; i++)
        {
            var actor = (long)Rows.Commands.Scalar(connection, "INSERT INTO actor (key, kind) VALUES (@p0, 'person') RETURNING id", $"b{i}")!;
            var name = (long)Rows.Commands.Scalar(connection, "INSERT INTO actor_name (actor_id, name) VALUES (@p0, @p1) RETURNING id", actor, $"Ilse Bram{i}")!;
            words.AddName(name, $"Ilse Bram{i}");
        }

        Rows.Commands.Run(connection, "COMMIT");
        words.Dispose();
    }
}
