using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Outputs;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Reviews;

/// <summary>Decisions outlive what they were taken on: reports coded by another version, other records, new versions of an article.</summary>
public abstract class FoundAgainTests(Database database) : IDisposable
{
    private readonly TestRecord _file = TestRecord.In(database);
    private readonly TestRecord _other = TestRecord.In(database);

    public sealed class InSqlite() : FoundAgainTests(Database.Sqlite);

    public sealed class InPostgres() : FoundAgainTests(Database.Postgres);

    [Fact]
    public void Import_IntoARecordCodedByAnotherVersion_FindsItemsByTheirWords()
    {
        var log = Judged();
        var sketch = new RecordSketch(ReviewSketch.Text);

        // Another order, other ids, an anchor with a word more, and one event that is new.
        var store = _other.With(ReviewSketch.Report() is var report ? report with
        {
            Events =
            [
                report.Events[1] with { Id = "e1" },
                sketch.Event("e2", "CONSULT", null, "said", Status.Happened, [], []),
                report.Events[0] with { Id = "e3", Anchor = [sketch.At("attacked the")], Status = Status.Possible },
            ],
        } : null!);

        Assert.Equal(4, store.Reviews().Import(log));
        Assert.Equal(0, store.Reviews().Import(log));

        Assert.Equal(log.Select(decision => (decision.Key, decision.By, decision.Decided, decision.IsActive)), store.Reviews().Decisions().Select(decision => (decision.Key, decision.By, decision.Decided, decision.IsActive)));
        Assert.Equal([$"{ReviewSketch.Key()}.e3"], store.Reviews().Decisions()[0].FoundAt);
        Assert.Equal([$"{ReviewSketch.Key()}.e1"], store.Reviews().Decisions()[1].FoundAt);
        using var queue = store.Reviews().Queue();
        Assert.Equal(["e2"], queue.Next(new QueueFilter(), "ana", null, 10).Select(item => item.Item.Id));
    }

    [Fact]
    public void Import_WhereAnItemIsGone_ListsTheDecisionAsOrphaned()
    {
        var log = Judged();
        var store = _other.With(ReviewSketch.Report() is var report ? report with { Events = [report.Events[1]] } : null!);

        store.Reviews().Import(log);

        var orphan = Assert.Single(store.Reviews().Decisions(), decision => decision.IsOrphaned);
        Assert.Equal(("ana", ReviewKind.Edit, "attacked"), (orphan.By, orphan.Kind, orphan.Was[ItemPart.Anchor][0].Exact));
    }

    [Fact]
    public void Import_WhereTwoEventsShareTheirWords_KeepsThemApart()
    {
        var store = _file.With(Twice(ReviewSketch.Report()));
        store.Reviews().Decide(ReviewSketch.Accept("e1"), "ana");
        store.Reviews().Decide(ReviewSketch.Reject("e3"), "ana");

        var other = _other.With(Twice(ReviewSketch.Report()) is var report ? report with { Events = [report.Events[2] with { Id = "e1" }, report.Events[0] with { Id = "e2" }] } : null!);
        other.Reviews().Import(store.Reviews().Decisions());

        Assert.Equal([$"{ReviewSketch.Key()}.e2", $"{ReviewSketch.Key()}.e1"], other.Reviews().Decisions().SelectMany(decision => decision.FoundAt));

        // The guild is who is attacked in one, Bo Wren in the other.
        static Record Twice(Record report) => report with { Events = [.. report.Events, report.Events[0] with { Id = "e3", Recipients = [new Participant("a4", new RecordSketch(ReviewSketch.Text).At("Bo Wren"), null, null)] }] };
    }

    [Fact]
    public void Add_NewVersionOfTheArticle_FindsItemsWhereTheirWordsMoved()
    {
        const string Url = "https://g.example/1";
        var store = _file.With(ReviewSketch.Report(url: Url));
        store.Reviews().Decide(ReviewSketch.Accept("e1", ReviewSketch.Key(url: Url)), "ana");
        store.Reviews().Decide(ReviewSketch.Reject("e2", ReviewSketch.Key(url: Url)), "ana");

        var later = $"Corrected on Tuesday. {ReviewSketch.Text.Replace(" on Monday", "", StringComparison.Ordinal)}";
        store.AddOne(ReviewSketch.Report(later, Url));

        var key = ReviewSketch.Key(later, Url);
        Assert.Equal([$"{key}.e1", $"{key}.e2"], store.Reviews().Decisions().SelectMany(decision => decision.FoundAt));
        Assert.Equal([1, 1], store.Reviews().Judged().Select(unit => unit.Count));
        using var queue = store.Reviews().Queue();
        Assert.Empty(queue.Next(new QueueFilter(), "ana", null, 10));
    }

    [Fact]
    public void Add_NewVersionWithoutThePassage_LeavesTheDecisionOrphaned()
    {
        const string Url = "https://g.example/1";
        var store = _file.With(ReviewSketch.Report(url: Url));
        store.Reviews().Decide(ReviewSketch.Accept("e2", ReviewSketch.Key(url: Url)), "ana");

        store.AddOne(Sketches.Attack("🚂 Ilse Tarrant attacked the Harbour Guild, an officer said.", "2024-03-14", url: Url));

        Assert.True(Assert.Single(store.Reviews().Decisions()).IsOrphaned);
    }

    [Fact]
    public void Add_SameTextElsewhere_IsJudgedToo()
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Decide(ReviewSketch.Accept("e1"), "ana");

        store.AddOne(ReviewSketch.Report(url: "https://other.example/2", day: "2024-03-13"));

        Assert.Equal(2, Assert.Single(store.Reviews().Decisions()).FoundAt.Count);
        Assert.Single(store.Reviews().Judged());
        using var queue = store.Reviews().Queue();
        Assert.Equal(["e2"], queue.Next(new QueueFilter(), "ana", null, 10).Select(item => item.Item.Id));
    }

    [Fact]
    public void Renew_AfterTheReportWasCodedAgain_FindsItemsUnderTheirNewIds()
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Decide(ReviewSketch.Accept("e1"), "ana");
        _file.Run("UPDATE event SET id = 'e9' WHERE id = 'e1'; UPDATE span SET item = 'e9' WHERE item = 'e1'");

        store.Reviews().Renew();

        Assert.Equal([$"{ReviewSketch.Key()}.e9"], Assert.Single(store.Reviews().Decisions()).FoundAt);
    }

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameDecision()
    {
        var log = Judged();

        var read = log.Select(decision => DecisionJson.Read(System.Text.Json.JsonDocument.Parse(Written(decision)).RootElement));

        Assert.Equal(log.Select(Written), read.Zip(log, (one, other) => Written(one with { IsActive = other.IsActive, FoundAt = other.FoundAt })));
        Assert.Equal("number id decided by kind report text item coding coded was becomes note active foundAt".Split(' '), System.Text.Json.JsonDocument.Parse(Written(log[0])).RootElement.EnumerateObject().Select(field => field.Name));
    }

    public void Dispose()
    {
        _file.Dispose();
        _other.Dispose();
        GC.SuppressFinalize(this);
    }

    private IReadOnlyList<ReviewDecision> Judged()
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Decide(ReviewSketch.Edit(store) with { Note = "“marched” 🚂" }, "ana");
        store.Reviews().Decide(ReviewSketch.Accept("e2"), "ana");
        store.Reviews().Decide(ReviewSketch.Accept("e2"), "bo");
        store.Reviews().Undo(null, "bo");
        return store.Reviews().Decisions();
    }

    private static string Written(ReviewDecision decision)
    {
        using var bytes = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            DecisionJson.Write(json, decision);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
