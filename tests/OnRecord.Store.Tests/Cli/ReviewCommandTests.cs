using System.Text.Json;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;

namespace OnRecord.Store.Tests.Cli;

public sealed class ReviewCommandTests : IDisposable
{
    private readonly RecordFile _file = new();

    [Fact]
    public async Task Export_OfAJudgedRecord_IsScoredAsItWasJudged()
    {
        await AddAsync("Kenya condemned Somalia. Uganda attacked Sudan.", "Chad pledged to withdraw its troops from Niger.");
        var queue = await LinesAsync("review", "queue", "--by", "ana", "--order", "reading");
        Assert.Equal(3, queue.Count);
        string[] ids = [.. queue.Select(line => line.GetProperty("id").GetString()!)];
        await RunAsync(["review", "accept", .. ids, "--by", "ana"]);
        Assert.Empty(await LinesAsync("review", "queue", "--by", "ana"));

        Assert.Contains("event type             P 1.0000  R 1.0000", await ScoreAsync(), StringComparison.Ordinal);

        var attack = queue.Single(line => line.GetProperty("item").GetProperty("type").GetString() == "ASSAULT").GetProperty("id").GetString()!;
        await RunAsync("review", "reject", attack, "--by", "ana");
        Assert.Contains("event type             P 0.6667  R 1.0000", await ScoreAsync(), StringComparison.Ordinal);

        await RunAsync("review", "undo", "--by", "ana");
        await RunAsync("review", "edit", attack, "--type", "PROTEST", "--span", "actor=6-11", "--by", "ana");
        Assert.Contains("event type             P 0.6667  R 0.6667", await ScoreAsync(), StringComparison.Ordinal);
        Assert.Equal(["accept", "accept", "accept", "reject", "undo", "edit"], (await LinesAsync("review", "log")).Select(line => line.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Export_WithWhatWasMissed_IsScoredWithIt()
    {
        await AddAsync("Kenya condemned Somalia. Uganda attacked Sudan.");
        var queue = await LinesAsync("review", "queue", "--by", "ana", "--order", "reading");
        string[] ids = [.. queue.Select(line => line.GetProperty("id").GetString()!)];
        await RunAsync(["review", "accept", .. ids, "--by", "ana"]);

        var said = await RunAsync("review", "add", ids[0].Split('.')[0], "--type", "CONSULT", "--span", "anchor=32-40", "actor=25-31", "--note", "a visit", "--by", "ana");

        Assert.Matches("^decision 3: m[0-9a-f]{8} was missed, CONSULT, happened: anchor “attacked”; actor “Uganda”", said);
        Assert.Contains("event type             P 1.0000  R 0.6667", await ScoreAsync(), StringComparison.Ordinal);
        Assert.Equal(["accept", "accept", "add"], (await LinesAsync("review", "log")).Select(line => line.GetProperty("kind").GetString()));
        await RunAsync("review", "undo", "--by", "ana");
        Assert.Contains("event type             P 1.0000  R 1.0000", await ScoreAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfStatements_IsReadByEvaluateAttribution()
    {
        await AddAsync("“We are ready,” President Ama Serwaa told reporters. The ministry denied the report.");
        var said = (await LinesAsync("review", "queue", "--kind", "statement", "--by", "ana")).Select(line => line.GetProperty("id").GetString()!).ToList();
        Assert.NotEmpty(said);
        await RunAsync(["review", "accept", .. said, "--by", "ana"]);

        var gold = Path.Combine(_file.Folder, "gold.jsonl");
        await RunAsync("review", "export", "--kind", "statement", "--out", gold);
        var score = await CommandLine.RunAsync("evaluate", "attribution", gold);

        Assert.Contains("end to end             P 1.0000  R 1.0000  F1 1.0000", score.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfALog_IsListedThereToo()
    {
        await AddAsync("Kenya condemned Somalia.");
        var item = (await LinesAsync("review", "queue")).Single().GetProperty("id").GetString()!;
        await RunAsync("review", "accept", item, "--by", "ana", "--note", "plain");
        await RunAsync("review", "reject", item, "--by", "bo");
        var log = Path.Combine(_file.Folder, "log.jsonl");
        File.WriteAllText(log, await RunAsync("review", "log", "--json"));
        using var other = new RecordFile();
        await CommandLine.RunAsync("add", Path.Combine(_file.Folder, "lines.jsonl"), "--record", other.Path);

        var outcome = await CommandLine.RunAsync("review", "import", log, "--record", other.Path);

        Assert.Equal((0, "2 of 2 decisions are new"), (outcome.ExitCode, outcome.Output.Trim()));
        Assert.Contains("kept", (await CommandLine.RunAsync("review", "log", "--record", other.Path)).Output.Replace("holds", "kept", StringComparison.Ordinal), StringComparison.Ordinal);
        var agreement = (await LinesAsync("review", "agreement")).Single(line => line.GetProperty("field").GetString() == "verdict");
        Assert.Equal((1, 0), (agreement.GetProperty("items").GetInt32(), agreement.GetProperty("same").GetInt32()));
        Assert.Equal(["ana", "bo"], (await LinesAsync("review", "progress")).Select(line => line.GetProperty("by").GetString()));
    }

    [Theory]
    [InlineData("no type of event", "review", "edit", "ITEM", "--type", "PLAY")]
    [InlineData("is no span", "review", "edit", "ITEM", "--span", "actor:1-2")]
    [InlineData("outside the text", "review", "edit", "ITEM", "--span", "actor=1-2000")]
    [InlineData("no item", "review", "accept", "f00.e1x")]
    [InlineData("changes nothing", "review", "edit", "ITEM")]
    [InlineData("the object has no words", "review", "add", "REPORT", "--kind", "relation", "--type", "opposes", "--span", "subject=0-5", "evidence=6-15")]
    [InlineData("no type of event", "review", "add", "REPORT", "--type", "PLAY", "--span", "anchor=6-15")]
    public async Task Decide_Faulty_SaysWhatIsWrong(string why, params string[] arguments)
    {
        await AddAsync("Kenya condemned Somalia.");
        var item = (await LinesAsync("review", "queue")).Single().GetProperty("id").GetString()!;

        var outcome = await CommandLine.RunAsync([.. arguments.Select(argument => argument == "ITEM" ? item : argument == "REPORT" ? item.Split('.')[0] : argument.Replace("f00.e1x", $"{item}x", StringComparison.Ordinal)), "--record", _file.Path]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(why, outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _file.Dispose();

    private async Task<string> ScoreAsync()
    {
        var gold = Path.Combine(_file.Folder, "gold.jsonl");
        await RunAsync("review", "export", "--out", gold);
        return (await CommandLine.RunAsync("evaluate", "events", gold)).Output;
    }

    private async Task AddAsync(params string[] reports)
    {
        var lines = Path.Combine(_file.Folder, "lines.jsonl");
        File.WriteAllLines(lines, reports.Select((text, i) => JsonSerializer.Serialize(new { id = $"r{i}", text, date = $"2024-03-{i + 10}" })));
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
