using System.Text;
using System.Text.Json;

namespace OnRecord.Tests.Cli;

public class CodeCommandTests
{
    [Fact]
    public async Task Code_SeveralReports_KeepsIdsAndOrder()
    {
        var lines = Enumerable.Range(1, 40).Select(i => $$"""{"id":"r{{i}}","text":"Minister {{i}} met the mayor of Oslo on Monday."}""");

        var outcome = await CodeAsync(string.Join('\n', lines));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"r{i}"), Records(outcome).Select(record => record.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Code_BadLines_AreNamedAndTheRestIsDone()
    {
        var outcome = await CodeAsync("""
            {"id":"one","text":"Norway sent aid to Peru."}
            {"id":"two"
            {"text":"nameless"}
            {"id":"four","text":5}
            {"id":"five","text":"x","date":"last Tuesday"}
            [1]
            {"id":"seven","text":"\ud800"}
            {"id":"eight","text":"x","dat\ud800e":"x"}

            {"id":"nine","text":""}
            """);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["one", "nine"], Records(outcome).Select(record => record.GetProperty("id").GetString()));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], outcome.Error.Trim().Split('\n').Select(line => int.Parse(line.Split("line ")[1].Split(':')[0])));
    }

    [Fact]
    public async Task Code_Metadata_IsKept()
    {
        var outcome = await CodeAsync("""{"id":"x","text":"Quiet.","date":"2024-03-14T18:40+01:00","title":"T","outlet":"O","url":"https://o.example/t","extra":[1]}""");

        var report = Assert.Single(Records(outcome)).GetProperty("report");
        Assert.Equal("2024-03-14T18:40+01:00", report.GetProperty("published").GetString());
        Assert.Equal("T", report.GetProperty("title").GetString());
        Assert.Equal("O", report.GetProperty("outlet").GetString());
        Assert.Equal("https://o.example/t", report.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Code_HostileTexts_GiveHonestRecordsWithRightOffsets()
    {
        string[] texts =
        [
            "🚒🚒 “They said 👩‍🚒 it,” the minister said, “and",
            "\u200Fאמר השר\u200E that Norway \u202Ebackwards\u202C attacked Peru",
            "no stop at all " + string.Join(' ', Enumerable.Repeat("and Norway warned Peru", 400)),
            new string('(', 5000) + " said Norway",
            new string('"', 3001),
            "“‘“‘“‘ he said ’”’”’”",
            "\0\u0001\u0002 Norway\tattacked\rPeru",
            string.Concat(Enumerable.Repeat("a", 20000)),
        ];
        var lines = texts.Select((text, i) => JsonSerializer.Serialize(new { id = $"{i}", text }));

        var outcome = await CodeAsync(string.Join('\n', lines));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var records = Records(outcome);
        Assert.Equal(texts, records.Select(record => record.GetProperty("text").GetString()));
        Assert.All(records, RecordChecks.SpansLieInside);
    }

    private static Task<Outcome> CodeAsync(string lines) => CommandLine.RunAsync(Encoding.UTF8.GetBytes(lines), "code");

    private static List<JsonElement> Records(Outcome outcome) =>
        [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
}
