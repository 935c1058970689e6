using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Copies;
using OnRecord.Cluster.Database;
using OnRecord.Store;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Parts;

/// <summary>The parts that count, as the database names them, and what they hold. Thread-safe.</summary>
/// <param name="partsFolder">Where this machine has the folder of parts; null where jobs say it.</param>
internal sealed class PartCatalog(ClusterDatabase database, string? partsFolder)
{
    /// <summary>Reports that were read this long ago are not compared with what comes in; a back-fill compares all.</summary>
    public const int LiveDays = 30;

    private const string Visible =
        """
        FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job LEFT JOIN fold ON fold.id = part.fold
        """;

    /// <summary>Files of a table of all parts, the folded ones once, in the order of jobs and tasks.</summary>
    /// <param name="where">A condition on <c>part</c>, <c>task</c>, <c>job</c> and <c>fold</c>.</param>
    public IReadOnlyList<string> Files(string table, string where = "true") => [.. Folders(where).Select(folder => Path.Combine(folder, $"{table}.parquet"))];

    public IReadOnlyList<string> Folders(string where = "true") => database.Ask(connection => connection.All(
        $"SELECT job.parts_folder, coalesce(fold.name, part.name), min(part.task) {Visible} WHERE {where} GROUP BY 1, 2 ORDER BY 3",
        row => Path.Combine(partsFolder ?? row.GetString(0), row.GetString(1))));

    public string Folder(long task) => Folders($"part.task = {task}") is [var folder] ? folder : throw new StoreException(database.Name, $"task {task} has no part that counts", "see onrecord cluster status");

    /// <summary>Fingerprints of a partition, of reports that came in lately and were compared.</summary>
    public IEnumerable<(int Print, string Report, long Task)> Prints(int partition)
    {
        var files = Files(PartTables.Fingerprints, $"part.linked IS NOT NULL AND part.made > now() - interval '{LiveDays} days'");
        if (files.Count == 0)
        {
            yield break;
        }

        using var duck = Duck.Open();
        var sql = $"SELECT print, report, task FROM read_parquet({Duck.List(files)}) WHERE {CopyPartitions.Sql(partition)} ORDER BY task, report, print";
        foreach (var row in duck.Each(sql, row => ((int)row.GetInt64(0), row.GetString(1), row.GetInt64(2))))
        {
            yield return row;
        }
    }

    /// <summary>Texts of reports, each with the task that read it; what is in no part is left out.</summary>
    public IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<(long Task, string Report)> reports)
    {
        if (reports.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var files = Files("texts", $"part.task IN ({string.Join(", ", reports.Select(report => report.Task).Distinct())})");
        using var duck = Duck.Open();
        var sql = $"SELECT report, any_value(text) FROM read_parquet({Duck.List(files)}) WHERE report IN (SELECT unnest({Duck.List(reports.Select(report => report.Report).Distinct(StringComparer.Ordinal))})) GROUP BY report";
        return duck.Each(sql, row => (row.GetString(0), row.GetString(1))).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
    }
}
