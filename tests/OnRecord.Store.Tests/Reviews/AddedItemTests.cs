using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Outputs;
using OnRecord.Text;

namespace OnRecord.Store.Tests.Reviews;

/// <summary>Items that the engine missed and reviewers added.</summary>
public abstract class AddedItemTests(Database database) : IDisposable
{
    private readonly TestRecord _file = TestRecord.In(database);
    private readonly TestRecord _other = TestRecord.In(database);

    public sealed class InSqlite() : AddedItemTests(Database.Sqlite);

    public sealed class InPostgres() : AddedItemTests(Database.Postgres);

    [Fact]
    public void Add_OfEveryKind_IsKeptBesideWhatWasExtracted()
    {
        var store = _file.With(ReviewSketch.Report());
        var before = RecordJson.Write(store.Find(ReviewSketch.Key())!.Record);

        var missed = store.Reviews().Add(Missed("said") with { Note = "a meeting 🚂" }, "ana");
        var said = store.Reviews().Add(new Addition(ReviewSketch.Key(), Form(ItemKind.Statement, "speech", (ItemPart.Content, "praised Bo Wren"), (ItemPart.Source, "The Harbour Guild"))), "ana");
        var tie = store.Reviews().Add(new Addition(ReviewSketch.Key(), Form(ItemKind.Relation, "supports", (ItemPart.Subject, "The Harbour Guild"), (ItemPart.Object, "Bo Wren"), (ItemPart.Evidence, "praised"))), "bo");

        Assert.Equal((ReviewKind.Add, "ana", "a meeting 🚂", true), (missed.Kind, missed.By, missed.Note, missed.IsActive));
        Assert.Equal(("said", 54), (missed.Was[ItemPart.Anchor][0].Exact, missed.Was[ItemPart.Anchor][0].Start));
        Assert.Equal(new[] { missed, said, tie }.Select(added => $"{ReviewSketch.Key()}.{added.Item}"), store.Reviews().Decisions().SelectMany(decision => decision.FoundAt));
        Assert.All(new[] { missed, said, tie }, added => Assert.True(AddedItem.Is(added.Item), added.Item));
        Assert.Equal([ItemKind.Event, ItemKind.Statement, ItemKind.Relation], store.Reviews().Added(store.Find(ReviewSketch.Key())!).Select(item => item.Form.Kind).Order());
        Assert.True(store.Reviews().Find(ReviewSketch.Key(), missed.Item).Item.Form.IsSame(Missed("said").Form));
        Assert.Equal(before, RecordJson.Write(store.Find(ReviewSketch.Key())!.Record));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Add_ByTwo_IsOneItemThatBothJudged()
    {
        var store = _file.With(ReviewSketch.Report());
        var first = store.Reviews().Add(Missed("said"), "ana");
        store.Reviews().Add(Missed("said"), "bo");
        store.Reviews().Add(Missed("officer said"), "cal");

        Assert.All(store.Reviews().Decisions(), decision => Assert.Equal([$"{ReviewSketch.Key()}.{first.Item}"], decision.FoundAt));
        Assert.Equal(3, Assert.Single(store.Reviews().Judged()).Count);
        Assert.Single(store.Reviews().Added(store.Find(ReviewSketch.Key())!));

        // Who stands by it is the next of them.
        store.Reviews().Undo(null, "ana");
        store.Reviews().Undo(null, "bo");
        Assert.Equal("officer said", Assert.Single(store.Reviews().Added(store.Find(ReviewSketch.Key())!)).Form.Head[0].Slice(ReviewSketch.Text).ToString());
    }

    [Fact]
    public void Decide_OnWhatAnotherAdded_IsAVerdict_AndOrphanedOnceItIsUndone()
    {
        var store = _file.With(ReviewSketch.Report());
        var added = store.Reviews().Add(Missed("said"), "ana");

        store.Reviews().Decide(ReviewSketch.Reject(added.Item), "bo");
        Assert.Equal([ReviewKind.Add, ReviewKind.Reject], Assert.Single(store.Reviews().Judged()).Select(decision => decision.Kind).Order().Reverse());
        store.Reviews().Undo(added.Number, "ana");

        Assert.Empty(store.Reviews().Added(store.Find(ReviewSketch.Key())!));
        Assert.True(Assert.Single(store.Reviews().Decisions(), decision => decision.By == "bo").IsOrphaned);
        Assert.Throws<StoreException>(() => store.Reviews().Find(ReviewSketch.Key(), added.Item));
    }

    [Fact]
    public void Edit_OfOnesOwnAddition_HoldsUntilItIsUndone()
    {
        var store = _file.With(ReviewSketch.Report());
        var added = store.Reviews().Add(Missed("said"), "ana");
        store.Reviews().Decide(new Judgement(ReviewSketch.Key(), added.Item, ReviewKind.Edit) { Becomes = Missed("said").Form with { Type = "ACCUSE" } }, "ana");

        Assert.Equal("ACCUSE", Right());
        store.Reviews().Undo(null, "ana");
        Assert.Equal("CONSULT", Right());

        string? Right() => Assert.Single(Assert.Single(store.Reviews().Judged())).Right?.Type;
    }

    [Fact]
    public void Import_WhereTheEngineFoundItSince_IsAVerdictOnTheCodedItem()
    {
        var log = Added("said");
        var sketch = new RecordSketch(ReviewSketch.Text);
        var store = _other.With(ReviewSketch.Report() is var report ? report with { Events = [.. report.Events, sketch.Event("e3", "CONSULT", null, "said", Status.Happened, [], [])] } : null!);

        store.Reviews().Import(log);

        Assert.Equal([$"{ReviewSketch.Key()}.e3"], Assert.Single(store.Reviews().Decisions()).FoundAt);
        Assert.Empty(store.Reviews().Added(store.Find(ReviewSketch.Key())!));
        using var queue = store.Reviews().Queue();
        Assert.Equal(["e1", "e2"], queue.Next(new QueueFilter(), "ana", null, 10).Select(item => item.Item.Id).Order());
        Assert.Equal(1, Assert.Single(queue.Progress(new QueueFilter()).Reviewers).Judged);
    }

    [Fact]
    public void Import_WhereItWasCodedAgainWithoutIt_StandsWhereItsWordsDo_UnderTheSameId()
    {
        var log = Added("said");
        var store = _other.With(ReviewSketch.Report() is var report ? report with { Events = [report.Events[1] with { Id = "e1" }] } : null!);

        store.Reviews().Import(log);

        Assert.Equal([$"{ReviewSketch.Key()}.{log[0].Item}"], Assert.Single(store.Reviews().Decisions()).FoundAt);
    }

    [Fact]
    public void Add_LikeWhatIsCoded_StaysAnItemOfItsOwn()
    {
        var store = _file.With(ReviewSketch.Report());
        var coded = store.Reviews().Find(ReviewSketch.Key(), "e1").Item.Form;
        var sketch = new RecordSketch(ReviewSketch.Text);
        var form = coded with { Spans = new Dictionary<ItemPart, IReadOnlyList<TextSpan>>(coded.Spans) { [ItemPart.Recipient] = [sketch.At("Bo Wren")] } };

        var added = store.Reviews().Add(new Addition(ReviewSketch.Key(), form), "ana");
        store.Reviews().Renew();

        Assert.Equal([$"{ReviewSketch.Key()}.{added.Item}"], Assert.Single(store.Reviews().Decisions()).FoundAt);
    }

    [Fact]
    public void Add_BeforeTheArticleChanged_IsFoundWhereItsWordsMoved()
    {
        const string Url = "https://g.example/1";
        var store = _file.With(ReviewSketch.Report(url: Url));
        var added = store.Reviews().Add(Missed("praised") with { Report = ReviewSketch.Key(url: Url) }, "ana");

        var later = $"Corrected on Tuesday. {ReviewSketch.Text.Replace(" on Monday", "", StringComparison.Ordinal)}";
        store.AddOne(ReviewSketch.Report(later, Url));

        var report = store.Find(ReviewSketch.Key(later, Url))!;
        Assert.Equal([$"{report.Key}.{added.Item}"], Assert.Single(store.Reviews().Decisions()).FoundAt);
        Assert.Equal("praised", Assert.Single(store.Reviews().Added(report)).Form.Head[0].Slice(later).ToString());
    }

    [Fact]
    public void Gold_HoldsWhatWasAdded_AndCountsOnlyWhatWasCodedAsJudged()
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Add(Missed("said"), "ana");
        store.Reviews().Decide(ReviewSketch.Accept("e1"), "ana");
        Assert.Equal(1, store.Reviews().JudgedReports([ItemKind.Event], null).Open);

        store.Reviews().Decide(ReviewSketch.Reject("e2"), "ana");
        var judged = Assert.Single(store.Reviews().JudgedReports([ItemKind.Event], null).Reports);
        Assert.Equal(["ASSAULT", "CONSULT"], judged.Items.Select(item => item.Type));

        var added = store.Reviews().Decisions()[0].Item;
        store.Reviews().Decide(ReviewSketch.Reject(added), "bo");
        Assert.Equal([ReviewSketch.Key()], store.Reviews().JudgedReports([ItemKind.Event], null).Unsettled);
        Assert.Single(store.Reviews().JudgedReports([ItemKind.Event], "ana").Reports);
    }

