using OnRecord.Outputs;
using OnRecord.Store.Adding;
using OnRecord.Store.Migrations;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

/// <summary>A record of every earlier schema is made, filled with what that schema had room for, and brought to the present
/// one. New migrations are covered as they come.</summary>
public abstract class MigrationTests(Database database)
{
    private static readonly Filter All = new() { All = true };

    public sealed class InSqlite() : MigrationTests(Database.Sqlite);

    public sealed class InPostgres() : MigrationTests(Database.Postgres);

    public static TheoryData<int> Schemas => [.. Enumerable.Range(1, Migration.Of("migrations/sqlite/").Count)];

    [Fact]
    public void Migrations_OfBothDatabases_HaveTheSameNumbersAndNames() => Assert.Equal(
        Migration.Of("migrations/sqlite/").Select(migration => (migration.Number, migration.Name)), Migration.Of("migrations/postgres/").Select(migration => (migration.Number, migration.Name)));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Open_RecordOfAnEarlierSchema_AnswersAsOneMadeNow(int schema)
    {
        using var now = TestRecord.In(database);
        using var then = TestRecord.In(database);
        var reports = new InventedReports(seed: 5).Take(60);
        var made = now.With(reports);
        using (var writer = made.Write("test"))
        {
            writer.Fail(new Failure("/a.html", "", "it is empty", "save it again"));
            writer.Complete();
        }

        Fill(now, then, schema);

        var upgraded = then.Open();

        Assert.Empty(upgraded.Check());
        Assert.Equal(Answers(made), Answers(upgraded));
        Assert.All(reports, report => Assert.Equal(Added.Known, upgraded.AddOne(report)));
        Assert.Empty(then.Texts("SELECT 'waits' FROM report_untracked"));
        Assert.Equal(Answers(made), Answers(upgraded));
        Assert.Equal(Added.New, upgraded.AddOne(Sketches.Full()));
        Assert.Empty(upgraded.Check());
    }

    private static void Fill(TestRecord now, TestRecord then, int schema)
    {
        var dialect = then.Dialect();
        using (var connection = dialect.Connect())
        {
            Migrator.Run(dialect, connection, [.. Migration.Of(dialect.Migrations).Take(schema)]);
        }

        using var from = now.ConnectBehind();
        using var to = then.ConnectBehind();
        OldRecord.Copy(from, to);
    }

    private static List<string> Answers(RecordStore store) =>
    [
        .. store.Ask(ask => ask.Reports(All)).Select(found => RecordJson.Write(store.Find(found.Report.Key)!.Record)),
        .. store.Ask(ask => ask.Reports(All, SearchQuery.Parse("harbour* OR attack"))).Select(found => $"{found.Report.Key} {string.Join(' ', found.Matches)}"),
        .. store.Ask(ask => ask.Events(new Filter { Actor = "tarrant" })).Select(found => found.Report.IdOf(found.Event.Id)),
        .. store.Ask(ask => ask.Actors(new Filter())).Select(found => $"{found.Key} {found.Reports} {found.Statements}"),
        .. store.Ask(ask => ask.Sources(new Filter())).Select(found => $"{found.Kind} {found.Statements} {found.Texts}"),
        .. store.Ask(ask => ask.Sources(new Filter { From = "0001-01-01" })).Select(found => $"{found.Kind} {found.Statements} {found.Texts}"),
        .. store.Ask(ask => ask.Commitments(new Filter(), "9999-12-31", 7)).Select(found => $"{found.State} {found.Reason} {string.Join(';', found.Later.SelectMany(later => later.Reasons))}"),
        .. store.Ask(ask => ask.Timeline(new Filter(), null, "9999-12-31")).Select(found => $"{found.Day} {found.Kind} {found.Texts} {found.State}"),
        .. store.Versions("https://gazette.example/1").SelectMany(version => version.Changes).Select(change => $"{change}"),
        .. store.Failures().Select(failure => $"{failure}"),
    ];
}
