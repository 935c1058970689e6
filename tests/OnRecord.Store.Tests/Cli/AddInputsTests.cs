using System.Text;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;
using OnRecord.Tests.Cli.Fetching;
using OnRecord.Tests.Reading.Archives;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Store.Tests.Cli;

public class AddInputsTests
{
    [Fact]
    public async Task Add_ArchiveWithABrokenRecord_AddsTheOthersAndRetriesThatOne()
    {
        using var file = new RecordFile();
        var members = new WarcBuilder().Response("one").Response("two").Response("three").Response("gone", status: "404 Not Found").Members();
        var archive = Path.Combine(file.Folder, "news.warc.gz");
        File.WriteAllBytes(archive, [.. members[0], .. Broken(members[1]), .. members[2], .. members[3]]);

        var first = await AddAsync(file, file.Folder);

        Assert.Equal(1, first.ExitCode);
        Assert.StartsWith("2 added, 0 known, 1 failed", first.Output);
        Assert.Contains("1 records hold no report: 1 with status 404", first.Error, StringComparison.Ordinal);
        Assert.Equal((archive, $"byte {members[0].Length}"), file.Open().Failures().Select(failure => (failure.Input, failure.Place)).Single());

        File.WriteAllBytes(archive, [.. members.SelectMany(member => member)]);
        var retried = await CommandLine.RunAsync("add", "--retry", "--record", file.Path);

        Assert.StartsWith("1 added, 2 known, 0 failed", retried.Output);
        Assert.Empty(file.Open().Failures());
        Assert.Equal(["one", "three", "two"], Names(file).Order());
        Assert.Empty(file.Open().Check());
    }

    [Fact]
    public async Task Add_RecordThatHoldsNoReport_FailsAtItsPlaceAlone()
    {
        using var file = new RecordFile();
        var builder = new WarcBuilder().Response("one").Response("two", page: "<html><body></body></html>");
        var archive = Path.Combine(file.Folder, "news.warc");
        File.WriteAllBytes(archive, builder.Plain());

        await AddAsync(file, archive);

        var failure = Assert.Single(file.Open().Failures());
        Assert.Equal((archive, $"byte {builder.Offsets()[1]} (https://news.example/two)"), (failure.Input, failure.Place));
    }

    [Fact]
    public async Task Add_ArchiveKilledAndInterrupted_CodesNoMemberTwiceAndLosesNone()
    {
        const int Count = 60;
        const string Paragraph = "<p>The mayor of the town told reporters that the union had rejected the offer of the ministry, and warned that the strike would go on until the government paid the dockers.</p>";
        using var file = new RecordFile();
        var builder = new WarcBuilder();
        for (var i = 0; i < Count; i++)
        {
            builder.Response($"r{i}", page: WarcBuilder.Page($"r{i}").Replace("</article>", $"{string.Concat(Enumerable.Repeat(Paragraph, 25))}</article>", StringComparison.Ordinal));
        }

        var archive = Path.Combine(file.Folder, "news.warc.gz");
        File.WriteAllBytes(archive, builder.Packed());
        string[] arguments = ["add", archive, "--record", file.Path, "--batch", "2"];

        await Interrupted.KillAsync(arguments);
        var afterKill = file.Open().Count();
        var (output, error) = await Interrupted.InterruptAsync(arguments);
        var afterStop = file.Open().Count();
        var last = await CommandLine.RunAsync(arguments);

        Assert.InRange(afterKill, 1, Count - 1);
        Assert.True(afterStop == Count || error.Contains("it goes on from here", StringComparison.Ordinal), error);
        Assert.Contains($"; {afterStop} reports in", output, StringComparison.Ordinal);
        Assert.Equal(0, last.ExitCode);
        Assert.StartsWith($"{Count - afterStop} added, {afterStop} known, 0 failed", last.Output);
        Assert.Equal(Count, Names(file).Distinct().Count());
        Assert.Equal(Count, file.Open().Count());
        Assert.Empty(file.Open().Check());
    }