    [Fact]
    public void Gold_OfAReportWhereNothingWasCoded_IsWhatWasAdded()
    {
        var store = _file.With(ReviewSketch.Report() with { Events = [] });
        store.Reviews().Add(Missed("said"), "ana");

        Assert.Equal(["CONSULT"], Assert.Single(store.Reviews().JudgedReports([ItemKind.Event], null).Reports).Items.Select(item => item.Type));
    }

    public static TheoryData<string, Func<Addition, Addition>> Faults => new()
    {
        { "no report", addition => addition with { Report = "f00" } },
        { "no type", addition => addition with { Form = addition.Form with { Type = "PLAY" } } },
        { "needs a status", addition => addition with { Form = addition.Form with { Status = null } } },
        { "the anchor has no words", addition => addition with { Form = addition.Form with { Spans = new Dictionary<ItemPart, IReadOnlyList<TextSpan>>() } } },
        { "holds no words", addition => addition with { Form = addition.Form with { Spans = new Dictionary<ItemPart, IReadOnlyList<TextSpan>> { [ItemPart.Anchor] = [new(4, 9999)] } } } },
        { "the object has no words", addition => addition with { Form = Form(ItemKind.Relation, "supports", (ItemPart.Subject, "Bo Wren"), (ItemPart.Evidence, "praised")) } },
        { "at most 4000", addition => addition with { Note = new string('n', 4001) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Add_Faulty_IsRefused(string why, Func<Addition, Addition> spoil)
    {
        var store = _file.With(ReviewSketch.Report());

        Assert.Contains(why, Assert.Throws<StoreException>(() => store.Reviews().Add(spoil(Missed("said")), "ana")).Message, StringComparison.Ordinal);
        Assert.Empty(store.Reviews().Decisions());
    }

    [Fact]
    public void Add_OfWhatIsThereAlready_IsRefused()
    {
        var store = _file.With(ReviewSketch.Report());
        var coded = store.Reviews().Find(ReviewSketch.Key(), "e2").Item.Form;
        store.Reviews().Add(Missed("said"), "ana");

        Assert.Contains("coded already, as e2", Assert.Throws<StoreException>(() => store.Reviews().Add(new Addition(ReviewSketch.Key(), coded), "ana")).Message, StringComparison.Ordinal);
        Assert.Contains("ana added this already", Assert.Throws<StoreException>(() => store.Reviews().Add(Missed("said"), "ana")).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _file.Dispose();
        _other.Dispose();
        GC.SuppressFinalize(this);
    }

    private IReadOnlyList<ReviewDecision> Added(string words)
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Add(Missed(words), "ana");
        return store.Reviews().Decisions();
    }

    private static Addition Missed(string words) => new(ReviewSketch.Key(), Form(ItemKind.Event, "CONSULT", (ItemPart.Anchor, words)));

    private static ItemForm<TextSpan> Form(ItemKind kind, string type, params (ItemPart Part, string Words)[] parts)
    {
        var sketch = new RecordSketch(ReviewSketch.Text);
        return new ItemForm<TextSpan>(
            kind, type, null, kind == ItemKind.Event ? Status.Happened : null, kind == ItemKind.Statement ? SourceKind.Collective : null,
            parts.ToDictionary(part => part.Part, part => (IReadOnlyList<TextSpan>)[sketch.At(part.Words)]));
    }
}
