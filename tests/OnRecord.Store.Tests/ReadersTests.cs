using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public abstract class ReadersTests : IDisposable
{
    public sealed class InSqlite() : ReadersTests(Database.Sqlite);

    public sealed class InPostgres() : ReadersTests(Database.Postgres);

    private readonly TestRecord _file;
    private readonly RecordStore _store;
    private readonly RecordReaders _readers;

    protected ReadersTests(Database database)
    {
        _file = TestRecord.In(database);
        _store = _file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"), Sketches.Attack(Sketches.AttackText("More."), "2024-03-15", actor: "Ilse Tarrant"));
        _readers = _store.Readers(2);
    }

    [Fact]
    public void AskUntil_AfterTheRecordChanged_AnswersAsItIsNow()
    {
        Assert.Equal((2, 2), Counts());
        var state = _readers.State();
        _store.AddOne(Sketches.Attack(Sketches.AttackText("Again."), "2024-03-16"));
        Assert.NotEqual(state, _readers.State());
        Assert.Equal(_store.State(), _readers.State());
        Assert.Equal((3, 3), Counts());
    }

    [Fact]
    public void AskUntil_ManyAtOnce_AnswersEach()
    {
        var answers = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Counts()).ToList();

        Assert.All(answers, answer => Assert.Equal((2, 2), answer));
    }

    [Fact]
    public void AskUntil_WhoWasStopped_LeavesNothingBroken()
    {
        using var stop = new CancellationTokenSource();
        using (var questions = _readers.AskUntil(stop.Token))
        {
            stop.Cancel();
            Record.Exception(() => questions.Reports(new Filter()).ToList());
        }

        Assert.Equal((2, 2), Counts());
    }

    [Fact]
    public void Dispose_WhileSomeoneAsks_LetsHimEnd()
    {
        using var questions = _readers.AskUntil(CancellationToken.None);
        _readers.Dispose();

        Assert.Equal(2, questions.Reports(new Filter()).Count());
    }

    public void Dispose()
    {
        _readers.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private (int Reports, int Events) Counts()
    {
        using var questions = _readers.AskUntil(CancellationToken.None);
        return (questions.Reports(new Filter()).Count(), questions.Events(new Filter()).Count(found => found.Event.Status == Records.Status.Happened));
    }
}
