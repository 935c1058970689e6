using System.Globalization;
using DuckDB.NET.Data;
using Npgsql;
using OnRecord.Cluster.Copies;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Analysis;

/// <summary>Tidies the parts: compares what waits for it, folds small parts into large ones, works out again what changed, and removes what
/// no row names any more. May be stopped at any moment: what is not named in the database does not count, and is removed by a later run.</summary>
/// <param name="grace">How long files stay that no row names any more, for those who are reading them.</param>
public sealed class Compaction(ClusterDatabase database, string? partsFolder, TimeSpan grace, Action<string> tell)
{
    private const long BytesOfAFold = 512L << 20;
    private const int MostPartsOfAFold = 2_000;

    // One compaction at a time holds this number.
    private const long Turn = 0x6F6E_7265_6366_6F6C;

    /// <returns>False when another one is under way.</returns>
    /// <exception cref="StoreException">The database cannot be asked, or a folder is not there.</exception>
    public bool Run()
    {
        using var turn = database.Connect();
        if (turn.Scalar("SELECT pg_try_advisory_lock(@p0)", Turn) is not true)
        {
            return false;
        }

        try
        {
            var places = Places();
            Compare(places);
            foreach (var (path, mark) in places)
            {
                Run(PartsFolder.Open(partsFolder ?? path, mark), path);
            }

            return true;
        }
        finally
        {
            turn.Scalar("SELECT pg_advisory_unlock(@p0)", Turn);
        }
    }

    // Texts are put together from others whatever folders these lie in.
    private void Compare(List<(string Path, string Mark)> places)
    {
        var catalog = new PartCatalog(database, partsFolder);
        var compared = places.Sum(place => new CopyBackfill(database, catalog).Run(place.Path));

        // Also where nothing was compared now: an earlier run may have been stopped in between.
        if (Number("SELECT count(*) FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE NOT job.gathers") == 0)
        {
            return;
        }

        using var views = PartViews.Open(database, partsFolder);
        var merged = new CopyMerges(database, catalog).Find(views);
        if (compared + merged > 0)
        {
            tell($"{compared:N0} parts compared for copies, {merged:N0} texts found that are put together from others");
        }
    }

    private void Run(PartsFolder folder, string path)
    {
        var since = Number("SELECT coalesce(extract(epoch FROM max(made)), 0)::bigint FROM derived WHERE parts_folder = @p0", path);
        while (Fold(folder, path) is { } fold)
        {
            tell($"{fold.Parts:N0} parts folded into {fold.Name}");
        }

        Derive(folder, path, since);
        var removed = new Leftovers(database, folder, path, grace).Remove();
        if (removed > 0)
        {
            tell($"{removed:N0} folders and files removed that counted no more");
        }
    }

    private List<(string Path, string Mark)> Places() => database.Ask(connection => connection.All(
        "SELECT DISTINCT parts_folder, parts_mark FROM job ORDER BY parts_folder", row => (row.GetString(0), row.GetString(1))));

    private (string Name, int Parts)? Fold(PartsFolder folder, string path)
    {
        var parts = Foldable(path);
        if (parts.Count < 2)
        {
            return null;
        }

        var name = $"folds/{parts[0].Task}-{parts[^1].Task}-{Path.GetRandomFileName()}";
        var passing = $"{folder.PathOf(name)}.part";
        Directory.CreateDirectory(passing);
        using (var duck = Duck.Open())
        {
            foreach (var table in PartViews.TableNames)
            {
                var files = Duck.List(parts.Select(part => Path.Combine(folder.PathOf(part.Name), $"{table}.parquet")));
                duck.Run($"COPY (SELECT * FROM read_parquet({files})) TO {Duck.Text(Path.Combine(passing, $"{table}.parquet"))} (FORMAT parquet, COMPRESSION zstd, PRESERVE_ORDER true)");
            }
        }

        var bytes = Lasting.Flush(passing);
        Directory.Move(passing, folder.PathOf(name));
        database.Ask(connection =>
        {
            using var transaction = connection.BeginTransaction();
            var id = connection.Scalar(
                "INSERT INTO fold (name, parts_folder, tasks, reports, bytes) VALUES (@p0, @p1, @p2, @p3, @p4) RETURNING id", name, path, parts.Count, parts.Sum(part => (long)part.Reports), bytes);
            var tasks = parts.Select(part => part.Task).ToArray();
            using var mark = new NpgsqlCommand("UPDATE part SET fold = $1 WHERE task = ANY($2) AND fold IS NULL", connection) { Parameters = { new() { Value = id }, new() { Value = tasks } } };
            if (mark.ExecuteNonQuery() == tasks.Length)
            {
                transaction.Commit();
            }

            return true;
        });
        return (name, parts.Count);
    }

