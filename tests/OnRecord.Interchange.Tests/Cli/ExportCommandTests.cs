using System.Text.Json;
using OnRecord.Tests.Cli;

namespace OnRecord.Interchange.Tests.Cli;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public async Task Export_ToStandardOutput_IsTheFileAndTellsItsSumOnStandardError()
    {
        var (path, summary) = _sample.Export("plover");

        var outcome = await CommandLine.RunAsync("export", "plover", "--record", _sample.Path);

        Assert.Equal((0, File.ReadAllText(path)), (outcome.ExitCode, outcome.Output));
        Assert.Contains($"sha256 {summary.Files[0].Sha256}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WithFilters_WritesAFileAndItsManifest()
    {
        var path = Path.Combine(_sample.Folder, "wren.tsv");

        var outcome = await CommandLine.RunAsync("export", "polecat", "--record", _sample.Path, "--out", path, "--manifest", "--actor", "wren", "--all");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("wren.tsv: 1 rows", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 threatened", outcome.Output, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllText($"{path}.manifest.json"));
        Assert.Equal("wren", manifest.RootElement.GetProperty("filters").GetProperty("actor").GetString());
        Assert.Equal(1, manifest.RootElement.GetProperty("leftOut").GetProperty("threatened").GetInt32());
    }

    [Fact]
    public async Task Import_OfWhatWasExported_AddsTheReports()
    {
        var (path, summary) = _sample.Export("plover");
        var record = Path.Combine(_sample.Folder, "other.db");

        var outcome = await CommandLine.RunAsync("import", "plover", path, "--record", record);

        Assert.Equal((0, $"{summary.Files[0].Rows} of {summary.Files[0].Rows} events taken, {summary.Reports} reports added, 0 known"), (outcome.ExitCode, outcome.Output.Trim()));
    }

    [Fact]
    public async Task Commands_WrongUsage_GiveTwo()
    {
        foreach (var arguments in new string[][]
        {
            ["export", "excel", "--record", _sample.Path],
            ["export", "csv", "--record", _sample.Path],
            ["export", "plover", "--record", _sample.Path, "--manifest"],
            ["export", "plover", "--record", _sample.Path, "--spreadsheet"],
            ["import", "doccano", "x.jsonl"],
        })
        {
            Assert.Equal(2, (await CommandLine.RunAsync(arguments)).ExitCode);
        }

        var missing = await CommandLine.RunAsync("import", "plover", Path.Combine(_sample.Folder, "none.jsonl"), "--record", _sample.Path);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("check the path", missing.Error, StringComparison.Ordinal);
    }
}
