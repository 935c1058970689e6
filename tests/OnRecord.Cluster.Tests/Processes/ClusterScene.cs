using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OnRecord.Benchmarks.News;
using OnRecord.Cluster.Jobs;
using OnRecord.Store.Rows;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;

namespace OnRecord.Cluster.Tests.Processes;

/// <summary>Pages, a server that can be stopped, silos, and the record that one machine makes of the same pages.</summary>
internal sealed class ClusterScene : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("ONRECORD_CLUSTER_PAGES") is null ? 5 : 180);

    private readonly List<SiloProcess> _silos = [];
    private readonly TestCluster _cluster;

    /// <param name="pages">Some of them stand twice, one is broken.</param>
    /// <param name="slices">About.</param>
    /// <param name="address">Where the server listens beside the loopback.</param>
    public ClusterScene(int pages, int paragraphs, int slices, string? address = null)
    {
        Server = new PostgresServer(address);
        _cluster = new TestCluster(Server);
        InventedPage.WriteArchive(Archive, 0, pages, paragraphs);
        Repeat(Archive, paragraphs);
        File.WriteAllText(Lines, """
            {"id":"l1","text":"Norway sent aid to Peru on Monday, an official said.","date":"2024-03-14"}
            no report
            {"id":"l2","text":"Peru thanked Norway on Tuesday.","date":"2024-03-15"}

            """);
        PutTogether(Lines);
        SliceSize = Math.Max(1, (int)(new FileInfo(Archive).Length / slices >> 20));
    }

    public PostgresServer Server { get; }

    public TestCluster Cluster => _cluster;

    public string Archive => _cluster.In("pages.warc");

    public string Lines => _cluster.In("lines.jsonl");

    /// <summary>MiB.</summary>
    public int SliceSize { get; }

    public async Task SubmitAsync(params string[] more)
    {
        var submitted = await CommandLine.RunAsync(["cluster", "submit", Archive, Lines, "--record", _cluster.Location, "--parts", _cluster.Parts, "--slice-size", $"{SliceSize}", .. more]);
        Assert.True(submitted.ExitCode == 0, submitted.Error);
    }

    public SiloProcess Start(params string[] more) => Start("127.0.0.1", "127.0.0.1", [], more);

    /// <param name="host">Where the silo finds the server.</param>
    /// <param name="address">Where others find the silo.</param>
    /// <param name="within">A command that runs another one.</param>
    public SiloProcess Start(string host, string address, string[] within, params string[] more)
    {
        var silo = new SiloProcess(_cluster.LocationAt(host), address, within, ["--cores", "1", .. more]);
        _silos.Add(silo);
        return silo;
    }

    public JobStatus Job() => ClusterStatus.Of(_cluster.Database, 1).Jobs.Single();

    public SiloStatus? Status(SiloProcess silo) => ClusterStatus.Of(_cluster.Database, null).Silos.FirstOrDefault(status => status.Name == silo.Name);

    public T Ask<T>(string sql) => (T)_cluster.Database.Ask(connection => connection.Scalar(sql))!;

    /// <summary>Waits until something is so, and says what the silos said when it does not come.</summary>
    public async Task UntilAsync(Func<bool> isSo, string what)
    {
        for (var clock = Stopwatch.StartNew(); !isSo();)
        {
            if (clock.Elapsed > Patience || _silos.TrueForAll(silo => silo.HasEnded))
            {
                throw new TimeoutException($"{what} did not come: {Job()}\n{string.Join('\n', _silos.Select(silo => silo.Log))}");
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The whole record in our own tables, and the list of failures.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ExportAsync(string record)
    {
        var folder = _cluster.In(Path.GetRandomFileName());
        var exported = await RunAsync("export", "jsonl", "--record", record, "--all", "--out", folder);
        var failures = await RunAsync("failures", "--record", record, "--csv");
        var all = Directory.GetFiles(folder, "*.jsonl").ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);
        all.Add("failures", failures);
        all.Add("rows", exported.Replace(folder, "", StringComparison.Ordinal));
        return all;
    }

    public static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "OnRecord.Cli.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage("{0}: {1:N1} s", string.Join(' ', arguments.Take(2)), clock.Elapsed.TotalSeconds);
        return process.ExitCode <= 1 ? output : throw new InvalidOperationException(await error);
    }

    public void Dispose()
    {
        _silos.ForEach(silo => silo.Dispose());
        _cluster.Dispose();
        Server.Dispose();
    }

    // Two reports, and one that has the second half of each.
    private static void PutTogether(string lines)
    {
        string[] harbour =
        [
            "The harbour of Arica was closed for a third day on Monday.",
            "Captain Ines Duarte said that no ship had left since Friday.",
            "Fruit from the valleys was rotting in 240 lorries along the coast road.",
            "The owners of the lorries asked the governor to open the old pier.",
            "Dockers gathered at the northern gate before dawn and lit fires against the cold.",
            "Their spokesman, Bo Wren, told reporters that they would stay until the company paid the wages of February.",
            "The company answered in a letter that it owed nobody anything and would go to court.",
            "A bishop offered to speak with both sides and was thanked by neither.",
        ];
        string[] nets =
        [
            "Fishermen in Mollendo burned their nets on Tuesday in anger at the new quotas.",
            "The ministry had cut the catch of anchovy by a third after a warm winter.",
            "Scientists at the institute in Callao defended the cut and showed their figures.",
            "Four boats were seized last week for fishing at night without lights.",
            "The fishermen's union called the quotas a sentence of death for the villages of the south.",
            "Deputy Minister Carla Nunez promised to pay for every day that the boats lie idle.",
            "The union's lawyers said they had heard such promises in 2019 and had waited ever since.",
            "Schools in the villages were closed so that children could help on the shore.",
        ];
        string[] both = ["Ports stood still again.", .. harbour[4..], .. nets[4..]];
        File.AppendAllLines(lines, new[] { harbour, nets, both }.Select((sentences, i) => JsonSerializer.Serialize(new { id = $"l{i + 3}", text = string.Join(' ', sentences), date = $"2024-04-0{i + 1}" })));
    }

    // A page that stands twice, a page that changed, and a record that breaks off.
    private static void Repeat(string archive, int paragraphs)
    {
        var news = new InventedNews();
        using var file = new FileStream(archive, FileMode.Append);
        foreach (var (id, html) in new[] { (1, InventedPage.Html(news, 1, paragraphs)), (2, InventedPage.Html(news, 2, paragraphs).Replace(" said", " told reporters", StringComparison.Ordinal)) })
        {
            var body = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}";
            file.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:again-{id}>\r\nWARC-Target-URI: {InventedPage.Address(id)}\r\nContent-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}\r\n\r\n")));
        }

        file.Write("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\nHTTP/1.1 200 OK\r\n"u8);
    }
}
