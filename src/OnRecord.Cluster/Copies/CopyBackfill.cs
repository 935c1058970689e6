using DuckDB.NET.Data;
using Npgsql;
using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Store.Copies;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Copies;

/// <summary>Compares reports by the fingerprints in the parts, without silos: for jobs too large to be remembered. One partition of fingerprints
/// after another is joined, so that memory does not grow with the reports.</summary>
internal sealed class CopyBackfill(ClusterDatabase database, PartCatalog catalog)
{
    private const int PairsAtATime = 1_000;

    private readonly KnownWords _words = new(catalog);

    /// <summary>Compares the parts of jobs whose reports stay in parts, with all parts.</summary>
    /// <param name="path">Of the folder of parts, as the jobs have it.</param>
    /// <returns>How many parts were compared.</returns>
    public int Run(string path)
    {
        var waiting = database.Ask(connection => connection.All(
            "SELECT part.task FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE part.linked IS NULL AND NOT job.gathers AND job.parts_folder = @p0 ORDER BY part.task",
            row => row.GetInt64(0), path));
        if (waiting.Count == 0)
        {
            return 0;
        }

        using var duck = Duck.Open();
        Candidates(duck, waiting);
        foreach (var pairs in duck.Each("SELECT report, task, other, other_task FROM candidates ORDER BY other_task, task", row => (row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3))).Chunk(PairsAtATime))
        {
            Keep(pairs);
        }

        database.Ask(connection =>
        {
            using var mark = new NpgsqlCommand("UPDATE part SET linked = now() WHERE task = ANY($1)", connection) { Parameters = { new() { Value = waiting.ToArray() } } };
            return mark.ExecuteNonQuery();
        });
        return waiting.Count;
    }

    // As in a record: of a print no more than the first texts count, and of the texts those with most prints in common.
    private void Candidates(DuckDBConnection duck, List<long> waiting)
    {
        var prints = $"read_parquet({Duck.List(catalog.Files(PartTables.Fingerprints))})";
        duck.Run("CREATE TEMP TABLE shared (report VARCHAR, task BIGINT, other VARCHAR, other_task BIGINT, common BIGINT)");
        for (var partition = 0; partition < CopyPartitions.Count; partition++)
        {
            duck.Run(
                $"""
                INSERT INTO shared
                WITH own AS (SELECT DISTINCT ON (report, print) report, print, task FROM {prints} WHERE {CopyPartitions.Sql(partition)} ORDER BY report, print, task),
                known AS (SELECT * FROM own QUALIFY row_number() OVER (PARTITION BY print ORDER BY task, report) <= {CopyFinder.MostTexts})
                SELECT own.report, own.task, known.report, known.task, count(*) FROM own JOIN known USING (print)
                WHERE own.report <> known.report AND own.task IN ({string.Join(", ", waiting)}) GROUP BY ALL
                """);
        }

        duck.Run(
            $"""
            CREATE TEMP TABLE candidates AS
            WITH sizes AS (SELECT report, count(DISTINCT print) AS prints FROM {prints} GROUP BY report),
            summed AS (SELECT report, task, other, other_task, sum(common) AS common FROM shared GROUP BY ALL)
            SELECT report, task, other, other_task FROM summed JOIN sizes USING (report) WHERE common >= least(2, (prints + 2) // 3)
            QUALIFY row_number() OVER (PARTITION BY report ORDER BY common DESC, other) <= {CopyFinder.MostCompared}
            """);
    }

    private void Keep((string Report, long Task, string Other, long OtherTask)[] pairs)
    {
        _words.Take(pairs.SelectMany(pair => new[] { (pair.Task, pair.Report), (pair.OtherTask, pair.Other) }));
        var found = pairs
            .Select(pair => string.CompareOrdinal(pair.Report, pair.Other) < 0 ? (Least: pair.Report, Most: pair.Other) : (Least: pair.Other, Most: pair.Report)).Distinct()
            .Select(pair => (pair.Least, pair.Most, Words: _words.Of(pair.Least), MostWords: _words.Of(pair.Most)))
            .Where(pair => pair.Words is not null && pair.MostWords is not null)
            .Select(pair => (pair.Least, pair.Most, Overlap: Overlap.Of(pair.Words!, pair.MostWords!)))
            .Where(pair => pair.Overlap.IsNotable);
        database.Ask(connection =>
        {
            foreach (var pair in found)
            {
                CopyPairs.Insert(connection, pair.Least, pair.Most, pair.Overlap);
            }

            return true;
        });
    }
}
