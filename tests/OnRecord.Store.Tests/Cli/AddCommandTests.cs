using System.Text.Json;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;

namespace OnRecord.Store.Tests.Cli;

public abstract class AddCommandTests(Database database)
{
    public sealed class InSqlite() : AddCommandTests(Database.Sqlite);

    public sealed class InPostgres() : AddCommandTests(Database.Postgres);

    private const string Page = "<html><body><article><h1>Guild strikes at the harbour</h1><p>Members of the Harbour Guild attacked a police station in Arica on Monday, a senior official who asked not to be named said.</p><p>The Guild denied that its members had attacked anyone, and called for talks with the mayor of the town.</p></article></body></html>";

    [Fact]
    public async Task Add_FolderWithFaults_AddsTheRestAndRetriesWhatFailed()
    {
        using var file = TestRecord.NotMadeIn(database);
        var folder = Directory.CreateDirectory(Path.Combine(file.Folder, "in")).FullName;
        File.WriteAllText(Path.Combine(folder, "page.html"), Page);
        File.WriteAllText(Path.Combine(folder, "photo.png"), "x");
        File.WriteAllText(Path.Combine(folder, "empty.txt"), " ");
        var lines = Path.Combine(folder, "lines.jsonl");
        File.WriteAllText(lines, """
            {"id":"one","text":"Norway sent aid to Peru on Monday.","date":"2024-03-14"}
            {"id":"two"}
            """);

        var first = await AddAsync(file, folder);

        Assert.Equal(1, first.ExitCode);
        Assert.StartsWith("2 added, 0 known, 2 failed", first.Output);
        Assert.Contains("1 .png", first.Error, StringComparison.Ordinal);
        Assert.Equal([("empty.txt", ""), ("lines.jsonl", "line 2")], file.Open().Failures().Select(failure => (Path.GetFileName(failure.Input), failure.Place)));

        File.WriteAllText(lines, """
            {"id":"one","text":"Norway sent aid to Peru on Monday.","date":"2024-03-14"}
            {"id":"two","text":"Peru thanked Norway."}
            """);
        var retried = await CommandLine.RunAsync("add", "--retry", "--record", file.Location);

        Assert.Equal(1, retried.ExitCode);
        Assert.StartsWith("1 added, 1 known, 1 failed", retried.Output);
        Assert.Equal(["empty.txt"], file.Open().Failures().Select(failure => Path.GetFileName(failure.Input)));
        Assert.Empty(file.Open().Check());
    }

    [Fact]
    public async Task Add_KilledAtAnyMoment_GoesOnWithoutLossOrDuplicates()
    {
        const int Count = 60;
        using var file = TestRecord.NotMadeIn(database);
        var lines = Path.Combine(file.Folder, "lines.jsonl");
        File.WriteAllLines(lines, Enumerable.Range(0, Count).Select(i => $$"""{"id":"r{{i}}","text":"Minister {{i}} of Norway met the mayor of Oslo, an official said.","date":"2024-03-14"}"""));

        for (var kills = 0; kills < 2; kills++)
        {
            await Interrupted.KillAsync("add", lines, "--record", file.Location, "--batch", "3");
        }

        var last = await AddAsync(file, lines);

        Assert.Equal(0, last.ExitCode);
        var store = file.Open();
        Assert.Equal(Count, store.Count());
        Assert.Empty(store.Check());
        Assert.Equal(Count, store.Ask(ask => ask.Reports(new Queries.Filter())).Select(found => found.Report.Record.Id).Distinct().Count());
    }

    [Fact]
    public async Task Lists_OfARecord_AreTablesJsonAndCsv()
    {
        using var file = TestRecord.NotMadeIn(database);
        File.WriteAllText(Path.Combine(file.Folder, "page.html"), Page);
        await AddAsync(file, Path.Combine(file.Folder, "*.html"));

        foreach (var command in new[] { "search", "events", "statements", "actors", "sources" })
        {
            var json = await CommandLine.RunAsync(command, "--record", file.Location, "--json");
            Assert.True(json.ExitCode == 0 && json.Output.Length > 0, $"{command}: {json.Error}");
            Assert.All(json.Output.Trim().Split('\n'), line => Assert.Contains("\"quote\":{\"text\":", line, StringComparison.Ordinal));
            Assert.All(json.Output.Trim().Split('\n'), line => JsonDocument.Parse(line).Dispose());
        }

        var csv = await CommandLine.RunAsync("events", "--record", file.Location, "--csv", "--status", "denied");
        Assert.StartsWith("id,date,status,type", csv.Output);
        Assert.Contains(",denied,ASSAULT,", csv.Output, StringComparison.Ordinal);
        var table = await CommandLine.RunAsync("search", "guild", "--record", file.Location);
        Assert.Contains("Carriers", table.Output, StringComparison.Ordinal);
        Assert.Contains("Guild", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_WrongUsage_GiveTwo()
    {
        using var file = TestRecord.NotMadeIn(database);
        file.With();

        foreach (var arguments in new string[][]
        {
            ["add", "--record", file.Location],
            ["add", "x.html"],
            ["events", "--record", file.Location, "--json", "--csv"],
            ["events", "--record", file.Location, "--type", "MELEE"],
            ["events", "--record", file.Location, "--status", "maybe"],
            ["search", "-guild", "--record", file.Location],
            ["events", "--record", file.Location, "--from", "last week"],
        })
        {
            Assert.Equal(2, (await CommandLine.RunAsync(arguments)).ExitCode);
        }
    }

    private static Task<Outcome> AddAsync(TestRecord file, string path) => CommandLine.RunAsync("add", path, "--record", file.Location);
}
