using Npgsql;
using NpgsqlTypes;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Cluster.Slices;
using OnRecord.Store;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Jobs;

/// <summary>Takes jobs in, and acts on them. Thread-safe.</summary>
public sealed class JobBook(ClusterDatabase database)
{
    /// <summary>Takes in a job whole or not at all.</summary>
    /// <param name="engine">Name and version of what is to code it.</param>
    /// <param name="partsFolder">A folder that all silos share, made where it is absent.</param>
    /// <param name="gathers">Whether its reports are added to the record, beside the parts.</param>
    /// <exception cref="StoreException">The database refuses, or the folder cannot be made.</exception>
    /// <returns>The job's number, and how many tasks it has.</returns>
    public (long Job, int Tasks) Submit(string engine, string partsFolder, bool gathers, IEnumerable<Slice> slices)
    {
        ArgumentNullException.ThrowIfNull(slices);
        string mark;
        try
        {
            mark = PartsFolder.Prepare(partsFolder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(partsFolder, $"the folder of parts cannot be made: {fault.Message}", "name another with --parts, on a disk that all machines share", fault);
        }

        return database.Ask(connection =>
        {
            using var transaction = connection.BeginTransaction();
            var job = (long)connection.Scalar(
                $"INSERT INTO job (engine, parts_folder, parts_mark, gathers) VALUES (@p0, @p1, @p2, {gathers}) RETURNING id", engine, partsFolder, mark)!;
            var tasks = Write(connection, job, slices);
            transaction.Commit();
            return (job, tasks);
        });
    }

    /// <summary>Ends a job: what waits is not begun, what is under way is given up, what is done stays.</summary>
    /// <returns>How many tasks were given up; null when there is no such job.</returns>
    public int? Cancel(long job) => database.Ask(connection =>
    {
        using var transaction = connection.BeginTransaction();
        if (connection.Run("UPDATE job SET cancelled = coalesce(cancelled, now()) WHERE id = @p0", job) == 0)
        {
            return (int?)null;
        }

        connection.Run("UPDATE attempt SET ended = now(), outcome = 'cancelled' FROM task WHERE attempt.task = task.id AND attempt.epoch = task.epoch AND task.job = @p0 AND task.state = 'leased'", job);
        var tasks = connection.Run("UPDATE task SET state = 'cancelled', lease_until = NULL, silo = NULL WHERE job = @p0 AND state IN ('waiting', 'leased')", job);
        transaction.Commit();
        return tasks;
    });

    /// <summary>Lets dead and cancelled tasks be done again, from their first attempt.</summary>
    /// <param name="job">Null for all jobs.</param>
    /// <returns>How many tasks.</returns>
    public int Retry(long? job) => database.Ask(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var which = job is null ? "task.state = 'dead'" : "task.state IN ('dead', 'cancelled') AND task.job = @p0";
        object?[] values = job is null ? [] : [job];
        connection.Run($"UPDATE job SET cancelled = NULL, gathered = NULL WHERE id IN (SELECT job FROM task WHERE {which})", values);
        var tasks = connection.Run($"UPDATE task SET state = 'waiting', attempts = 0, not_before = now(), error = NULL WHERE {which}", values);
        transaction.Commit();
        return tasks;
    });

    /// <summary>Tells a silo to end after its task.</summary>
    /// <returns>False when no silo of the name is at work.</returns>
    public bool Drain(string silo) => database.Ask(connection => connection.Run("UPDATE silo SET is_draining = true WHERE name = @p0 AND ended IS NULL", silo) == 1);

    private static int Write(NpgsqlConnection connection, long job, IEnumerable<Slice> slices)
    {
        var n = 0;
        using var rows = connection.BeginBinaryImport("COPY task (job, n, slice, bytes) FROM STDIN (FORMAT BINARY)");
        foreach (var slice in slices)
        {
            rows.StartRow();
            rows.Write(job, NpgsqlDbType.Bigint);
            rows.Write(n++, NpgsqlDbType.Integer);
            rows.Write(slice.ToJson(), NpgsqlDbType.Jsonb);
            rows.Write(slice.Bytes, NpgsqlDbType.Bigint);
        }

        rows.Complete();
        return n;
    }
}
