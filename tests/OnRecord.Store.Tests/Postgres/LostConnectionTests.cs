using Npgsql;
using OnRecord.Store.Adding;
using OnRecord.Store.Postgres;
using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Postgres;

/// <summary>On a server of their own, because they stop it.</summary>
public sealed class LostConnectionTests : IDisposable
{
    private const string Terminate = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = @p0";

    private readonly PostgresServer _server = new();
    private readonly RecordDatabase _file;

    public LostConnectionTests() => _file = new RecordDatabase(_server);

    [Fact]
    public void Add_ServerCrashesAndComesBack_LosesAndDoublesNothing()
    {
        var store = _file.Open();
        var told = new List<string>();
        using (var known = store.KnownInputs())
        using (var writer = store.Write("test", told.Add))
        {
            foreach (var (report, n) in Reports(12).Select((report, n) => (report, n)))
            {
                Assert.Equal(Added.New, writer.Add(report, [(byte)n]));
                if (n is 2 or 5)
                {
                    writer.Commit();
                }

                if (n is 4 or 8)
                {
                    _server.Crash();
                    _server.Start();
                    Assert.False(known.Has([(byte)n]));
                }
            }

            writer.Complete();
        }

        Assert.Equal(2, told.Count);
        AssertWhole(store, 12);
    }

    [Fact]
    public async Task Add_ConnectionsEndedAgainAndAgain_LosesAndDoublesNothing()
    {
        var store = _file.Open();
        using var done = new CancellationTokenSource();
        var (ends, commits) = (0L, 0);
        var killer = Task.Run(() =>
        {
            using var connection = new NpgsqlConnection(PostgresAddress.Parse(_server.AddressOf("postgres"))!.ConnectionString);
            connection.Open();
            for (var seen = -1; !done.IsCancellationRequested;)
            {
                // Once for each commit, at any moment after it: however slow the machine, what is tried again gets through.
                if (Volatile.Read(ref commits) is var now && now > seen)
                {
                    Thread.Sleep(now % 7 * 10);
                    ends += Convert.ToInt64(connection.Scalar(Terminate, _file.Database));
                    seen = now;
                }

                Thread.Sleep(1);
            }
        }, TestContext.Current.CancellationToken);
        using (var writer = store.Write("test"))
        {
            foreach (var (report, n) in Reports(120).Select((report, n) => (report, n)))
            {
                writer.Add(report, [(byte)n]);
                if (n % 4 == 0)
                {
                    writer.Commit();
                    Interlocked.Increment(ref commits);
                }
            }

            writer.Complete();
        }

        await done.CancelAsync();
        await killer;
        Assert.True(ends > 0);
        AssertWhole(store, 120);
    }

    [Fact]
    public void Add_ServerStaysAway_SaysSoAndGoesOnWhenRunAgain()
    {
        var store = RecordStore.Open(new Impatient(PostgresAddress.Parse(_file.Location)!));
        var reports = Reports(6);
        using (var writer = store.Write("test"))
        {
            writer.Add(reports[0]);
            writer.Commit();
            writer.Add(reports[1]);
            _server.Crash();

            var refusal = Assert.Throws<StoreException>(() => writer.Add(reports[2]));

            Assert.Contains("the connection was lost and did not come back within 1 seconds", refusal.Message, StringComparison.Ordinal);
            Assert.Contains("run the same command again", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(_server.Password, refusal.Message, StringComparison.Ordinal);
        }

        _server.Start();
        Assert.Equal(1, store.Count());
        using (var writer = store.Write("test"))
        {
            Assert.Equal([Added.Known, .. Enumerable.Repeat(Added.New, 5)], reports.Select(report => writer.Add(report)));
            writer.Complete();
        }

        Assert.Empty(store.Check());
    }

    [Fact]
    public async Task AddCommand_ServerCrashesMeanwhile_AddsEveryReportOnce()
    {
        const int Count = 40;
        var lines = Path.Combine(_file.Folder, "lines.jsonl");
        File.WriteAllLines(lines, Enumerable.Range(0, Count).Select(i => $$"""{"id":"r{{i}}","text":"Minister {{i}} of Norway met the mayor of Oslo, an official said.","date":"2024-03-14"}"""));
        _file.Open();

        var adding = CommandLine.RunAsync("add", lines, "--record", _file.Location, "--batch", "2");
        while (_file.Open().Count() == 0 && !adding.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        _server.Crash();
        _server.Start();
        var outcome = await adding;

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(Count, _file.Open().Count());
        Assert.Empty(_file.Open().Check());
        Assert.Empty(_file.Open().Failures());
    }

    public void Dispose()
    {
        _file.Dispose();
        _server.Dispose();
    }

    private void AssertWhole(RecordStore store, int count)
    {
        Assert.Equal(count, store.Count());
        Assert.Empty(store.Check());
        using var connection = _file.ConnectBehind();
        Assert.Equal([$"{count} 0 0"], connection.Texts("SELECT added || ' ' || known || ' ' || failed FROM run"));
        Assert.Equal((long)count, connection.Scalar("SELECT count(*) FROM input"));
    }

    private static List<Record> Reports(int count) => [.. Enumerable.Range(0, count).Select(n => Sketches.Attack(Sketches.AttackText($"Number {n}."), "2024-03-14"))];

    private sealed class Impatient(PostgresAddress address) : PostgresDialect(address, creates: true)
    {
        public override TimeSpan Patience => TimeSpan.FromSeconds(1);
    }
}
