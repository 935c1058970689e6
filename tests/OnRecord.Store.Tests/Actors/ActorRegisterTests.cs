using CsCheck;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Actors;

public abstract class ActorRegisterTests(Database database) : IDisposable
{
    public sealed class InSqlite() : ActorRegisterTests(Database.Sqlite);

    public sealed class InPostgres() : ActorRegisterTests(Database.Postgres);

    private readonly TestRecord _file = TestRecord.In(database);

    [Fact]
    public void Merge_OfTwo_IsFollowedByEveryQuestion()
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14"), By("Ilsa Tarrant", "2024-03-15"));

        store.Actors().Merge("Ilse Tarrant", "Ilsa Tarrant", "an analyst");

        Assert.Equal(2, Events(store, "Ilsa Tarrant"));
        Assert.Equal(2, Events(store, "Ilse Tarrant"));
        var actor = Assert.Single(store.Ask(ask => ask.Actors(new Filter { Actor = "tarrant" })));
        Assert.Equal(("Ilse Tarrant", 2L, 2L), (actor.Name, actor.Reports, actor.Acted));
        Assert.Equal([actor.Key], store.Ask(ask => ask.Events(new Filter { Actor = "tarrant" })).Select(found => found.Report.ActorKeys["a1"]).Distinct());
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Merge_IsFollowedByReportsThatComeLater()
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14"), By("Ilsa Tarrant", "2024-03-15"));
        store.Actors().Merge("Ilse Tarrant", "Ilsa Tarrant", "an analyst");

        store.AddOne(By("Ilsa Tarrant", "2024-03-16"));

        Assert.Equal(3, Events(store, "Ilse Tarrant"));
    }

    [Fact]
    public void Undo_BringsBackWhatWas()
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14"), By("Ilsa Tarrant", "2024-03-15"));
        store.Actors().Merge("Ilse Tarrant", "Ilsa Tarrant", "an analyst");

        store.Actors().Undo(null, "another");

        Assert.Equal((1, 1), (Events(store, "Ilsa Tarrant"), Events(store, "Ilse Tarrant")));
        Assert.Equal([(DecisionKind.Merge, "an analyst", false), (DecisionKind.Undo, "another", false)], store.Actors().Decisions().Select(decision => (decision.Kind, decision.By, decision.IsActive)));
    }

    [Fact]
    public void Split_GivesSomeReportsToAnother()
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14", "https://g.example/1"), By("Ilse Tarrant", "2024-03-15", "https://g.example/2"));

        var split = store.Actors().Split("Ilse Tarrant", ["https://g.example/2"], "an analyst");

        Assert.Equal((1, 1), (Events(store, split.Actor!), Events(store, split.Other!)));
        Assert.Equal(2, store.Ask(ask => ask.Actors(new Filter { Actor = "tarrant" })).Count);
        Assert.Empty(store.Check());

        store.Actors().Undo(split.Number, "an analyst");
        Assert.Equal((2, 0), (Events(store, split.Actor!), Events(store, split.Other!)));
    }

    [Fact]
    public void Split_IsFollowedByTheNextVersionAndByCopies()
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14", "https://g.example/1"), By("Ilse Tarrant", "2024-03-15", "https://g.example/2"));
        var split = store.Actors().Split("Ilse Tarrant", ["https://g.example/2"], "an analyst");

        store.AddOne(By("Ilse Tarrant", "2024-03-17", "https://g.example/2"));
        store.AddOne(By("Ilse Tarrant", "2024-03-18", "https://g.example/3"));

        Assert.Equal((2, 1), (Events(store, split.Actor!), Events(store, split.Other!)));
    }

    [Fact]
    public void Undo_OfASplitOnWhichAMergeRests_IsRefused()
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14", "https://g.example/1"), By("Ilse Tarrant", "2024-03-15", "https://g.example/2"), By("Ilsa Tarrant", "2024-03-16"));
        var split = store.Actors().Split("Ilse Tarrant", ["https://g.example/2"], "an analyst");
        var merge = store.Actors().Merge("Ilsa Tarrant", split.Other!, "an analyst");

        Assert.Contains("rest on it", Assert.Throws<StoreException>(() => store.Actors().Undo(split.Number, "an analyst")).Message);

        store.Actors().Undo(merge.Number, "an analyst");
        store.Actors().Undo(split.Number, "an analyst");
        Assert.Equal((2, 1), (Events(store, "Ilse Tarrant"), Events(store, "Ilsa Tarrant")));
    }

    [Theory]
    [InlineData("an officer", "Ilse Tarrant", "no actor")]
    [InlineData("tarrant", "Bo Wren", "may be")]
    [InlineData("Ilse Tarrant", "Ilse Tarrant", "already")]
    public void Merge_OfWhoIsNotKnownOrNotOne_IsRefused(string actor, string other, string why)
    {
        var store = _file.With(By("Ilse Tarrant", "2024-03-14"), By("Bo Tarrant", "2024-03-15"), By("Bo Wren", "2024-03-16"));

        Assert.Contains(why, Assert.Throws<StoreException>(() => store.Actors().Merge(actor, other, "an analyst")).Message);
        Assert.Empty(store.Actors().Decisions());
    }

    [Fact]
    public void Decisions_InAnyOrderWithUndos_LeaveWhatTheRemainingSay()
    {
        string[] names = ["Ada Quill", "Bea Quill", "Cal Quill", "Dot Quill"];
        var store = _file.With([.. names.Select((name, i) => By(name, $"2024-03-{14 + i}"))]);
        var keys = names.Select(name => Key(store, name)).ToList();
        Gen.Select(Gen.Int[0, 3].Array[2].Array[1, 6], Gen.Int[0, 100].Array[3]).Sample(
            (pairs, undos) =>
            {
                var merges = pairs.Select(pair => Try(() => store.Actors().Merge(keys[pair[0]], keys[pair[1]], "an analyst"))).OfType<ActorDecision>().ToList();
                foreach (var undo in undos.Where(_ => merges.Count > 0))
                {
                    var undone = merges[undo % merges.Count];
                    store.Actors().Undo(undone.Number, "an analyst");
                    merges.Remove(undone);
                }

                var key = names.ToDictionary(name => name, name => Key(store, name));
                var groups = names.ToDictionary(name => key[name], name => new HashSet<string> { key[name] });
                foreach (var merge in merges)
                {
                    var union = groups[merge.Actor!].Union(groups[merge.Other!]).ToHashSet();
                    union.ToList().ForEach(member => groups[member] = union);
                }

                Assert.All(names, name => Assert.Equal(groups[key[name]].Count, Events(store, key[name])));
                merges.ForEach(merge => store.Actors().Undo(merge.Number, "an analyst"));
            },
            iter: 10,
            threads: 1);
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Key(RecordStore store, string name) => _keys.TryGetValue(name, out var key) ? key : _keys[name] = store.Ask(ask => ask.Actors(new Filter { Actor = name })).Single(actor => actor.Name == name).Key;

    private readonly Dictionary<string, string> _keys = [];

    private static ActorDecision? Try(Func<ActorDecision> decide)
    {
        try
        {
            return decide();
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private static int Events(RecordStore store, string actor) => store.Ask(ask => ask.Events(new Filter { Actor = actor })).Count;

    private static Record By(string actor, string day, string? url = null) => Sketches.Attack($"{actor} attacked the Harbour Guild on day {day}, an officer said.", day, url: url, actor: actor);
}
