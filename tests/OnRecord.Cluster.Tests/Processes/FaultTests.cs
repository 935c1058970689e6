using System.Globalization;
using OnRecord.Tests.Cli;

namespace OnRecord.Cluster.Tests.Processes;

/// <summary>Silos in processes of their own, on real pages, with all that happens to machines. ONRECORD_CLUSTER_PAGES makes the run larger.</summary>
public sealed class FaultTests
{
    private const int FewPages = 60;
    private const int Paragraphs = 2;
    private const int Slices = 12;

    private static readonly TimeSpan Away = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly string[] Lease = ["--lease", "6"];

    private static int Pages => int.TryParse(Environment.GetEnvironmentVariable("ONRECORD_CLUSTER_PAGES"), CultureInfo.InvariantCulture, out var pages) ? pages : FewPages;

    [Fact]
    public async Task Silos_KilledPausedAddedDrainedAndWithoutDatabase_MakeTheRecordOfOneMachine()
    {
        using var scene = new ClusterScene(Pages, Paragraphs, Slices * Math.Max(1, Pages / 1_000));
        var single = scene.Cluster.In("single.db");
        await ClusterScene.RunAsync("add", scene.Archive, scene.Lines, "--record", single);
        await scene.SubmitAsync();
        var (killed, paused, drained) = (scene.Start(Lease), scene.Start(Lease), scene.Start(Lease));

        // kill -9 in mid-slice.
        await PauseAtWorkAsync(scene, killed);
        killed.Kill();
        var added = scene.Start(Lease);

        // The database is away.
        await scene.UntilAsync(() => scene.Job().Done > 0, "the first task");
        scene.Server.Crash();
        await Task.Delay(Away, TestContext.Current.CancellationToken);
        scene.Server.Start();

        // A silo that sleeps through its lease, and wakes.
        var (task, epoch) = await PauseAtWorkAsync(scene, paused);
        await scene.UntilAsync(() => scene.Ask<int>($"SELECT epoch FROM task WHERE id = {task}") > epoch, "the task of the paused silo going to another");
        paused.Signal("CONT");

        // One is drained while others go on.
        await scene.UntilAsync(() => scene.Status(drained) is not null, "the silo to be drained");
        var told = await CommandLine.RunAsync("cluster", "drain", drained.Name, "--record", scene.Cluster.Location);
        Assert.True(told.ExitCode == 0, told.Error);
        await drained.EndAsync(Patience);
        Assert.True(drained.ExitCode == 0, drained.Log);

        var last = scene.Start([.. Lease, "--end"]);
        await scene.UntilAsync(() => last.HasEnded, "the end");
        Assert.True(last.ExitCode == 0, last.Log);

        var job = scene.Job();
        Assert.True(job.Done == job.Tasks && job.IsGathered, $"{job}");
        Assert.Equal(0L, scene.Ask<long>("SELECT count(*) FROM task JOIN job ON job.id = task.job WHERE task.state <> 'done' OR job.gathered IS NULL"));
        Assert.Equal("lost", scene.Ask<string>($"SELECT outcome FROM attempt WHERE task = {task} AND epoch = {epoch}"));
        Assert.True(scene.Ask<int>($"SELECT epoch FROM part WHERE task = {task}") > epoch);
        Assert.Equal(scene.Ask<long>("SELECT count(*) FROM task"), scene.Ask<long>("SELECT count(*) FROM attempt WHERE outcome = 'done'"));
        Assert.True(scene.Ask<long>("SELECT count(*) FROM attempt WHERE outcome = 'lost'") >= 2, "the killed and the paused silo lost their tasks");
        Assert.Equal(await scene.ExportAsync(single), await scene.ExportAsync(scene.Cluster.Location));
        await CompareViewsAsync(scene, single);
        TestContext.Current.SendDiagnosticMessage("{0}", job);
    }

    [Fact]
    public async Task Silo_ToldToStop_GivesItsTaskBackUntouched()
    {
        using var scene = new ClusterScene(FewPages, Paragraphs, slices: 1);
        await scene.SubmitAsync("--parts-only");
        var silo = scene.Start();
        await scene.UntilAsync(() => scene.Status(silo)?.Task is not null, "a task");

        silo.Signal("TERM");
        await silo.EndAsync(Patience);

        Assert.Equal("released", scene.Ask<string>("SELECT outcome FROM attempt"));
        Assert.Equal(("waiting", 0), (scene.Ask<string>("SELECT state FROM task ORDER BY id LIMIT 1"), scene.Ask<int>("SELECT attempts FROM task ORDER BY id LIMIT 1")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(scene.Cluster.Parts, "job-1")));
        Assert.NotNull(scene.Ask<object>("SELECT ended FROM silo"));
    }

