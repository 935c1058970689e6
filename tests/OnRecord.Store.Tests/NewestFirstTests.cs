using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public abstract class NewestFirstTests(Database database)
{
    public sealed class InSqlite() : NewestFirstTests(Database.Sqlite);

    public sealed class InPostgres() : NewestFirstTests(Database.Postgres);

    [Fact]
    public void Lists_OfSeveralActors_AreNewestFirstAndGiveEachItemOnce()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack("Ilse Tarrant attacked the Tarrant Guild, an officer said.", "2024-03-14", recipient: "Tarrant Guild"),
            Sketches.Attack("Bo Tarrant attacked the Mill Union, an officer said.", "2024-03-16", actor: "Bo Tarrant", recipient: "Mill Union"),
            Sketches.Attack("Ilse Tarrant attacked the Mill Union, an officer said.", "2024-03-18", recipient: "Mill Union"),
            Sketches.Attack("Bo Wren attacked the Mill Union, an officer said.", "2024-03-19", actor: "Bo Wren", recipient: "Mill Union"));

        var all = store.Ask(ask => ask.Events(new Filter { Actor = "tarrant" }));
        var two = store.Ask(ask => ask.Events(new Filter { Actor = "tarrant", Limit = 2 }));
        var reports = store.Ask(ask => ask.Reports(new Filter { Actor = "tarrant" }));

        Assert.Equal(["2024-03-18", "2024-03-16", "2024-03-14"], all.Select(found => found.Report.Record.Article.Published?.ToString()));
        Assert.Equal(all.Take(2).Select(found => found.Report.Key), two.Select(found => found.Report.Key));
        Assert.Equal(all.Select(found => found.Report.Key), reports.Select(found => found.Report.Key));
    }
}
