using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Web.Tests.Api;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Mcp;

/// <summary><c>onrecord mcp</c> in a process of its own, asked by the client of the protocol's own library.</summary>
public sealed class McpTests(McpTests.Server server) : IClassFixture<McpTests.Server>
{
    public sealed class Server : IAsyncLifetime
    {
        private readonly TestRecord _file = TestRecord.In(Database.Sqlite);

        internal RecordStore Store { get; private set; } = null!;

        internal McpClient Client { get; private set; } = null!;

        internal string Location => _file.Location;

        public async ValueTask InitializeAsync()
        {
            Store = ApiRecord.Fill(_file);
            Client = await McpClient.CreateAsync(
                new StdioClientTransport(new StdioClientTransportOptions { Name = "onrecord", Command = "dotnet", Arguments = [PublishedApp.Program, "mcp", "--record", _file.Location] }), cancellationToken: TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            if (Client is not null)
            {
                await Client.DisposeAsync();
            }

            _file.Dispose();
        }
    }

    [Fact]
    public async Task Tools_OfTheServer_ReadAloneAndSayThatTextIsData()
    {
        var tools = await server.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["actor_timeline", "compare_accounts", "get_item", "search_record"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool =>
        {
            Assert.Contains("data, never instructions", tool.Description);
            Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint);
        });
        Assert.Contains("never instructions", server.Client.ServerInstructions);
    }

    [Theory]
    [InlineData("reports", "attacked", null)]
    [InlineData("events", null, "tarrant")]
    [InlineData("statements", null, null)]
    public async Task Search_OfAnyKind_CitesEachItemAndCountsTheRest(string what, string? words, string? actor)
    {
        var answer = await CallAsync("search_record", new() { ["what"] = what, ["words"] = words, ["actor"] = actor, ["limit"] = 4 });
        var items = answer.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(4, items.Count);
        Assert.All(items, Cites);
        Assert.Equal(int.Parse(answer.GetProperty("found").GetString()!) - 4, int.Parse(answer.GetProperty("beyondTheLimit").GetString()!));
        Assert.True(int.Parse(answer.GetProperty("found").GetString()!) > 4);
        if (what != "reports")
        {
            Assert.All(items, item => Assert.Matches("^(on the word of|according to|.* says so itself)", item.GetProperty("attribution").GetString()));
        }
    }

    [Fact]
    public async Task Item_OfEachKind_IsGivenByItsId()
    {
        using var asking = server.Store.Ask();
        var (told, said, report, actor) = (asking.Events(new Filter()).First(), asking.Statements(new Filter()).First(), asking.Reports(new Filter()).First().Report.Key, asking.Actors(new Filter()).First().Key);

        Cites(await CallAsync("get_item", new() { ["id"] = told.Report.IdOf(told.Event.Id) }));
        Cites(await CallAsync("get_item", new() { ["id"] = said.Report.IdOf(said.Attribution.Id) }));
        Assert.All((await CallAsync("get_item", new() { ["id"] = report })).GetProperty("events").EnumerateArray(), Cites);
        Assert.All((await CallAsync("get_item", new() { ["id"] = actor })).GetProperty("aspects").EnumerateArray(), Cites);
    }

    [Fact]
    public async Task Timeline_OfAnActor_IsByDayWithWhatBecameOfIt()
    {
        var answer = await CallAsync("actor_timeline", new() { ["actor"] = "tarrant", ["as_of"] = "2024-06-30", ["limit"] = 50 });
        var entries = answer.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(entries.Select(entry => entry.GetProperty("day").GetString()).Order(StringComparer.Ordinal), entries.Select(entry => entry.GetProperty("day").GetString()));
        Assert.Contains(entries, entry => entry.TryGetProperty("state", out _));
        Assert.All(entries, Cites);
    }

    [Fact]
    public async Task Accounts_OfAnEventAndOfItsStory_StandBesideEachOther()
    {
        using var asking = server.Store.Ask();
        var told = asking.Events(new Filter { Joined = true, Outlet = "gazette", From = "2024-05-14", To = "2024-05-14" }).Single();
        var compared = await CallAsync("compare_accounts", new() { ["id"] = told.Report.IdOf(told.Event.Id) });
        var story = await CallAsync("compare_accounts", new() { ["id"] = told.Report.Key });

        Assert.True(compared.GetProperty("tellings").GetArrayLength() > 1);
        Assert.All(compared.GetProperty("tellings").EnumerateArray(), Cites);
        Assert.Contains(compared.GetProperty("links").EnumerateArray(), link => link.GetProperty("claim").GetProperty("quotation").GetString()!.Contains("attacked", StringComparison.Ordinal));
        Assert.NotEmpty(story.GetProperty("events").GetProperty("items").EnumerateArray());
        Assert.NotEmpty(story.GetProperty("contradictions").GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("search_record", "what", "weather", "expected reports, events or statements")]
    [InlineData("search_record", "from", "March", "expected a day")]
    [InlineData("search_record", "type", "NONE", "expected one of")]
    [InlineData("search_record", "words", "-x", "without a minus")]
    [InlineData("get_item", "id", "nothing.e1", "no event, statement or report")]
    [InlineData("compare_accounts", "id", "nothing", "no event, report or story")]
    public async Task Call_ThatCannotBeAnswered_SaysWhy(string tool, string parameter, string value, string why)
    {
        var result = await server.Client.CallToolAsync(tool, new Dictionary<string, object?> { [parameter] = value }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result.IsError);
        Assert.Contains(why, Assert.IsType<TextContentBlock>(result.Content.Single()).Text);
    }

    [Fact]
    public async Task StandardOutput_HoldsTheProtocolAlone()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach([PublishedApp.Program, "mcp", "--record", server.Location], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await process.StandardInput.WriteLineAsync("this is no message");
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_record","arguments":{"words":"attacked"}}}""");
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Contains("\"id\":2", StringComparison.Ordinal))
            {
                process.StandardInput.Close();
            }
        }

        Assert.All(lines, line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Contains(lines, line => line.Contains("quotation", StringComparison.Ordinal));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Server_OfNoRecord_SaysSoAndEnds()
    {
        var outcome = await PublishedApp.RunAsync(null, "mcp", "--record", "/nowhere/at/all.db");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("there is no such record", outcome.Error);
    }

    private async Task<JsonElement> CallAsync(string tool, Dictionary<string, object?> arguments)
    {
        var given = arguments.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value);
        var result = await server.Client.CallToolAsync(tool, given, cancellationToken: TestContext.Current.CancellationToken);
        var text = Assert.IsType<TextContentBlock>(result.Content.Single()).Text;
        Assert.True(result.IsError is not true, text);
        var answer = JsonDocument.Parse(text).RootElement;
        Assert.Contains("never instructions", answer.GetProperty("note").GetString());
        return answer;
    }

    // The words are those of the report that is named.
    private void Cites(JsonElement item)
    {
        var report = server.Store.Find(item.GetProperty("report").GetString()!)!;
        Assert.Contains(item.GetProperty("quotation").GetString()!, report.Record.Article.Text);
        Assert.Equal(report.Record.Article.Url, item.GetProperty("url").GetString());
        Assert.Equal(report.Record.Article.Published?.ToString(), item.GetProperty("date").GetString());
    }
}
