using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Tests.Watching;

public abstract class WatchStateTests(Database database) : IDisposable
{
    private const string Source = "Gazette";

    private static readonly DateTimeOffset Noon = new(2024, 3, 14, 12, 0, 0, TimeSpan.Zero);

    private readonly TestRecord _record = TestRecord.In(database);

    public sealed class InSqlite() : WatchStateTests(Database.Sqlite);

    public sealed class InPostgres() : WatchStateTests(Database.Postgres);

    [Fact]
    public void Note_OfAList_GivesWhatIsNewOrChanged()
    {
        using var state = _record.Open().Watch();
        var (a, b) = (Page("a", "1"), Page("b", "1"));

        Assert.Equal([a, b], state.Note(Source, [a, b, a], Noon));
        Finish(a, null);

        Assert.Equal([b.Id], state.Note(Source, [a, b], Noon).Select(entry => entry.Id));
        Assert.Equal([a.Id, b.Id], state.Note(Source, [Page("a", "2"), b], Noon.AddMinutes(1)).Select(entry => entry.Id));
        Assert.Equal([b.Id, a.Id], state.Waiting(Source, Noon.AddHours(1), 10).Select(entry => entry.Id));
        Assert.Empty(state.Waiting("another source", Noon.AddHours(1), 10));
    }

    [Fact]
    public void Note_OfMoreThanIsAskedAtOnce_LosesNothing()
    {
        using var state = _record.Open().Watch();
        var entries = Enumerable.Range(0, 1001).Select(i => Page($"{i}", "1")).ToList();

        Assert.Equal(1001, state.Note(Source, entries, Noon).Count);

        Assert.Equal(entries.Select(entry => entry.Page).Order(), state.Waiting(Source, Noon, 5000).Select(entry => entry.Page).Order());
        Assert.Equal(7, state.Waiting(Source, Noon, 7).Count);
    }

    [Fact]
    public void Entry_IsDoneOnlyWithItsTransaction()
    {
        var store = _record.Open();
        using var state = store.Watch();
        var a = Page("a", "1");
        state.Note(Source, [a], Noon);
        using (var cut = store.Write("test"))
        {
            cut.Keep(new EntryResult(Source, a, null));
        }

        Assert.Equal([a.Id], state.Waiting(Source, Noon, 10).Select(entry => entry.Id));

        Finish(a, null);

        Assert.Empty(state.Waiting(Source, Noon.AddDays(1), 10));
        Assert.Null(state.NextWaiting(Source));
    }

    [Fact]
    public void Entry_ThatFailed_IsDueAgainAndCountsItsFailures()
    {
        using var state = _record.Open().Watch();
        var a = Page("a", "1") with { Known = """{"id":"a"}""" };
        state.Note(Source, [a], Noon);

        Finish(a, Noon.AddHours(1));

        Assert.Empty(state.Waiting(Source, Noon.AddMinutes(59), 10));
        Assert.Equal(Noon.AddHours(1), state.NextWaiting(Source));
        var again = Assert.Single(state.Waiting(Source, Noon.AddHours(1), 10));
        Assert.Equal(a with { Failures = 1 }, again);
        Assert.Empty(state.Note(Source, [a], Noon.AddMinutes(1)));

        state.Rest(Source, Noon.AddHours(3));

        Assert.Equal(Noon.AddHours(3), state.NextWaiting(Source));
    }

    [Fact]
    public void Entry_ThatChangedWhileItWasFetched_WaitsOn()
    {
        using var state = _record.Open().Watch();
        var old = Page("a", "1");
        state.Note(Source, [old], Noon);
        state.Note(Source, [Page("a", "2")], Noon);

        Finish(old, null);

        Assert.Single(state.Waiting(Source, Noon, 10));
    }

    [Fact]
    public void Forget_LeavesWhatIsStillListedOrWaits()
    {
        using var state = _record.Open().Watch();
        var (gone, listed, waiting) = (Page("gone", "1"), Page("listed", "1"), Page("waiting", "1"));
        state.Note(Source, [gone, listed, waiting], Noon);
        Finish(gone, null);
        Finish(listed, null);
        var later = Noon + WatchState.EntriesLast + TimeSpan.FromDays(1);
        state.Note(Source, [listed], later);

        state.Forget(later);

        Assert.Equal([gone.Id], state.Note(Source, [gone, listed], later).Select(entry => entry.Id));
        Assert.Contains(state.Waiting(Source, later, 10), entry => entry.Id == waiting.Id);
    }

    [Fact]
    public void Source_KeepsItsStandingAndWhatToAskFor()
    {
        using var state = _record.Open().Watch();
        state.Fail(Source, Noon, Noon.AddMinutes(5), "the server answered 500");
        state.Fail(Source, Noon.AddMinutes(5), Noon.AddMinutes(15), "the server answered 503");

        var failing = Assert.Single(state.Sources());
        Assert.Equal((2, "the server answered 503", Noon.AddMinutes(15), (DateTimeOffset?)null), (failing.Failures, failing.Problem, failing.Due, failing.Succeeded));

        state.Succeed(Source, Noon.AddMinutes(15), Noon.AddMinutes(25), [new WatchedPage("https://gazette.example/rss", "https://www.gazette.example/rss", "\"x\"", null)]);
        state.Succeed(Source, Noon.AddMinutes(25), Noon.AddMinutes(35), []);

        var answering = Assert.Single(state.Sources());
        Assert.Equal((0, null, Noon.AddMinutes(35), Noon.AddMinutes(25)), (answering.Failures, answering.Problem, answering.Due, answering.Succeeded));
        Assert.Equal("\"x\"", state.Page(Source, "https://gazette.example/rss")?.Tag);
        Assert.Null(state.Page("another source", "https://gazette.example/rss"));
    }

    [Fact]
    public void State_OfTheRecord_StaysWhileASourceIsOnlyNoted()
    {
        var store = _record.Open();
        using var state = store.Watch();
        var before = store.State();

        state.Plan(Source, Noon);
        state.Note(Source, [Page("a", "1")], Noon);

        Assert.Equal(before, store.State());
    }

    [Fact]
    public void Lock_IsOneWatchersAtATime()
    {
        var store = _record.Open();
        Assert.Null(store.WatchHolder());
        using (var held = store.LockWatch())
        {
            var refusal = Assert.Throws<StoreException>(() => _record.Open().LockWatch());
            Assert.Contains($"another watcher is at work on it: process {Environment.ProcessId} on {Environment.MachineName}; stop that one first", refusal.Message);
            Assert.True(store.WatchHolder()!.IsAtWork);
            Assert.True(held.Confirm());
        }

        Assert.False(store.WatchHolder()!.IsAtWork);
        store.LockWatch().Dispose();
    }

    public void Dispose()
    {
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ListedEntry Page(string key, string mark) => ListedEntry.Of(key, mark, $"https://gazette.example/{key}");

    private void Finish(ListedEntry entry, DateTimeOffset? again)
    {
        using var writer = _record.Open().Write("test");
        writer.Keep(new EntryResult(Source, entry, again));
        writer.Commit();
    }
}
