using Microsoft.Extensions.Hosting;
using OnRecord.Cluster.Copies;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Gathering;
using OnRecord.Cluster.Parts;
using OnRecord.Cluster.Work;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Silos;

/// <summary>What a silo does as long as it runs: tasks, one after another; and beside them it compares the copies of what became visible and, if it is
/// its turn, gathers.</summary>
internal sealed class SiloWork(ClusterDatabase database, PartCatalog catalog, IGrainFactory grains, IHostApplicationLifetime host, ISliceWork work, SiloSettings settings, SiloEnd end) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    private readonly string _name = SiloName.Own();
    private volatile bool _isDraining;
    private volatile bool _isDone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var register = new SiloRegister(database, _name);
        try
        {
            register.Enter(settings.Engine, settings.Cores, stoppingToken);
            Tell($"silo {_name} is at work for {database.Name}");
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var beside = new[]
            {
                Task.Factory.StartNew(() => Until(() => Sign(register, ended.Token), BetweenSigns, ended.Token), ended.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default),
                Task.Run(() => Link(ended.Token), CancellationToken.None),
                Task.Factory.StartNew(() => Until(() => Gather(ended.Token), BetweenLooks, ended.Token), ended.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default),
            };
            await Task.Factory.StartNew(() => Tasks(ended.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            _isDone = true;
            if (!_isDraining)
            {
                await LeaveNothing(ended.Token);
            }

            await ended.CancelAsync();
            await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The task was given back.
        }
        catch (Exception fault) when (fault is StoreException)
        {
            Tell(fault.Message);
            end.Code = 1;
        }

        Leave(register);
        host.StopApplication();
    }

    private void Tasks(CancellationToken stop)
    {
        TellOfOthers(stop);
        var queue = new TaskQueue(database, _name, settings.Engine, settings.Queue);
        var run = new SliceRun(queue, work, EventOntology.LoadEmbedded(), settings.Queue, settings.PartsFolder, Tell);
        while (!stop.IsCancellationRequested && !_isDraining)
        {
            if (queue.Claim(stop) is { } lease)
            {
                run.Do(lease, stop);
            }
            else if (settings.EndsWhenDone && !HasWork(stop))
            {
                return;
            }
            else
            {
                stop.WaitHandle.WaitOne(BetweenLooks);
            }
        }
    }

    private void TellOfOthers(CancellationToken stop)
    {
        var others = database.AskPatiently(
            connection => connection.All(
                "SELECT job.engine, count(*) FROM task JOIN job ON job.id = task.job WHERE task.state = 'waiting' AND job.engine <> @p0 AND job.cancelled IS NULL GROUP BY job.engine ORDER BY job.engine",
                row => (Engine: row.GetString(0), Count: row.GetInt64(1)), settings.Engine),
            stop);
        foreach (var (engine, count) in others)
        {
            Tell($"{count:N0} tasks wait for {engine}, which this silo is not ({settings.Engine}); it leaves them alone");
        }
    }

    /// <summary>Whether a task waits or is worked on, by whatever silo.</summary>
    private bool HasWork(CancellationToken stop) => database.AskPatiently(
        connection => connection.Scalar("SELECT 1 FROM task JOIN job ON job.id = task.job WHERE task.state IN ('waiting', 'leased') AND job.engine = @p0 LIMIT 1", settings.Engine), stop) is not null;

    // A silo that ends when all is done waits until all is compared and gathered too.
    private async Task LeaveNothing(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && database.AskPatiently(
            connection => connection.Scalar("SELECT 1 FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE job.gathers AND (part.linked IS NULL OR job.gathered IS NULL) LIMIT 1"), stop) is not null)
        {
            await Task.Delay(BetweenLooks, stop);
        }
    }

    private bool Sign(SiloRegister register, CancellationToken stop)
    {
        if (register.See(stop) && !_isDraining)
        {
            Tell($"silo {_name} was told to drain: it ends after its task");
            _isDraining = true;
        }

        return false;
    }

    private bool Gather(CancellationToken stop)
    {
        if (!settings.Gathers)
        {
            return false;
        }

        try
        {
            return new Gatherer(database, catalog, settings.Engine, Tell).Gather(stop) > 0;
        }
        catch (Exception fault) when (fault is StoreException or IOException or System.Data.Common.DbException)
        {
            Tell($"gathering is tried again: {fault.Message}");
            stop.WaitHandle.WaitOne(AfterFault);
            return false;
        }
    }

    private async Task Link(CancellationToken stop)
    {
        var linker = new CopyLinker(database, catalog, grains);
        while (!stop.IsCancellationRequested)
        {
            var isMore = false;
            try
            {
                isMore = await linker.LinkNext(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is CopyPartitionException or StoreException or OrleansException or IOException or TimeoutException or System.Data.Common.DbException)
            {
                // The silo of a partition may be ending; what was compared is compared anew.
                Tell($"comparing copies is tried again: {fault.Message}");
                await Task.Delay(AfterFault, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (!isMore)
            {
                await Task.Delay(BetweenLooks, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static void Until(Func<bool> work, TimeSpan wait, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (!work())
                {
                    stop.WaitHandle.WaitOne(wait);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The database was away when the stop came.
        }
    }

    private void Leave(SiloRegister register)
    {
        using var patience = new CancellationTokenSource(AfterFault);
        try
        {
            register.Leave(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // People will see that it was not seen any more.
        }

        Tell($"silo {_name} ended{(_isDone ? "" : ": stopped")}");
    }

    private static void Tell(string message) => Console.Error.WriteLine(message);
}
