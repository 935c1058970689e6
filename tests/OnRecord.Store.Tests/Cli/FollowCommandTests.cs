using System.Text.Json;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;

namespace OnRecord.Store.Tests.Cli;

public sealed class FollowCommandTests : IDisposable
{
    private readonly RecordFile _file = new();

    [Fact]
    public async Task Follow_AfterAdding_TellsWhatBecameOfIt()
    {
        await AddAsync(
            ("2024-03-05", "Kenya pledged on Tuesday to withdraw its troops from Somalia by 1 April."),
            ("2024-03-28", "Kenya has completed the withdrawal of its troops from Somalia, the defence ministry said."));

        var open = await LinesAsync("open", "--as-of", "2024-03-27", "--within", "7");
        var kept = await LinesAsync("open", "--as-of", "2024-03-28", "--state", "kept");
        var timeline = await LinesAsync("timeline", "--dyad", "Kenya", "Somalia", "--as-of", "2024-06-01");
        var dyads = await LinesAsync("dyads", "Kenya", "Somalia");
        var network = await LinesAsync("network", "--edges", "event", "--type", "RETREAT");
        var actor = await LinesAsync("actor", "Kenya");

        Assert.Equal("due", Assert.Single(open).GetProperty("state").GetString());
        Assert.Equal("kept", Assert.Single(Assert.Single(kept).GetProperty("later").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal(["announced", "happened", "due"], timeline.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal([4.5, 8], dyads.Select(line => line.GetProperty("scoreSum").GetDouble()));
        Assert.Equal("Somalia", Assert.Single(network).GetProperty("to").GetProperty("name").GetString());
        Assert.Contains(actor, line => line.GetProperty("aspect").GetString() == "did" && line.GetProperty("what").GetString() == "RETREAT");
    }

    [Fact]
    public async Task Actors_MergedAndUndone_AreCountedSo()
    {
        await AddAsync(("2024-03-05", "Kenya condemned Somalia."), ("2024-03-06", "Uganda condemned Somalia."));

        await RunAsync("actors", "merge", "Kenya", "Uganda", "--by", "an analyst");
        Assert.Equal(["Kenya", "Somalia"], (await LinesAsync("actors")).Select(line => line.GetProperty("name").GetString()).Order());

        await RunAsync("actors", "undo");
        Assert.Equal(3, (await LinesAsync("actors")).Count);
        Assert.Equal(["an analyst"], (await LinesAsync("actors", "decisions")).Select(line => line.GetProperty("by").GetString()).Take(1));
    }

    [Fact]
    public async Task Merge_OfUnknownActor_SaysSo()
    {
        await AddAsync(("2024-03-05", "Kenya condemned Somalia."));

        var outcome = await CommandLine.RunAsync("actors", "merge", "Kenya", "Nobody", "--record", _file.Path);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Nobody", outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _file.Dispose();

    private async Task AddAsync(params (string Day, string Text)[] reports)
    {
        var lines = Path.Combine(_file.Folder, "lines.jsonl");
        File.WriteAllLines(lines, reports.Select((report, i) => JsonSerializer.Serialize(new { id = $"r{i}", text = report.Text, date = report.Day })));
        Assert.Equal(0, (await CommandLine.RunAsync("add", lines, "--record", _file.Path)).ExitCode);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var outcome = await CommandLine.RunAsync([.. arguments, "--record", _file.Path]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return outcome.Output;
    }

    private async Task<List<JsonElement>> LinesAsync(params string[] arguments) =>
        [.. (await RunAsync([.. arguments, "--json"])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
