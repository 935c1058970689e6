using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Store.Tests.Databases;
using OnRecord.Text;

namespace OnRecord.Store.Tests.Reviews;

public abstract class ReviewLogTests(Database database) : IDisposable
{
    private readonly TestRecord _file = TestRecord.In(database);

    public sealed class InSqlite() : ReviewLogTests(Database.Sqlite);

    public sealed class InPostgres() : ReviewLogTests(Database.Postgres);

    [Fact]
    public void Decide_EveryKind_IsKeptAndChangesNothingThatWasExtracted()
    {
        var store = _file.With(ReviewSketch.Report());
        var before = RecordJson.Write(store.Find(ReviewSketch.Key())!.Record);
        var log = store.Reviews();

        log.Decide(ReviewSketch.Edit(store) with { Note = "the guild marched" }, "ana");
        log.Decide(ReviewSketch.Accept("e2"), "ana");
        log.Decide(ReviewSketch.Reject("s1"), "bo");
        log.Decide(ReviewSketch.Accept("r1"), "bo");
        log.Decide(new Judgement(ReviewSketch.Key(), "e1", ReviewKind.Note) { Note = "ask the desk" }, "bo");
        log.Undo(null, "ana");

        var decisions = log.Decisions();
        Assert.Equal(
            [(ReviewKind.Edit, "ana", "e1"), (ReviewKind.Accept, "ana", "e2"), (ReviewKind.Reject, "bo", "s1"), (ReviewKind.Accept, "bo", "r1"), (ReviewKind.Note, "bo", "e1"), (ReviewKind.Undo, "ana", "e2")],
            decisions.Select(decision => (decision.Kind, decision.By, decision.Item)));
        Assert.Equal([true, false, true, true, true, false], decisions.Select(decision => decision.IsActive));
        Assert.All(decisions.Where(decision => decision.IsActive), decision => Assert.Equal([$"{ReviewSketch.Key()}.{decision.Item}"], decision.FoundAt));
        Assert.Equal(6, decisions.Select(decision => decision.Key).Distinct().Count());
        Assert.Equal(before, RecordJson.Write(store.Find(ReviewSketch.Key())!.Record));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Decide_Edit_KeepsSpansAsWordsOfTheTextInCodePoints()
    {
        var store = _file.With(ReviewSketch.Report());

        var decision = store.Reviews().Decide(ReviewSketch.Edit(store), "ana");

        var quote = Assert.Single(decision.Becomes![ItemPart.Actor]);
        var at = ReviewSketch.Text.IndexOf("the Harbour Guild", StringComparison.Ordinal);
        Assert.Equal(("the Harbour Guild", at - 1), (quote.Exact, quote.Start));
        Assert.Equal("🚂 Ilse Tarrant attacked ", quote.Prefix);
        Assert.Equal(("PROTEST", Status.Planned, "ASSAULT"), (decision.Becomes.Type, decision.Becomes.Status!.Value, decision.Was.Type));
        Assert.True(TextQuotes.In(decision.Becomes, ReviewSketch.Text).IsSame(ReviewSketch.Edit(store).Becomes!));
    }

    [Fact]
    public void Decide_AgainByOne_TheLastHoldsAndUndoBringsBackTheOneBefore()
    {
        var store = _file.With(ReviewSketch.Report());
        var log = store.Reviews();
        log.Decide(ReviewSketch.Accept(), "ana");
        log.Decide(ReviewSketch.Reject(), "ana");

        Assert.Equal([ReviewKind.Reject], Verdicts());
        log.Undo(null, "ana");
        Assert.Equal([ReviewKind.Accept], Verdicts());
        log.Undo(null, "ana");
        Assert.Empty(Verdicts());
        Assert.Contains("no decision of ana holds", Assert.Throws<StoreException>(() => log.Undo(null, "ana")).Message);

        IEnumerable<ReviewKind> Verdicts() => log.Judged().SelectMany(unit => unit).Select(decision => decision.Kind);
    }

    [Fact]
    public void Undo_OfAnothersDecision_IsRefused()
    {
        var store = _file.With(ReviewSketch.Report());
        var decision = store.Reviews().Decide(ReviewSketch.Accept(), "ana");

        Assert.Contains("one of ana", Assert.Throws<StoreException>(() => store.Reviews().Undo(decision.Number, "bo")).Message);
    }

    [Fact]
    public void Decide_OnWhatIsNotWhatWasSeen_IsAConflict()
    {
        var store = _file.With(ReviewSketch.Report());
        var shown = store.Reviews().Find(ReviewSketch.Key(), "e1").Item.Form;

        Assert.Throws<ReviewConflictException>(() => store.Reviews().Decide(ReviewSketch.Accept() with { Shown = shown with { Type = "AID" } }, "ana"));
        store.Reviews().Decide(ReviewSketch.Accept() with { Shown = shown, Known = 0 }, "ana");
        Assert.Throws<ReviewConflictException>(() => store.Reviews().Decide(ReviewSketch.Reject() with { Known = 0 }, "ana"));
        store.Reviews().Decide(ReviewSketch.Reject() with { Known = 0 }, "bo");

        Assert.Equal(2, store.Reviews().Decisions().Count);
    }

    [Fact]
    public async Task Decide_ByTwoAtOnce_LosesNothing()
    {
        var store = _file.With(ReviewSketch.Report());

        await Task.WhenAll(new[] { "ana", "bo" }.Select(by => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                store.Reviews().Decide(ReviewSketch.Accept(i % 2 == 0 ? "e1" : "e2"), by);
            }
        })));

        Assert.Equal([10, 10], store.Reviews().Decisions().CountBy(decision => decision.By).Select(count => count.Value));
        Assert.Equal([2, 2], store.Reviews().Judged().Select(unit => unit.Count));
    }

    public static TheoryData<string, Func<Judgement, Judgement>> Faults => new()
    {
        { "no item 'e9'", judgement => judgement with { Item = "e9" } },
        { "no report", judgement => judgement with { Report = "f00" } },
        { "no type", judgement => judgement with { Becomes = judgement.Becomes! with { Type = "PLAY" } } },
        { "has no mode", judgement => judgement with { Becomes = judgement.Becomes! with { Mode = "sanctions" } } },
        { "needs a status", judgement => judgement with { Becomes = judgement.Becomes! with { Status = null } } },
        { "only a statement", judgement => judgement with { Becomes = judgement.Becomes! with { SourceKind = SourceKind.Named } } },
        { "holds no words", judgement => judgement with { Becomes = Spanning(judgement, ItemPart.Anchor, new TextSpan(4, 9999)) } },
        { "holds no words", judgement => judgement with { Becomes = Spanning(judgement, ItemPart.Anchor, new TextSpan(1, 6)) } },
        { "holds no words", judgement => judgement with { Becomes = Spanning(judgement, ItemPart.Anchor, new TextSpan(2, 3)) } },
        { "has no cue", judgement => judgement with { Becomes = Spanning(judgement, ItemPart.Cue, new TextSpan(3, 7)) } },
        { "the anchor has no words", judgement => judgement with { Becomes = judgement.Becomes! with { Spans = new Dictionary<ItemPart, IReadOnlyList<TextSpan>>() } } },
        { "says what the item should be", judgement => judgement with { Becomes = null } },
        { "needs words", judgement => judgement with { Kind = ReviewKind.Note, Becomes = null, Note = " " } },
        { "only an edit", judgement => judgement with { Kind = ReviewKind.Accept } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Decide_Faulty_IsRefused(string why, Func<Judgement, Judgement> spoil)
    {
        var store = _file.With(ReviewSketch.Report());

        Assert.Contains(why, Assert.Throws<StoreException>(() => store.Reviews().Decide(spoil(ReviewSketch.Edit(store)), "ana")).Message, StringComparison.Ordinal);
        Assert.Empty(store.Reviews().Decisions());
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ItemForm<TextSpan> Spanning(Judgement judgement, ItemPart part, TextSpan span) =>
        judgement.Becomes! with { Spans = new Dictionary<ItemPart, IReadOnlyList<TextSpan>>(judgement.Becomes.Spans) { [part] = [span] } };
}
