using System.Collections.Concurrent;
using System.Data.Common;
using OnRecord.Cluster.Jobs;
using OnRecord.Cluster.Parts;
using OnRecord.Cluster.Slices;
using OnRecord.Cluster.Work;
using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Cluster.Tests.Work;

public sealed class TaskQueueTests : IDisposable
{
    private const string Engine = "an engine";

    private static readonly QueueSettings Settings = new(TimeSpan.FromSeconds(30), MostAttempts: 2);
    private static readonly PartSummary Part = new("job-1/1-1", 3, 0, 0, 10, "sum", 1, 1);

    private readonly TestCluster _cluster = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Claim_GivesTasksInTheirOrderAndEachOnce()
    {
        Submit(3);
        var queue = Queue();

        Assert.Equal(["a0", "a1", "a2"], new[] { queue.Claim(Stop), queue.Claim(Stop), queue.Claim(Stop) }.Select(lease => lease!.Slice.Files[0]));
        Assert.Null(queue.Claim(Stop));
    }

    [Fact]
    public async Task Claim_ByManySilosAtOnce_GivesEachTaskToOne()
    {
        const int Count = 60;
        Submit(Count);
        var claimed = new ConcurrentBag<long>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            var queue = Queue($"silo {i}");
            while (queue.Claim(Stop) is { } lease)
            {
                claimed.Add(lease.Task);
                queue.Finish(lease, Part, Stop);
            }
        }, Stop)));

        Assert.Equal(Count, claimed.Count);
        Assert.Equal(Count, claimed.Distinct().Count());
        Assert.Equal((long)Count, Number("SELECT count(*) FROM part"));
    }

    [Fact]
    public void Claim_OfAnotherEnginesTask_LeavesItAlone()
    {
        Submit(1);

        Assert.Null(new TaskQueue(_cluster.Database, "silo", "another engine", Settings).Claim(Stop));
        Assert.NotNull(Queue().Claim(Stop));
    }

    [Fact]
    public void Lease_ThatRanOut_GoesToAnotherWithTheNextEpoch()
    {
        Submit(1);
        var late = Queue("late").Claim(Stop)!;
        RunOut();

        var lease = Queue("next").Claim(Stop)!;

        Assert.Equal((late.Task, late.Epoch + 1), (lease.Task, lease.Epoch));
        Assert.Equal("lost", Text($"SELECT outcome FROM attempt WHERE epoch = {late.Epoch}"));
    }

    [Fact]
    public async Task Task_OfASiloThatFellAsleepWithinATransaction_GoesToAnother()
    {
        Submit(1);
        var asleep = new TaskQueue(_cluster.Database, "asleep", Engine, Settings with { Lease = TimeSpan.FromMilliseconds(500) });
        var held = asleep.Claim(Stop)!;
        await using var connection = _cluster.Database.Connect();
        await using var transaction = asleep.Begin(connection);
        Assert.Equal(1, connection.Run("UPDATE task SET state = 'done' WHERE id = @p0", held.Task));

        Lease? taken = null;
        for (var looks = 0; taken is null && looks < 200; looks++)
        {
            await Task.Delay(100, Stop);
            taken = Queue("next").Claim(Stop);
        }

        Assert.Equal((held.Task, held.Epoch + 1), (taken?.Task, taken?.Epoch));
        Assert.ThrowsAny<DbException>(transaction.Commit);
    }

    [Fact]
    public void Finish_ByASiloThatCameTooLate_IsRefusedAndShowsNoPart()
    {
        Submit(1);
        var late = Queue("late").Claim(Stop)!;
        RunOut();
        var lease = Queue("next").Claim(Stop)!;

        Assert.Throws<FencedException>(() => Queue("late").Finish(late, Part, Stop));
        Assert.Throws<FencedException>(() => Queue("late").Renew(late, 1, Stop));
        Assert.Equal(0L, Number("SELECT count(*) FROM part"));

        Queue("next").Finish(lease, Part, Stop);
        Assert.Throws<FencedException>(() => Queue("late").Finish(late, Part, Stop));
        Assert.Equal((long)lease.Epoch, Number("SELECT epoch FROM part"));
    }

    [Fact]
    public void Finish_AskedAgainAfterALostAnswer_IsDoneOnce()
    {
        Submit(1);
        var queue = Queue();
        var lease = queue.Claim(Stop)!;

        queue.Finish(lease, Part, Stop);
        queue.Finish(lease, Part, Stop);

        Assert.Equal(1L, Number("SELECT count(*) FROM part"));
    }

    [Fact]
    public void Renew_KeepsALeaseThatWouldHaveRunOut()
    {
        Submit(1);
        var lease = Queue("slow").Claim(Stop)!;
        RunOut();

        Queue("slow").Renew(lease, 5, Stop);

        Assert.Null(Queue("next").Claim(Stop));
        Assert.Equal(5L, Number("SELECT reports FROM task"));
    }

    [Fact]
    public void Fail_WaitsBeforeTheNextAttemptAndGivesUpAfterTheLast()
    {
        Submit(1);
        var queue = Queue();
        queue.Fail(queue.Claim(Stop)!, "no disk", Stop);
        Assert.Null(queue.Claim(Stop));

        Run("UPDATE task SET not_before = now()");
        queue.Fail(queue.Claim(Stop)!, "no disk at all", Stop);
        Run("UPDATE task SET not_before = now()");

        Assert.Null(queue.Claim(Stop));
        var dead = Assert.Single(ClusterStatus.Of(_cluster.Database, null).Dead);
        Assert.Equal((2, "no disk at all", "a0"), (dead.Attempts, dead.Error, dead.Slice));

        Assert.Equal(1, new JobBook(_cluster.Database).Retry(null));
        Assert.NotNull(queue.Claim(Stop));
    }

    [Fact]
    public void Lease_LostTimeAndAgain_IsGivenUpToo()
    {
        Submit(1);
        for (var attempt = 0; attempt < Settings.MostAttempts; attempt++)
        {
            Assert.NotNull(Queue().Claim(Stop));
            RunOut();
        }

        Assert.Null(Queue().Claim(Stop));

        Assert.Contains("lost", Assert.Single(ClusterStatus.Of(_cluster.Database, null).Dead).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Release_IsNoAttempt()
    {
        Submit(1);
        for (var i = 0; i <= Settings.MostAttempts; i++)
        {
            var lease = Queue().Claim(Stop);
            Assert.NotNull(lease);
            Queue().Release(lease, Stop);
        }

        Assert.Equal(0L, Number("SELECT attempts FROM task"));
    }

    [Fact]
    public void Cancel_EndsWhatWaitsAndWhatIsUnderWay()
    {
        var job = Submit(3);
        var queue = Queue();
        queue.Finish(queue.Claim(Stop)!, Part, Stop);
        var lease = queue.Claim(Stop)!;

        Assert.Equal(2, new JobBook(_cluster.Database).Cancel(job));

        Assert.Null(queue.Claim(Stop));
        Assert.Throws<FencedException>(() => queue.Renew(lease, 0, Stop));
        Assert.Throws<FencedException>(() => queue.Finish(lease, Part, Stop));
        Assert.Null(new JobBook(_cluster.Database).Cancel(job + 1));

        Assert.Equal(2, new JobBook(_cluster.Database).Retry(job));
        Assert.NotNull(queue.Claim(Stop));
    }

    [Fact]
    public async Task Renew_WhileTheDatabaseIsAway_WaitsAndGoesOn()
    {
        using var server = new PostgresServer();
        using var cluster = new TestCluster(server);
        new JobBook(cluster.Database).Submit(Engine, cluster.Parts, gathers: false, [Slice.OfFiles(["a"], 1)]);
        var queue = new TaskQueue(cluster.Database, "silo", Engine, Settings);
        var lease = queue.Claim(Stop)!;
        server.Crash();

        var finishing = Task.Run(() => queue.Finish(lease, Part, Stop), Stop);
        await Task.Delay(500, Stop);
        Assert.False(finishing.IsCompleted);
        server.Start();
        await finishing;

        Assert.Equal(1L, cluster.Database.Ask(connection => connection.Scalar("SELECT count(*) FROM part")));
    }

    [Fact]
    public void Submit_OfAJob_IsShownByStatus()
    {
        var job = Submit(4);
        var queue = Queue();
        queue.Finish(queue.Claim(Stop)!, Part, Stop);
        queue.Renew(queue.Claim(Stop)!, 2, Stop);

        var status = Assert.Single(ClusterStatus.Of(_cluster.Database, job).Jobs);

        Assert.Equal((4L, 1L, 1L, 2L, 5L), (status.Tasks, status.Done, status.UnderWay, status.Waiting, status.Reports));
        Assert.Empty(ClusterStatus.Of(_cluster.Database, job + 1).Jobs);
    }

    public void Dispose() => _cluster.Dispose();

    private long Submit(int tasks) =>
        new JobBook(_cluster.Database).Submit(Engine, _cluster.Parts, gathers: false, Enumerable.Range(0, tasks).Select(i => Slice.OfFiles([$"a{i}"], 1))).Job;

    private TaskQueue Queue(string silo = "silo") => new(_cluster.Database, silo, Engine, Settings);

    // As if the silo had been silent for its whole lease.
    private void RunOut() => Run("UPDATE task SET lease_until = now() - interval '1 second' WHERE state = 'leased'");

    private void Run(string sql) => _cluster.Database.Ask(connection => connection.Run(sql));

    private object? Number(string sql) => _cluster.Database.Ask<object?>(connection => Convert.ToInt64(connection.Scalar(sql)));

    private object? Text(string sql) => _cluster.Database.Ask(connection => connection.Scalar(sql));
}
