using OnRecord.Store.News;
using OnRecord.Store.Reviews;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Reviews;

namespace OnRecord.Store.Tests.News;

public abstract class NewsTests(Database database) : IDisposable
{
    private readonly TestRecord _file = TestRecord.In(database);

    public sealed class InSqlite() : NewsTests(Database.Sqlite);

    public sealed class InPostgres() : NewsTests(Database.Postgres);

    [Fact]
    public void Decisions_SinceThePageWasOpened_AreTold_TheLastFirst_WithTheirItems()
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Decide(ReviewSketch.Accept("e2"), "ana");
        var opened = Reach(store);
        store.Reviews().Decide(ReviewSketch.Accept(), "ana");
        store.Reviews().Decide(ReviewSketch.Reject(), "bo");
        store.Reviews().Undo(null, "ana");

        var news = Since(store, opened, ReviewSketch.Key());

        Assert.Equal(
            [("ana", ReviewKind.Undo, Item("e1")), ("bo", ReviewKind.Reject, Item("e1")), ("ana", ReviewKind.Accept, Item("e1"))],
            news.Decisions.Select(decision => (decision.By, decision.Kind, decision.Item)));
        Assert.True(news.IsAll);
        Assert.Equal(0, news.Added);
        Assert.Empty(Since(store, Reach(store), ReviewSketch.Key()).Decisions);
        Assert.Empty(Since(store, opened, "another report").Decisions);
    }

    [Fact]
    public void Verdicts_ThatHold_AreTheLastOfEachReviewer()
    {
        var store = _file.With(ReviewSketch.Report());
        store.Reviews().Decide(ReviewSketch.Accept("e2"), "ana");
        store.Reviews().Decide(ReviewSketch.Accept(), "ana");
        store.Reviews().Decide(ReviewSketch.Reject(), "ana");
        store.Reviews().Decide(ReviewSketch.Edit(store), "bo");
        store.Reviews().Decide(ReviewSketch.Accept("s1"), "bo");
        store.Reviews().Undo(null, "bo");

        using var questions = store.Ask();
        Assert.Equal(
            [(Item("e2"), "ana", ReviewKind.Accept), (Item("e1"), "ana", ReviewKind.Reject), (Item("e1"), "bo", ReviewKind.Edit)],
            questions.Verdicts(ReviewSketch.Key()).Select(verdict => (verdict.Item, verdict.By, verdict.Kind)));
        Assert.Equal([Item("e2")], questions.VerdictsOn([Item("e2"), Item("s1"), Item("e2")]).Select(verdict => verdict.Item));
        Assert.Empty(questions.Verdicts());
    }

    [Fact]
    public void Reports_AddedSince_AreCounted_AndALaterVersionIsNamed()
    {
        var store = _file.With(ReviewSketch.Report(url: "https://gazette.example/guild"));
        var (opened, key) = (Reach(store), ReviewSketch.Key(url: "https://gazette.example/guild"));
        Assert.Equal((0, null), (Since(store, opened, key).Added, Since(store, opened, key).NewerVersion));

        var later = ReviewSketch.Report(ReviewSketch.Text + " It denied it.", "https://gazette.example/guild", "2024-03-15");
        _file.With(later, Sketches.Attack("Cy Moss attacked the Harbour Guild, an officer said.", "2024-03-16", actor: "Cy Moss"));

        Assert.Equal((2, Ids.ReportKey.Of(later.Article)), (Since(store, opened, key).Added, Since(store, opened, key).NewerVersion));
        Assert.Null(Since(store, Reach(store), key).NewerVersion);
        Assert.Null(Since(store, opened).NewerVersion);
    }

    [Fact]
    public void Decisions_MoreThanAreLookedAt_AreSaidToBeMore()
    {
        var store = _file.With(ReviewSketch.Report());
        for (var n = 0; n < RecordNews.MostDecisions; n++)
        {
            store.Reviews().Decide(new Judgement(ReviewSketch.Key(), "e1", ReviewKind.Note) { Note = $"note {n}" }, "ana");
        }

        Assert.True(Since(store, default, ReviewSketch.Key()).IsAll);
        store.Reviews().Decide(ReviewSketch.Accept(), "bo");
        Assert.False(Since(store, default, ReviewSketch.Key()).IsAll);
        Assert.Equal("bo", Since(store, default, ReviewSketch.Key()).Decisions[0].By);
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Item(string own) => $"{ReviewSketch.Key()}.{own}";

    private static Reach Reach(RecordStore store)
    {
        using var questions = store.Ask();
        return questions.Reach();
    }

    private static RecordNews Since(RecordStore store, Reach reach, params string[] reports)
    {
        using var questions = store.Ask();
        return questions.News(reach, reports);
    }
}