    // Parts that are still to be compared or gathered stay as they are.
    private List<(long Task, string Name, int Reports)> Foldable(string path)
    {
        var all = database.Ask(connection => connection.All(
            $"""
            SELECT part.task, part.name, part.reports, part.bytes FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job
            WHERE part.fold IS NULL AND part.linked IS NOT NULL AND (part.gathered IS NOT NULL OR NOT job.gathers) AND job.parts_folder = @p0 ORDER BY part.task LIMIT {MostPartsOfAFold}
            """,
            row => (Task: row.GetInt64(0), Name: row.GetString(1), Reports: row.GetInt32(2), Bytes: row.GetInt64(3)),
            path));
        var bytes = 0L;
        return [.. all.TakeWhile(part => (bytes += part.Bytes) <= BytesOfAFold || bytes == part.Bytes).Select(part => (part.Task, part.Name, part.Reports))];
    }

    private void Derive(PartsFolder folder, string path, long since)
    {
        if (Number("SELECT count(*) FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE job.parts_folder = @p0", path) == 0)
        {
            return;
        }

        // What comes in meanwhile counts as newer than what is worked out here.
        var asOf = database.Ask(connection => (DateTime)connection.Scalar("SELECT now()")!);
        using var duck = PartViews.Open(database, partsFolder);
        if (Derived.Standing(database, partsFolder) is null)
        {
            Write(duck, folder, path, DerivedKind.Standing, "all", "SELECT * FROM standing", asOf);
        }

        foreach (var month in Months(duck, path, since))
        {
            var first = DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Write(duck, folder, path, DerivedKind.DyadDays, month, $"SELECT * FROM dyads WHERE day >= '{first:yyyy-MM-dd}' AND day < '{first.AddMonths(1):yyyy-MM-dd}' ORDER BY day, actor, recipient", asOf);
        }
    }

    /// <summary>Months that events of reports lie in which came in, or whose copies were found, since the last time.</summary>
    private IEnumerable<string> Months(DuckDBConnection duck, string path, long since)
    {
        var tasks = database.Ask(connection => connection.All(
            "SELECT part.task FROM part JOIN task ON task.id = part.task JOIN job ON job.id = task.job WHERE job.parts_folder = @p0 AND extract(epoch FROM greatest(part.made, part.gathered)) >= @p1", row => row.GetInt64(0), path, since));
        var reports = database.Ask(connection => connection.All("SELECT report, other FROM copy_pair WHERE extract(epoch FROM found) >= @p0", row => (row.GetString(0), row.GetString(1)), since));
        var texts = database.Ask(connection => connection.All("SELECT text FROM copy_merge WHERE is_merged AND extract(epoch FROM found) >= @p0", row => row.GetString(0), since));
        duck.Run("CREATE TEMP TABLE touched (report VARCHAR)");
        using (var to = duck.CreateAppender("touched"))
        {
            foreach (var report in reports.SelectMany(pair => new[] { pair.Item1, pair.Item2 }))
            {
                to.CreateRow().AppendValue(report).EndRow();
            }
        }

        duck.Run($"INSERT INTO touched SELECT report FROM reports WHERE text_sha256 IN (SELECT unnest({Duck.List(texts)}))");
        duck.Run($"INSERT INTO touched SELECT report FROM kept WHERE task IN ({string.Join(", ", tasks.DefaultIfEmpty(0))})");

        // All reports that stand for one text count as one: when another becomes the first, months of both change.
        return [.. duck.Each(
            """
            WITH groups AS (SELECT DISTINCT first_report FROM standing SEMI JOIN touched USING (report))
            SELECT DISTINCT substr(e.day, 1, 7) FROM events e JOIN standing s USING (report) SEMI JOIN groups ON groups.first_report = s.first_report WHERE regexp_matches(e.day, '^\d{4}-\d\d-\d\d$') ORDER BY 1
            """,
            row => row.GetString(0))];
    }

    private void Write(DuckDBConnection duck, PartsFolder folder, string path, DerivedKind kind, string partition, string sql, DateTime asOf)
    {
        var name = $"derived/{Words.Of(kind).Replace(' ', '-')}/{partition}-{Path.GetRandomFileName()}.parquet";
        var file = folder.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        duck.Run($"COPY ({sql}) TO {Duck.Text(file)} (FORMAT parquet, COMPRESSION zstd)");
        Lasting.FlushFile(file);
        var rows = duck.Number($"SELECT count(*) FROM read_parquet({Duck.Text(file)})");
        database.Ask(connection => connection.Run(
            """
            INSERT INTO derived (kind, partition, parts_folder, name, row_count, made) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
            ON CONFLICT (kind, partition, parts_folder) DO UPDATE SET name = @p3, row_count = @p4, made = @p5
            """,
            kind, partition, path, name, rows, asOf));
    }

    private long Number(string sql, params object?[] values) => database.Ask(connection => Convert.ToInt64(connection.Scalar(sql, values), CultureInfo.InvariantCulture));
}
