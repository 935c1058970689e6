using Npgsql;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Cluster.Slices;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Work;

/// <summary>Hands out tasks, each to one silo at a time. Time is that of the database alone. Thread-safe.</summary>
/// <param name="engine">Tasks of another engine's jobs are left to silos that run it.</param>
internal sealed class TaskQueue(ClusterDatabase database, string silo, string engine, QueueSettings settings)
{
    private const string Lost = "the silo that worked on it was lost";

    /// <summary>Null when there is nothing to do at present.</summary>
    public Lease? Claim(CancellationToken stop) => database.AskPatiently(connection =>
    {
        using var transaction = Begin(connection);
        Reap(connection);
        var leases = connection.All(
            $"""
            WITH next AS (
                SELECT task.id FROM task JOIN job ON job.id = task.job
                WHERE task.state = 'waiting' AND task.not_before <= now() AND job.engine = @p0 AND job.cancelled IS NULL
                ORDER BY task.id LIMIT 1 FOR UPDATE OF task SKIP LOCKED)
            UPDATE task SET state = 'leased', epoch = epoch + 1, attempts = attempts + 1, silo = @p1, reports = 0,
                lease_until = now() + @p2 * interval '1 millisecond'
            FROM next, job WHERE task.id = next.id AND job.id = task.job
            RETURNING task.id, task.epoch, task.job, task.slice::text, job.parts_folder, job.parts_mark
            """,
            row => new Lease(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), Slice.Read(row.GetString(3)), row.GetString(4), row.GetString(5)),
            engine, silo, settings.Lease.TotalMilliseconds);
        foreach (var lease in leases)
        {
            connection.Run("INSERT INTO attempt (task, epoch, silo) VALUES (@p0, @p1, @p2)", lease.Task, lease.Epoch, silo);
        }

        transaction.Commit();
        return leases.FirstOrDefault();
    }, stop);

    /// <summary>Makes the lease last longer.</summary>
    /// <param name="reports">How many reports are done.</param>
    /// <exception cref="FencedException">It is held no more.</exception>
    public void Renew(Lease lease, int reports, CancellationToken stop)
    {
        var isHeld = database.AskPatiently(connection => connection.Run(
            "UPDATE task SET lease_until = now() + @p2 * interval '1 millisecond', reports = @p3 WHERE id = @p0 AND epoch = @p1 AND state = 'leased'",
            lease.Task, lease.Epoch, settings.Lease.TotalMilliseconds, reports) == 1, stop);
        if (!isHeld)
        {
            throw Fenced(lease);
        }
    }

    /// <summary>Makes a part visible and the task done, both or neither. Asked again after a lost connection, it finds that it was done.</summary>
    /// <exception cref="FencedException">The lease is held no more, and the part will never be seen.</exception>
    public void Finish(Lease lease, PartSummary part, CancellationToken stop)
    {
        var isDone = database.AskPatiently(connection =>
        {
            using var transaction = Begin(connection);
            if (connection.Run("UPDATE task SET state = 'done', lease_until = NULL, error = NULL, reports = @p2 WHERE id = @p0 AND epoch = @p1 AND state = 'leased'", lease.Task, lease.Epoch, part.Reports) != 1)
            {
                return connection.Scalar("SELECT 1 FROM part WHERE task = @p0 AND epoch = @p1", lease.Task, lease.Epoch) is not null;
            }

            connection.Run(
                "INSERT INTO part (task, epoch, name, reports, known, failures, bytes, sha256, seconds, processor_seconds) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)",
                lease.Task, lease.Epoch, part.Name, part.Reports, part.Seen, part.Failures, part.Bytes, part.Sha256, part.Seconds, part.ProcessorSeconds);
            End(connection, lease, "done", null);
            transaction.Commit();
            return true;
        }, stop);
        if (!isDone)
        {
            throw Fenced(lease);
        }
    }

    /// <summary>Gives a task back that could not be done: to be tried again after a while, or, after the last attempt, to the dead ones.</summary>
    public void Fail(Lease lease, string error, CancellationToken stop) => Return(lease, "failed", error, stop);

    /// <summary>Gives a task back untouched, as a silo does that is told to stop.</summary>
    public void Release(Lease lease, CancellationToken stop) => Return(lease, "released", null, stop);

    private void Return(Lease lease, string outcome, string? error, CancellationToken stop) => database.AskPatiently(connection =>
    {
        using var transaction = Begin(connection);
        var sql = error is null
            ? "UPDATE task SET state = 'waiting', lease_until = NULL, silo = NULL, reports = 0, attempts = attempts - 1 WHERE id = @p0 AND epoch = @p1 AND state = 'leased'"
            : $"UPDATE task SET {Again}, not_before = now() + least(power(2, attempts), 300) * interval '1 second' WHERE id = @p0 AND epoch = @p1 AND state = 'leased'";
        var isHeld = error is null ? connection.Run(sql, lease.Task, lease.Epoch) : connection.Run(sql, lease.Task, lease.Epoch, error, settings.MostAttempts);
        if (isHeld == 1)
        {
            End(connection, lease, outcome, error);
            transaction.Commit();
        }

        return isHeld;
    }, stop);

    /// <summary>A transaction that the server ends when the silo has been silent in it for as long as a lease lasts: a machine that falls asleep
    /// within one would keep the task from all others until it wakes.</summary>
    internal NpgsqlTransaction Begin(NpgsqlConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Run($"SET LOCAL idle_in_transaction_session_timeout = {(long)settings.Lease.TotalMilliseconds}");
        return transaction;
    }

    // @p2 is the error and @p3 the last attempt. What failed waits longer after every attempt; what was lost has waited for its lease.
    private const string Again = "state = CASE WHEN attempts >= @p3 THEN 'dead' ELSE 'waiting' END, lease_until = NULL, silo = NULL, reports = 0, error = @p2";

    private void Reap(NpgsqlConnection connection)
    {
        var lost = connection.All(
            "SELECT id, epoch FROM task WHERE state = 'leased' AND lease_until < now() ORDER BY id FOR UPDATE SKIP LOCKED",
            row => (Task: row.GetInt64(0), Epoch: row.GetInt32(1)));
        foreach (var (task, epoch) in lost)
        {
            connection.Run($"UPDATE task SET {Again} WHERE id = @p0 AND epoch = @p1", task, epoch, Lost, settings.MostAttempts);
            connection.Run("UPDATE attempt SET ended = now(), outcome = 'lost', error = @p2 WHERE task = @p0 AND epoch = @p1", task, epoch, Lost);
        }
    }

    private static void End(NpgsqlConnection connection, Lease lease, string outcome, string? error) =>
        connection.Run("UPDATE attempt SET ended = now(), outcome = @p2, error = @p3 WHERE task = @p0 AND epoch = @p1", lease.Task, lease.Epoch, outcome, error);

    private static FencedException Fenced(Lease lease) => new($"task {lease.Task} was given to another silo or cancelled; what was done in epoch {lease.Epoch} does not count");
}
