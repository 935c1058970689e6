using Npgsql;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Cluster.Work;
using OnRecord.Store;
using OnRecord.Store.Adding;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Gathering;

/// <summary>Adds what parts hold to the record, in the order of the inputs, so that the record is the one that <c>onrecord add</c> makes of them.
/// One silo of all gathers at a time. A part may be added twice when a silo dies: the second time its reports are known.</summary>
internal sealed class Gatherer(ClusterDatabase database, PartCatalog catalog, string engine, Action<string> tell)
{
    private const int ReportsInATransaction = 200;

    // One gatherer at a time holds this number.
    private const long Turn = 0x6F6E_7265_6361_7468;

    /// <summary>How long parts may pile up before stories are formed of what is there.</summary>
    private static readonly TimeSpan BetweenStories = TimeSpan.FromMinutes(1);

    /// <summary>Gathers all that is there to be gathered.</summary>
    /// <returns>How many reports were new; null when another silo gathers.</returns>
    /// <exception cref="StoreException">The database cannot be asked; try later.</exception>
    public long? Gather(CancellationToken stop)
    {
        using var turn = database.Connect();
        if (turn.Scalar("SELECT pg_try_advisory_lock(@p0)", Turn) is not true)
        {
            return null;
        }

        var added = 0L;
        while (!stop.IsCancellationRequested && Jobs() is [var job, ..])
        {
            added += Gather(job, turn, stop);
        }

        // The connection goes back to a pool that does not let go of locks by itself.
        turn.Scalar("SELECT pg_advisory_unlock(@p0)", Turn);
        return added;
    }

    private List<long> Jobs() => database.Ask(connection => connection.All(
        """
        SELECT DISTINCT job.id FROM job WHERE job.gathers AND job.gathered IS NULL AND (
            EXISTS (SELECT 1 FROM part JOIN task ON task.id = part.task WHERE task.job = job.id AND part.gathered IS NULL AND task.n = (
                SELECT min(waiting.n) FROM task waiting LEFT JOIN part own ON own.task = waiting.id
                WHERE waiting.job = job.id AND waiting.state NOT IN ('dead', 'cancelled') AND own.gathered IS NULL))
            OR NOT EXISTS (SELECT 1 FROM task LEFT JOIN part ON part.task = task.id WHERE task.job = job.id AND task.state NOT IN ('dead', 'cancelled') AND part.gathered IS NULL))
        ORDER BY job.id
        """,
        row => row.GetInt64(0)));

    private long Gather(long job, NpgsqlConnection turn, CancellationToken stop)
    {
        var added = 0L;
        using var writer = RecordStore.Open(database.Record, creates: true).Write(engine, tell);
        var since = DateTime.UtcNow;
        while (!stop.IsCancellationRequested && DateTime.UtcNow - since < BetweenStories && Next(job) is { } task)
        {
            added += Add(task, writer, turn);
        }

        writer.Complete();
        database.Ask(connection => connection.Run(
            """
            UPDATE job SET gathered = now() WHERE id = @p0 AND NOT EXISTS (
                SELECT 1 FROM task LEFT JOIN part ON part.task = task.id
                WHERE task.job = job.id AND part.gathered IS NULL AND task.state NOT IN ('dead', 'cancelled'))
            """,
            job));
        return added;
    }

    /// <summary>The first task whose part is not gathered, if it has one: later ones wait for it, but not for those that were given up.</summary>
    private long? Next(long job) => database.Ask(connection => connection.All(
        """
        SELECT task.id, part.task IS NOT NULL FROM task LEFT JOIN part ON part.task = task.id
        WHERE task.job = @p0 AND task.state NOT IN ('dead', 'cancelled') AND part.gathered IS NULL ORDER BY task.n LIMIT 1
        """,
        row => row.GetBoolean(1) ? row.GetInt64(0) : (long?)null,
        job)).FirstOrDefault();

    private long Add(long task, RecordWriter writer, NpgsqlConnection turn)
    {
        var (added, uncommitted) = (0L, 0);
        foreach (var outcome in PartOutcomes.Of(catalog.Folder(task), task))
        {
            added += Add(outcome, writer) ? 1 : 0;
            if (++uncommitted % ReportsInATransaction == 0)
            {
                // A lost turn must be noticed before another's work is written over.
                turn.Scalar("SELECT 1");
                writer.Commit();
            }
        }

        writer.Commit();
        database.Ask(connection => connection.Run("UPDATE part SET gathered = now() WHERE task = @p0", task));
        return added;
    }

    private static bool Add(SliceOutcome outcome, RecordWriter writer)
    {
        switch (outcome)
        {
            case CodedReport coded:
                return writer.Add(coded.Record, coded.InputHash) != Added.Known;
            case SeenReport { Key: { } key } seen:
                writer.AddKnown(key, seen.InputHash);
                break;
            case SeenReport:
                writer.CountKnown();
                break;
            case FailedInput failed:
                writer.Fail(failed.Failure);
                break;
        }

        return false;
    }
}
