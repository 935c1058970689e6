using System.Text;
using System.Text.Json;
using OnRecord.Tests.House;

namespace OnRecord.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_SampleAsText_TellsHeadlineAndActors()
    {
        var outcome = await CommandLine.RunAsync("read", Sample("harbour-accord.txt"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("Chile and Peru Agree to Reopen Border Crossing", outcome.Output);
        Assert.Contains("Thursday 14 March 2024, 18:40 (local time as printed)", outcome.Output);
        Assert.Contains("Elena Varga", outcome.Output);
    }

    [Fact]
    public async Task Read_SampleAsJson_HoldsSpansInsideItsText()
    {
        var outcome = await CommandLine.RunAsync("read", Sample("harbour-accord.html"), "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        using var record = JsonDocument.Parse(outcome.Output);
        Assert.Equal("harbour-accord", record.RootElement.GetProperty("id").GetString());
        Assert.NotEmpty(record.RootElement.GetProperty("actors").EnumerateArray());
        RecordChecks.SpansLieInside(record.RootElement);
    }

    [Fact]
    public async Task Read_SampleAsHtml_IsOnePage()
    {
        var outcome = await CommandLine.RunAsync("read", Sample("harbour-accord.txt"), "--format", "html");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", outcome.Output);
        Assert.EndsWith("</html>\n", outcome.Output);
    }

    [Theory]
    [InlineData("", "the input is empty")]
    [InlineData("   \n\t\n", "holds no text")]
    public async Task Read_NothingInFile_IsRefusedByName(string content, string expected)
    {
        var outcome = await CommandLine.RunAsync("read", Written(Encoding.UTF8.GetBytes(content)));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("report.txt", outcome.Error);
        Assert.Contains(expected, outcome.Error);
    }

    [Fact]
    public async Task Read_BinaryFile_IsRefused()
    {
        var bytes = Enumerable.Range(0, 5000).Select(i => (byte)(i * 7 % 256)).ToArray();

        var outcome = await CommandLine.RunAsync("read", Written(bytes));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.DoesNotContain("   at ", outcome.Error);
    }

    [Fact]
    public async Task Read_FiftyMegabytesOfOneLine_AreRefusedSoon()
    {
        var outcome = await CommandLine.RunAsync("read", Written([.. Enumerable.Repeat("Norway warned Peru. "u8.ToArray(), 50 * 1024 * 1024 / 20).SelectMany(bytes => bytes)]));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("split it into its reports", outcome.Error);
    }

    [Theory]
    [InlineData("<html><body><article><h1>Talks end</h1><div><p>Norway warned Peru on Monday, the ministry said.", "<div><p><b><i>Oslo closed its port. ", 50)]
    [InlineData("<html><body>", "<div>", 30_000)]
    public async Task Read_PageThatNeverCloses_GivesARecord(string head, string repeated, int times)
    {
        var page = head + string.Concat(Enumerable.Repeat(repeated, times)) + "<p>Norway sent aid to Peru on Friday, the minister said in Oslo. The aid will arrive in May.";

        var outcome = await CommandLine.RunAsync(Encoding.UTF8.GetBytes(page), "read", "-", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        using var record = JsonDocument.Parse(outcome.Output);
        Assert.Contains("Norway", record.RootElement.GetProperty("text").GetString());
        RecordChecks.SpansLieInside(record.RootElement);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task Read_OtherEncoding_KeepsLettersAndOffsets(string encoding)
    {
        const string Report = "Aid arrives in Bogotá\n\nThe government in Bogotá warned Perú on Monday, the Colombian ministry said. “Señor Álvarez está aquí,” it added.";
        var bytes = Encoding.GetEncoding(encoding);

        var outcome = await CommandLine.RunAsync("read", Written([.. bytes.GetPreamble(), .. bytes.GetBytes(Report.Replace('“', '"').Replace('”', '"'))]), "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        using var record = JsonDocument.Parse(outcome.Output);
        Assert.Contains("Bogotá", record.RootElement.GetProperty("text").GetString());
        RecordChecks.SpansLieInside(record.RootElement);
    }

    [Theory]
    [InlineData("no-such-file.txt", "there is no such file")]
    [InlineData(".", "it is a directory")]
    [InlineData("http://127.0.0.1/report", "private network")]
    public async Task Read_NothingThatCanBeOpened_IsRefusedWithRemedy(string report, string expected)
    {
        var outcome = await CommandLine.RunAsync("read", report);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(expected, outcome.Error);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "x.txt", "--format", "pdf")]
    [InlineData("no-such-command")]
    public async Task Command_WrongUsage_ExitsWithTwo(params string[] arguments) =>
        Assert.Equal(2, (await CommandLine.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task Version_Asked_IsPrinted() =>
        Assert.Matches(@"^\d+\.\d+\.\d+", (await CommandLine.RunAsync("--version")).Output);

    private static string Sample(string name) => Path.Combine(Repository.Root, "samples", name);

    private string Written(byte[] bytes)
    {
        var path = Path.Combine(_folder, "report.txt");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