    [Fact]
    public async Task Add_FolderOfForms_ReadsEach()
    {
        using var file = new RecordFile();
        Write("mail.eml", "From: Ana Quill <ana@gazette.example>\r\nTo: list@gazette.example\r\nSubject: Norway warns Peru\r\nDate: Thu, 14 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNorway warned Peru on Monday, the ministry said in Oslo.\r\n");
        Write("feed.xml", "<rss version=\"2.0\"><channel><title>Andes Wire</title><item><title>Peru answers Norway</title><guid>key</guid><description>Peru rejected the warning on Tuesday, a spokesman said.</description></item></channel></rss>");
        Write("item.json", "{\n \"uri\": \"urn:x:1\",\n \"headline\": \"Talks end\",\n \"body_text\": \"The talks of Norway and Peru ended on Friday.\"\n}\n");
        Write("note.txt", "[Oslo] Harbour closed\n\nThe harbour of Oslo was closed on Monday, the mayor said.");
        Write("lines.jsonl", "{\"id\":\"line\",\"text\":\"Norway sent aid to Peru on Monday.\",\"date\":\"2024-03-14\"}\n{\"id\":\"page\",\"title\":\"Aid\",\"body\":\"Peru thanked Norway on Tuesday.\"}\n");
        File.WriteAllBytes(Path.Combine(file.Folder, "page.html.gz"), Gzipped.Of(Encoding.UTF8.GetBytes(WarcBuilder.Page("packed"))));
        Write("table.csv.gz", "a,b");

        var outcome = await AddAsync(file, file.Folder);

        Assert.Equal((0, ""), (outcome.ExitCode, string.Concat(outcome.Error.Split('\n').Where(line => line.Contains("; check", StringComparison.Ordinal)))));
        Assert.StartsWith("7 added, 0 known, 0 failed", outcome.Output);
        Assert.Contains("1 .csv", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 added, 7 known, 0 failed", (await AddAsync(file, file.Folder)).Output);

        void Write(string name, string text) => File.WriteAllText(Path.Combine(file.Folder, name), text);
    }

    [Fact]
    public async Task Add_FeedOfAnAddress_FollowsItsPagesAndKeepsTheirVersions()
    {
        using var file = new RecordFile();
        var edition = "first";
        LocalServer? server = null;
        server = new LocalServer(path => path switch
        {
            "/feed.xml" => LocalServer.Answer("200 OK", $"<rss version=\"2.0\"><channel><title>Andes Wire</title><item><title>one</title><guid>key</guid><link>{server!.Address("/one")}</link></item></channel></rss>"),
            "/one" => LocalServer.Answer("200 OK", WarcBuilder.Page(edition)),
            _ => LocalServer.Answer("404 None", ""),
        });
        using (server)
        {
            string[] arguments = ["add", server.Address("/feed.xml"), "--follow", "--allow-private", "--record", file.Path];
            Assert.StartsWith("1 added, 0 known, 0 failed", (await CommandLine.RunAsync(arguments)).Output);
            edition = "second";
            Assert.StartsWith("1 added, 1 of them new versions, 0 known, 0 failed", (await CommandLine.RunAsync(arguments)).Output);
            Assert.StartsWith("0 added, 1 known, 0 failed", (await CommandLine.RunAsync(arguments)).Output);
        }
    }

    [Fact]
    public async Task Add_KnowledgeAndOntology_CodeWithThem()
    {
        using var file = new RecordFile();
        var tables = Directory.CreateDirectory(Path.Combine(file.Folder, "own")).FullName;
        File.WriteAllText(Path.Combine(tables, "actors.tsv"), "name\taliases\tkind\tcountry\tsectors\toffice\tfrom\tto\tsource\nOrder of the Lamp\t\tarmed group\tNOR\tREB\t\t\t\tmine\n");
        var text = Path.Combine(file.Folder, "a.txt");
        File.WriteAllText(text, "The Order of the Lamp attacked a police station in Oslo on Monday, the mayor said.");

        var wrong = await CommandLine.RunAsync("add", text, "--record", file.Path, "--ontology", text);
        var right = await CommandLine.RunAsync("add", text, "--record", file.Path, "--knowledge", tables);

        Assert.Equal((2, 0), (wrong.ExitCode, right.ExitCode));
        Assert.Contains(file.Open().Ask(ask => ask.Actors(new Filter())), actor => actor is { Name: "Order of the Lamp", Kind: Records.ActorKind.ArmedGroup });
    }

    private static byte[] Broken(byte[] member)
    {
        byte[] broken = [.. member];
        broken[broken.Length / 2] ^= 0xFF;
        return broken;
    }

    private static IEnumerable<string> Names(RecordFile file) => file.Open().Ask(ask => ask.Reports(new Filter { All = true })).Select(found => found.Report.Record.Id);

    private static Task<Outcome> AddAsync(RecordFile file, string path) => CommandLine.RunAsync("add", path, "--record", file.Path);
}
