using System.Text;
using System.Text.Json;
using OnRecord.Tests.Cli.Fetching;
using OnRecord.Tests.Reading.Archives;

namespace OnRecord.Tests.Cli;

public sealed class InputFormsTests : IDisposable
{
    private const string French = "Le ministre a dit lundi que les négociations sont terminées et que personne ne va signer cet accord dans les jours qui viennent.";

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Page_ArchiveAndBrokenRecord_GivesALineForEachPageAndExitsWithOne()
    {
        var members = new WarcBuilder().Response("one").Response("two").Response("three").Members();
        members[1][members[1].Length / 2] ^= 0xFF;

        var outcome = await CommandLine.RunAsync("page", Written("a.warc.gz", [.. members.SelectMany(m => m)]));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["one", "three"], Lines(outcome).Select(line => line.GetProperty("id").GetString()));
        Assert.Contains($"byte {members[0].Length}", outcome.Error);
    }

    [Fact]
    public async Task Code_OfAnArchiveAndOfThePagesOfPage_GiveTheSameReports()
    {
        var archive = Written("a.warc", new WarcBuilder().Response("one").Response("two").Plain());
        var pages = await CommandLine.RunAsync("page", archive);

        var direct = await CommandLine.RunAsync("code", archive);
        var piped = await CommandLine.RunAsync(Encoding.UTF8.GetBytes(pages.Output), "code");

        Assert.Equal((0, 0), (direct.ExitCode, piped.ExitCode));
        Assert.Equal(["one", "two"], Lines(direct).Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(Lines(direct).Select(line => line.GetProperty("text").GetString()), Lines(piped).Select(line => line.GetProperty("text").GetString()));
        Assert.All(Lines(piped), RecordChecks.SpansLieInside);
    }

    [Fact]
    public async Task Code_JsonOnSeveralLines_IsOneReport()
    {
        var file = Written("a.json", Encoding.UTF8.GetBytes("{\n  \"uri\": \"urn:x:1\",\n  \"headline\": \"Talks end\",\n  \"body_text\": \"Norway warned Peru on Monday.\"\n}\n"));

        var outcome = await CommandLine.RunAsync("code", file);

        Assert.Equal("urn:x:1", Assert.Single(Lines(outcome)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Read_InputWithSeveralReports_AsksForOne()
    {
        var archive = Written("a.warc", new WarcBuilder().Response("one").Response("two").Plain());

        var without = await CommandLine.RunAsync("read", archive);
        var numbered = await CommandLine.RunAsync("read", archive, "--item", "2");

        Assert.Equal((1, ""), (without.ExitCode, without.Output));
        Assert.Contains("--item", without.Error);
        Assert.StartsWith("two", numbered.Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    public async Task Read_ReportInFrench_IsMarkedAndNotCoded(string format)
    {
        var outcome = await CommandLine.RunAsync("read", Written("fr.txt", Encoding.UTF8.GetBytes($"Fin des négociations\n\n{French}")), "--format", format);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("not coded: language fr", outcome.Output);
        if (format == "json")
        {
            using var record = JsonDocument.Parse(outcome.Output);
            Assert.Equal("language fr", record.RootElement.GetProperty("notCoded").GetString());
            Assert.Empty(record.RootElement.GetProperty("actors").EnumerateArray());
            Assert.Contains("négociations", record.RootElement.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Code_LinesInTwoLanguages_CodesTheEnglishOnes()
    {
        var outcome = await CommandLine.RunAsync(Encoding.UTF8.GetBytes($$"""{"id":"fr","text":"{{French}}"}""" + "\n" + """{"id":"en","text":"Norway sent aid to Peru on Monday, the minister said."}"""), "code");

        var lines = Lines(outcome);
        Assert.Equal(["fr", "en"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal("language fr", lines[0].GetProperty("notCoded").GetString());
        Assert.False(lines[1].TryGetProperty("notCoded", out _));
        Assert.NotEmpty(lines[1].GetProperty("actors").EnumerateArray());
    }

    [Fact]
    public async Task Page_FeedThatIsFollowed_FetchesItsPages()
    {
        LocalServer? server = null;
        server = new LocalServer(path => path switch
        {
            "/feed.xml" => LocalServer.Answer("200 OK", $"<rss version=\"2.0\"><channel><title>Andes Wire</title><item><title>one</title><guid>key</guid><link>{server!.Address("/one")}</link><pubDate>Tue, 04 May 2021 09:30:00 GMT</pubDate></item></channel></rss>"),
            "/one" => LocalServer.Answer("200 OK", WarcBuilder.Page("one")),
            _ => LocalServer.Answer("404 None", ""),
        });
        using (server)
        {
            var outcome = await CommandLine.RunAsync("page", "--follow", "--allow-private", server.Address("/feed.xml"));

            var line = Assert.Single(Lines(outcome));
            Assert.Equal(("key", server.Address("/one"), "2021-05-04T09:30Z"), (line.GetProperty("id").GetString(), line.GetProperty("url").GetString(), line.GetProperty("date").GetString()));
            Assert.Contains("Dock workers", line.GetProperty("body").GetString());
        }
    }

    [Fact]
    public async Task Page_SiteMapWithoutHeadlines_IsRefusedOnceWithRemedy()
    {
        var map = Written("map.xml", Encoding.UTF8.GetBytes($"<urlset>{string.Concat(Enumerable.Range(0, 50).Select(i => $"<url><loc>https://news.example/{i}</loc></url>"))}</urlset>"));

        var outcome = await CommandLine.RunAsync("page", map);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("50 of the pages", Assert.Single(outcome.Error.Trim().Split('\n')));
    }

    private static List<JsonElement> Lines(Outcome outcome) =>
        [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
