using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Store.Copies;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Copies;

/// <summary>Compares the reports of parts that became visible with all that came in before, through the partitions of fingerprints. Each part
/// is compared by one silo at a time; comparing it again finds the same.</summary>
internal sealed class CopyLinker(ClusterDatabase database, PartCatalog catalog, IGrainFactory grains)
{
    private readonly KnownWords _words = new(catalog);

    /// <summary>Compares one part.</summary>
    /// <returns>False when none waits.</returns>
    /// <exception cref="CopyPartitionException">A partition cannot be read; try later.</exception>
    public async Task<bool> LinkNext(CancellationToken stop)
    {
        await using var connection = await database.ConnectAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);

        // The row is locked as long as the silo lives and works on it.
        if (connection.Scalar("SELECT part.task FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE part.linked IS NULL AND job.gathers ORDER BY part.task LIMIT 1 FOR UPDATE OF part SKIP LOCKED") is not long task)
        {
            return false;
        }

        var prints = PrintsOf(task);
        foreach (var pair in Compare(task, Candidates(await Shared(task, prints), prints)))
        {
            CopyPairs.Insert(connection, pair.Report, pair.Other, pair.Overlap);
        }

        connection.Run("UPDATE part SET linked = now() WHERE task = @p0", task);
        await transaction.CommitAsync(stop);
        return true;
    }

    private Dictionary<string, int[]> PrintsOf(long task)
    {
        using var duck = Duck.Open();
        return duck.Each($"SELECT report, print FROM read_parquet({Duck.Text(Path.Combine(catalog.Folder(task), "fingerprints.parquet"))})", row => (Report: row.GetString(0), Print: (int)row.GetInt64(1)))
            .GroupBy(row => row.Report, row => row.Print)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    private async Task<IEnumerable<SharedPrints>> Shared(long task, Dictionary<string, int[]> prints)
    {
        var calls = new List<Task<IReadOnlyList<SharedPrints>>>();
        for (var partition = 0; partition < CopyPartitions.Count; partition++)
        {
            var of = partition;
            ReportPrints[] reports = [.. prints.Select(item => new ReportPrints(item.Key, [.. item.Value.Where(print => CopyPartitions.Of(print) == of)])).Where(report => report.Prints.Length > 0)];
            if (reports.Length > 0)
            {
                calls.Add(grains.GetGrain<ICopyPartition>(of).Enter(task, reports));
            }
        }

        return (await Task.WhenAll(calls)).SelectMany(shared => shared);
    }

    // As many fingerprints in common, and as many texts, as a record asks of its own.
    private static IEnumerable<(string Report, string Other, long Task)> Candidates(IEnumerable<SharedPrints> shared, Dictionary<string, int[]> prints) => shared
        .GroupBy(item => (item.Report, item.Other))
        .Select(group => (group.Key.Report, group.Key.Other, group.First().Task, Count: group.Sum(item => item.Count)))
        .Where(item => item.Count >= CopyFinder.FewestShared(prints[item.Report].Length))
        .GroupBy(item => item.Report)
        .SelectMany(group => group.OrderByDescending(item => item.Count).ThenBy(item => item.Other, StringComparer.Ordinal).Take(CopyFinder.MostCompared))
        .Select(item => (item.Report, item.Other, item.Task));

    private IEnumerable<(string Report, string Other, Overlap Overlap)> Compare(long task, IEnumerable<(string Report, string Other, long Task)> candidates)
    {
        var pairs = candidates.ToList();
        _words.Take(pairs.SelectMany(pair => new[] { (task, pair.Report), (pair.Task, pair.Other) }));
        foreach (var (report, other, _) in pairs)
        {
            var (least, most) = string.CompareOrdinal(report, other) < 0 ? (report, other) : (other, report);
            if (_words.Of(least) is { } leastWords && _words.Of(most) is { } mostWords && Overlap.Of(leastWords, mostWords) is { } overlap && (overlap.IsCopy || overlap.OtherIsCopy))
            {
                yield return (least, most, overlap);
            }
        }
    }
}
