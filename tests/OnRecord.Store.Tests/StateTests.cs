using OnRecord.Store.Adding;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

/// <summary>The state of a record tells whether an answer still stands.</summary>
public abstract class StateTests(Database database)
{
    public sealed class InSqlite() : StateTests(Database.Sqlite);

    public sealed class InPostgres() : StateTests(Database.Postgres);

    [Fact]
    public void State_AfterEveryChange_IsAnother()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"), Sketches.Attack(Sketches.AttackText("More."), "2024-03-15", actor: "Ilse Tarrant"));
        var states = new List<string> { store.State() };

        Note(() => store.AddOne(Sketches.Plain("Rain fell.", "2024-03-16")));
        Note(() => Fail(store));
        Note(() => store.Actors().Merge("Ilse Tarrant", "Harbour Guild", "ana"));
        Note(() => store.Actors().Undo(null, "ana"));

        Assert.Equal(states.Distinct(), states);

        void Note(Action change)
        {
            change();
            states.Add(store.State());
        }
    }

    [Fact]
    public void State_WithoutAChange_StaysForEveryReader()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full());
        var state = store.State();

        store.Ask(ask => ask.Events(new()));

        Assert.Equal(state, store.State());
        Assert.Equal(state, RecordStore.Open(file.Location).State());
    }

    private static void Fail(RecordStore store)
    {
        using var writer = store.Write("test");
        writer.Fail(new Failure("/a", "", "it is empty", "save it again"));
        writer.Commit();
    }
}
