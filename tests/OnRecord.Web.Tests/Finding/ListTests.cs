using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Web.Tests.Access.Http;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Finding;

/// <summary>Lists answer one question as a page, as JSON and as CSV.</summary>
public sealed class ListTests(Desk desk) : IDisposable
{
    private readonly Asking _asking = new(desk.Running.Address);

    [Theory]
    [InlineData("/reports", "")]
    [InlineData("/reports", "q=border&country=KEN")]
    [InlineData("/events", "type=AGREE")]
    [InlineData("/events", "tellings=true&status=happened")]
    [InlineData("/statements", "source-kind=anonymous")]
    public async Task OneQuestion_PageJsonAndCsv_HoldTheSame(string path, string query)
    {
        var ids = (await JsonAsync($"{path}.json?limit=500&{query}")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
        var page = await TextAsync($"{path}?limit=500&{query}");
        var csv = await TextAsync($"{path}.csv?{query}");

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(id, page));
        Assert.All(ids, id => Assert.Contains(id, csv));
        Assert.Equal(ids.Count, Regex.Count(page, "<h3 class=\"headline\"|<article class=\"item card"));
    }

    [Theory]
    [InlineData("/reports", "search")]
    [InlineData("/events", "events")]
    [InlineData("/statements", "statements")]
    public async Task Json_OfAList_IsWhatTheCommandWrites(string path, string command)
    {
        var lines = (await PublishedApp.DoAsync(command, "--record", desk.Record, "--json")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var items = (await JsonAsync($"{path}.json?limit=500")).GetProperty("items").EnumerateArray().Select(item => item.GetRawText()).ToList();

        Assert.Equal(lines, items);
    }

    [Theory]
    [InlineData("/reports")]
    [InlineData("/events")]
    [InlineData("/statements")]
    public async Task Pages_OneByOne_AreTheWholeList(string path)
    {
        var all = (await JsonAsync($"{path}.json?limit=500")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToList();
        var read = new List<string?>();
        for (var after = ""; read.Count <= all.Count;)
        {
            var page = await JsonAsync($"{path}.json?limit=3{after}");
            read.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
            if (page.GetProperty("next").GetString() is not { } next)
            {
                break;
            }

            after = $"&after={next}";
        }

        Assert.Equal(all, read);
    }

    [Theory]
    [InlineData("/reports?from=yesterday", "from is 'yesterday'")]
    [InlineData("/reports?colour=red", "'colour' is no parameter here; expected actor, after, all")]
    [InlineData("/reports?q=-border", "has no word to look for")]
    [InlineData("/events?type=PICNIC&status=sung", "status is 'sung'")]
    [InlineData("/events?limit=0", "limit is '0'; expected a number from 1 to 500")]
    [InlineData("/events?after=nowhere", "after is no cursor")]
    [InlineData("/statements?actor=a&actor=b", "actor is given 2 times")]
    public async Task Question_ThatCannotBeAsked_SaysWhy(string path, string why)
    {
        using var page = await _asking.GetAsync(path, ("Accept", "text/html"));
        using var json = await _asking.GetAsync(path.Replace("?", ".json?"));

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains(why, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.Equal("application/problem+json", json.Content.Headers.ContentType?.MediaType);
        Assert.Contains(why, JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("errors").ToString());
    }

    [Theory]
    [InlineData("/network.graphml?colour=red")]
    [InlineData("/network.gexf?colour=red")]
    [InlineData("/network.svg?colour=red")]
    [InlineData("/brief.md?colour=red")]
    public async Task File_ThatCannotBeMade_SaysWhyAsAProblem(string path)
    {
        using var answer = await _asking.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("'colour' is no parameter here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_OfAnotherList_IsRefused()
    {
        var next = (await JsonAsync("/events.json?limit=1")).GetProperty("next").GetString();
        using var answer = await _asking.GetAsync($"/reports.json?q=border&after={next}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Facets_OfAList_LeadToTheirAnswers()
    {
        var page = await TextAsync("/events");
        var links = Regex.Matches(page, "<li><a href=\"(/events\\?[^\"]*)\" title=\"(\\d+) text").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();

        Assert.True(links.Count > 10, "too few facets");
        foreach (var link in links.Take(12))
        {
            Assert.DoesNotContain("class=\"empty\"", await TextAsync(link));
        }
    }

    [Theory]
    [InlineData("/reports/nothing")]
    [InlineData("/reports/nothing.json")]
    [InlineData("/items/nothing.e1")]
    [InlineData("/actors/a00000000000000000000")]
    public async Task Thing_ThatIsNotThere_IsNotFound(string path)
    {
        using var answer = await _asking.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => _asking.Dispose();

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement;

    private async Task<string> TextAsync(string path)
    {
        using var answer = await _asking.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return text;
    }
}
