using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Postgres;

/// <summary>Connections of those who ask a server much.</summary>
public sealed class PooledConnectionTests : IDisposable
{
    private readonly RecordDatabase _database = new();
    private readonly RecordStore _store;

    public PooledConnectionTests() => _store = _database.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14"), Sketches.Attack(Sketches.AttackText("More."), "2024-03-15"));

    [Fact]
    public void Connections_OfReadersThatAreNotKept_ServeTheNext()
    {
        using var readers = _store.Readers(0);

        Assert.Equal(2, Count(readers));
        var first = Processes();
        Assert.Equal(2, Count(readers));

        Assert.Equal(2, first.Count);
        Assert.Equal(first, Processes());
    }

    [Fact]
    public void Connections_OfManyAtOnce_AreNoMoreThanAreAllowed()
    {
        using var readers = _store.Readers(2);
        var most = 0;

        Enumerable.Range(0, 40).AsParallel().WithDegreeOfParallelism(12).ForAll(_ =>
        {
            using var questions = readers.AskUntil(CancellationToken.None);
            Assert.Equal(2, questions.Reports(new Filter()).Count());
            lock (readers)
            {
                most = Math.Max(most, Processes().Count);
            }
        });

        Assert.InRange(most, 2, 8);
    }

    [Fact]
    public void Connections_OfWhoWasStopped_ServeNobodyElse()
    {
        using var readers = _store.Readers(2);
        using var stop = new CancellationTokenSource();
        List<string> stopped;
        using (readers.AskUntil(stop.Token))
        {
            stopped = Processes();
            stop.Cancel();
        }

        Assert.Equal(2, Count(readers));
        Assert.Empty(Processes().Intersect(stopped));
    }

    [Fact]
    public void Dispose_LeavesNoConnectionBehind()
    {
        using (var readers = _store.Readers(2))
        {
            Assert.Equal(2, Count(readers));
        }

        Assert.True(SpinWait.SpinUntil(() => Processes().Count == 0, TimeSpan.FromMinutes(1)));
    }

    public void Dispose() => _database.Dispose();

    private static int Count(RecordReaders readers)
    {
        using var questions = readers.AskUntil(CancellationToken.None);
        return questions.Reports(new Filter()).Count();
    }

    // Of the record's own connections, but for the one that asks.
    private List<string> Processes()
    {
        using var connection = _database.ConnectBehind();
        return connection.Texts("SELECT pid::text FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'onrecord' AND pid <> pg_backend_pid() AND query NOT LIKE '%pg_stat_activity%' AND query NOT LIKE '%pg_cancel_backend%' ORDER BY pid");
    }
}
