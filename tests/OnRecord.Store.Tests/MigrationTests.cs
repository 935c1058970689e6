using OnRecord.Outputs;
using OnRecord.Store.Adding;
using OnRecord.Store.Migrations;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

/// <summary>A record of every earlier schema is made, filled with what that schema had room for, and brought to the present
/// one. New migrations are covered as they come.</summary>
public abstract class MigrationTests(Database database, MigrationTests.MadeNow now)
{
    private static readonly Filter All = new() { All = true };
    private static readonly IReadOnlyList<Record> Reports = new InventedReports(seed: 5).Take(60);

    public sealed class InSqlite(InSqlite.Now now) : MigrationTests(Database.Sqlite, now), IClassFixture<InSqlite.Now>
    {
        public sealed class Now() : MadeNow(Database.Sqlite);
    }

    public sealed class InPostgres(InPostgres.Now now) : MigrationTests(Database.Postgres, now), IClassFixture<InPostgres.Now>
    {
        public sealed class Now() : MadeNow(Database.Postgres);
    }

    public static TheoryData<int> Schemas => [.. Enumerable.Range(1, Migration.Of("migrations/sqlite/").Count)];

    [Fact]
    public void Migrations_OfBothDatabases_HaveTheSameNumbersAndNames() => Assert.Equal(
        Migration.Of("migrations/sqlite/").Select(migration => (migration.Number, migration.Name)), Migration.Of("migrations/postgres/").Select(migration => (migration.Number, migration.Name)));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Open_RecordOfAnEarlierSchema_AnswersAsOneMadeNow(int schema)
    {
        using var then = TestRecord.NotMadeIn(database);
        Fill(now.Record, then, schema);

        var upgraded = then.Open();

        Assert.Empty(upgraded.Check());
        Assert.Equal(now.Answers, Answers(upgraded));
        using (var writer = upgraded.Write("test"))
        {
            Assert.All(Reports, report => Assert.Equal(Added.Known, writer.Add(report)));
            writer.Complete();
        }

        Assert.Empty(then.Texts("SELECT 'waits' FROM report_untracked"));
        Assert.Equal(now.Answers, Answers(upgraded));
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
        .. store.Ask(ask => ask.Reports(All).ToList().Select(found => RecordJson.Write(ask.Report(found.Report.Key)!.Record))),
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

    /// <summary>A record of the present schema, which the tests only read, and what it answers.</summary>
    public abstract class MadeNow : IDisposable
    {
        protected MadeNow(Database database)
        {
            Record = TestRecord.In(database);
            var store = Record.With(Reports);
            using (var writer = store.Write("test"))
            {
                writer.Fail(new Failure("/a.html", "", "it is empty", "save it again"));
                writer.Complete();
            }

            Answers = MigrationTests.Answers(store);
        }

        internal TestRecord Record { get; }

        internal IReadOnlyList<string> Answers { get; }

        public void Dispose()
        {
            Record.Dispose();
            GC.SuppressFinalize(this);
        }
    }
}