    [Fact]
    public async Task Job_ThatStaysInParts_IsComparedWithoutSilosAndAddsNothingToTheRecord()
    {
        using var scene = new ClusterScene(FewPages, Paragraphs, Slices);
        await scene.SubmitAsync("--parts-only");
        var silo = scene.Start("--end");
        await scene.UntilAsync(() => silo.HasEnded, "the end");
        Assert.True(silo.ExitCode == 0, silo.Log);
        const string Sql = "SELECT count(*) AS reports, sum(is_first::INT) AS texts FROM reports";

        Assert.Equal(0L, scene.Ask<long>("SELECT count(*) FROM copy_pair"));
        await ClusterScene.RunAsync("cluster", "compact", "--record", scene.Cluster.Location);

        var counts = (await ClusterScene.RunAsync("query", Sql, "--record", scene.Cluster.Location, "--csv")).Split("\r\n")[1].Split(',').Select(long.Parse).ToList();
        Assert.Equal(FewPages + 6, counts[0]);
        Assert.Equal(FewPages + 4, counts[1]);
        Assert.Equal(1L, scene.Ask<long>("SELECT count(*) FROM copy_merge WHERE is_merged"));
        Assert.True(scene.Ask<long>("SELECT count(*) FROM copy_pair") > 0);
        Assert.Equal(0L, scene.Ask<long>("SELECT count(*) FROM part WHERE linked IS NULL OR gathered IS NOT NULL"));
    }

    /// <summary>Pauses a silo such that its task is neither done nor given back. What was read before may be read again to give it one: it
    /// is known then.</summary>
    private static async Task<(long Task, int Epoch)> PauseAtWorkAsync(ClusterScene scene, SiloProcess silo)
    {
        while (true)
        {
            if (scene.Ask<long>("SELECT count(*) FROM task WHERE state = 'waiting'") == 0)
            {
                await scene.SubmitAsync();
            }

            await scene.UntilAsync(() => scene.Status(silo)?.Task is not null || scene.Ask<long>("SELECT count(*) FROM task WHERE state = 'waiting'") == 0, "a task of the silo to be paused");
            silo.Signal("STOP");
            await Task.Delay(200, TestContext.Current.CancellationToken);
            if (scene.Status(silo)?.Task is { } task)
            {
                return (task, scene.Ask<int>($"SELECT epoch FROM task WHERE id = {task}"));
            }

            silo.Signal("CONT");
        }
    }

    // The tables that Parquet gives are those of the record, before parts are folded and after.
    private static async Task CompareViewsAsync(ClusterScene scene, string single)
    {
        var folder = scene.Cluster.In("single-parquet");
        await ClusterScene.RunAsync("export", "parquet", "--record", single, "--all", "--out", folder);
        for (var round = 0; round < 2; round++)
        {
            foreach (var sql in new[]
            {
                "SELECT report, title, version, is_current, url, text_sha256 FROM reports ORDER BY report",
                "SELECT * FROM events ORDER BY id",
                "SELECT * FROM statements ORDER BY id",
                "SELECT * FROM participants ORDER BY ALL",
                "SELECT count(*) FROM evidence",
                "SELECT sum(hash(COLUMNS(*))) FROM mentions",
            })
            {
                var parts = await ClusterScene.RunAsync("query", sql, "--record", scene.Cluster.Location, "--csv");
                Assert.NotEmpty(parts);
                Assert.Equal(await ClusterScene.RunAsync("query", sql, "--parquet", folder, "--csv"), parts);
            }

            var dyads = await ClusterScene.RunAsync("query", "SELECT day, actor, recipient, events, quad1, quad2, quad3, quad4, texts FROM dyads ORDER BY ALL", "--record", scene.Cluster.Location, "--csv");
            Assert.Equal(Dyads(await ClusterScene.RunAsync("dyads", "--record", single, "--csv")), dyads.Split("\r\n").Skip(1).Where(line => line.Length > 0).Order(StringComparer.Ordinal));
            await ClusterScene.RunAsync("cluster", "compact", "--record", scene.Cluster.Location, "--grace", "0");
        }

        Assert.Equal(1L, scene.Ask<long>("SELECT count(DISTINCT fold) FROM part"));
    }

    private static IEnumerable<string> Dyads(string csv)
    {
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        var columns = new[] { "day", "actor", "recipient", "events", "quad1", "quad2", "quad3", "quad4", "texts" }.Select(name => lines[0].IndexOf(name)).ToList();
        return lines.Skip(1).Select(cells => string.Join(',', columns.Select(column => cells[column]))).Order(StringComparer.Ordinal);
    }

    // Names may hold commas, within quotation marks.
    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var isQuoted = false;
        foreach (var c in line)
        {
            isQuoted ^= c == '"';
            if (c == ',' && !isQuoted)
            {
                cells.Add("");
            }
            else if (c != '"')
            {
                cells[^1] += c;
            }
        }

        return cells;
    }
}
