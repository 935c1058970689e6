using System.Data.Common;
using System.Globalization;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Slices;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Jobs;

/// <summary>How far the cluster is, as the database has it. Silos need not run to tell.</summary>
/// <param name="Silos">Those that have not ended.</param>
/// <param name="Dead">Tasks that were given up, the first <see cref="MostDead"/>.</param>
public sealed record ClusterStatus(IReadOnlyList<JobStatus> Jobs, IReadOnlyList<SiloStatus> Silos, IReadOnlyList<DeadTask> Dead)
{
    public const int MostDead = 100;

    private const int RateSeconds = 120;

    /// <summary>A silo that was not seen for so long counts as silent.</summary>
    public static TimeSpan Silent { get; } = TimeSpan.FromSeconds(20);

    /// <param name="job">Null for all jobs.</param>
    /// <exception cref="Store.StoreException">The database cannot be asked.</exception>
    public static ClusterStatus Of(ClusterDatabase database, long? job)
    {
        ArgumentNullException.ThrowIfNull(database);
        var which = job is { } id ? $"= {id.ToString(CultureInfo.InvariantCulture)}" : "> 0";
        return database.Ask(connection => new ClusterStatus(
            connection.All(
                $"""
                SELECT job.id, extract(epoch FROM job.submitted), job.engine, job.parts_folder, job.gathers, job.cancelled IS NOT NULL, job.gathered IS NOT NULL,
                    count(task.id), count(*) FILTER (WHERE task.state = 'waiting'), count(*) FILTER (WHERE task.state = 'leased'), count(*) FILTER (WHERE task.state = 'done'),
                    count(*) FILTER (WHERE task.state = 'dead'), count(*) FILTER (WHERE task.state = 'cancelled'), count(*) FILTER (WHERE task.attempts > 1),
                    coalesce(sum(task.bytes), 0)::bigint, coalesce(sum(task.bytes) FILTER (WHERE task.state = 'done'), 0)::bigint,
                    coalesce(sum(task.reports) FILTER (WHERE task.state IN ('leased', 'done')), 0), coalesce(sum(part.failures), 0),
                    count(part.gathered), count(part.linked), coalesce(sum(part.bytes), 0)::bigint, coalesce(sum(part.processor_seconds), 0),
                    coalesce(sum(part.reports) FILTER (WHERE part.made > now() - interval '{RateSeconds} seconds'), 0)::double precision
                        / greatest(1, least({RateSeconds}, extract(epoch FROM now() - min(part.made) + interval '1 second' * coalesce(min(part.seconds), 0))))
                FROM job LEFT JOIN task ON task.job = job.id LEFT JOIN part ON part.task = task.id
                WHERE job.id {which} GROUP BY job.id ORDER BY job.id
                """,
                Job),
            connection.All(
                """
                SELECT silo.name, silo.host, silo.process, silo.engine, silo.cores, silo.is_draining, extract(epoch FROM now() - silo.seen), task.id, task.reports, task.slice::text,
                    (SELECT coalesce(sum(part.reports), 0) FROM part JOIN attempt ON attempt.task = part.task AND attempt.epoch = part.epoch WHERE attempt.silo = silo.name AND part.made >= silo.started)
                FROM silo LEFT JOIN task ON task.silo = silo.name AND task.state = 'leased' WHERE silo.ended IS NULL AND silo.seen > now() - interval '1 hour' ORDER BY silo.name
                """,
                Silo),
            connection.All(
                $"SELECT task.job, task.id, task.slice::text, task.attempts, task.error FROM task WHERE task.state = 'dead' AND task.job {which} ORDER BY task.id LIMIT {MostDead}",
                row => new DeadTask(row.GetInt64(0), row.GetInt64(1), Slice.Read(row.GetString(2)).Name, row.GetInt32(3), row.TextOrNull(4) ?? ""))));
    }

    private static JobStatus Job(DbDataReader row) => new(
        row.GetInt64(0), DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds((double)row.GetDecimal(1)), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6),
        row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13),
        row.GetInt64(14), row.GetInt64(15), row.GetInt64(16), row.GetInt64(17), row.GetInt64(18), row.GetInt64(19), row.GetInt64(20), row.GetDouble(21), row.GetDouble(22));

    private static SiloStatus Silo(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4), row.GetBoolean(5), TimeSpan.FromSeconds((double)row.GetDecimal(6)),
        row.IsDBNull(7) ? null : row.GetInt64(7), row.IsDBNull(8) ? 0 : row.GetInt32(8), row.TextOrNull(9) is { } slice ? Slice.Read(slice).Name : null, row.GetInt64(10));
}

/// <param name="Reports">Done, those of tasks under way among them.</param>
/// <param name="Failures">Inputs that could not be read; they are listed as those of <c>add</c>.</param>
/// <param name="Retried">Tasks that were begun more than once.</param>
/// <param name="ReportsASecond">Of the last two minutes.</param>
public sealed record JobStatus(
    long Id, DateTimeOffset Submitted, string Engine, string PartsFolder, bool Gathers, bool IsCancelled, bool IsGathered,
    long Tasks, long Waiting, long UnderWay, long Done, long Dead, long Cancelled, long Retried,
    long Bytes, long BytesDone, long Reports, long Failures, long PartsGathered, long PartsCompared, long PartBytes, double ProcessorSeconds, double ReportsASecond);

/// <param name="Unseen">Since it last said that it is there.</param>
/// <param name="Task">What it works on; null for nothing.</param>
/// <param name="Reports">Done of the task.</param>
/// <param name="AllReports">In parts that count, since the silo started.</param>
public sealed record SiloStatus(string Name, string Host, int Process, string Engine, int Cores, bool IsDraining, TimeSpan Unseen, long? Task, int Reports, string? Slice, long AllReports);

public sealed record DeadTask(long Job, long Task, string Slice, int Attempts, string Error);
