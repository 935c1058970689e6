using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Hostile;

/// <summary>Reports that would harm whoever shows them without care. That no script ran, nothing was blocked, no dialog opened and no
/// other server was asked is what every visit checks at its end.</summary>
public sealed class HostileTests(Desk desk, HostileDesk hostile) : Journey(desk)
{
    private const int Settling = 200;
    private const int MostOfAPart = 200;

    // Those whose words are chosen one by one.
    private static readonly string[] Reviewed = ["markup", "turned", "closing", "broken", "giant"];

    [Fact]
    public async Task EveryPage_RunsNothing_BlocksNothing_AndKeepsItsWidth()
    {
        var opened = await hostile.OpenedAsync();
        Assert.Empty(opened.Tour.Broken);
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(opened.Tour.Samples.Union(opened.Ids.Values.Select(id => $"/reports/{id}")).Union(Reviewed.SelectMany(name => new[] { $"/review/edit?item={opened.Ids[name]}.e1", $"/review/add?report={opened.Ids[name]}" })), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (path, _) =>
        {
            try
            {
                await using var visit = await VisitAsync(opened.Running, Viewing.Phone);
                await visit.GoAsync(path);
                await Checks.WaitForIslandsAsync(visit.Page);
                await Checks.AssertNoSideScrollAsync(visit.Page);
                await visit.Page.SetViewportSizeAsync(Viewing.Wide.Width, Viewing.Wide.Height);
                await Checks.AssertNoSideScrollAsync(visit.Page);

                // What stands in the text is no element, no handler and no address.
                Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
                    () => [...document.querySelectorAll('body *')].filter(e => ['IMG', 'IFRAME', 'OBJECT', 'EMBED'].includes(e.tagName) || (e.tagName === 'SCRIPT' && !e.src)
                            || [...e.attributes].some(a => /^on/i.test(a.name) || (/^(href|src|action|formaction|xlink:href)$/i.test(a.name) && !/^https?:$/.test(new URL(a.value, location).protocol))))
                        .slice(0, 5).map(e => e.outerHTML.slice(0, 200))
                    """));
            }
            catch (Exception fault) when (fault is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
            {
                faults.Enqueue($"{path}: {fault.Message}");
            }
        });
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
    }

    [Fact]
    public async Task Routes_AreAllLookedAt()
    {
        var opened = await hostile.OpenedAsync();

        Assert.All(PageRoutes.Of(opened.Record), template => Assert.Contains(opened.Tour.Samples, path => PageRoutes.IsOf(path, template)));
    }

    /// <summary>Beside the pages lie files that other programs open.</summary>
    [Fact]
    public async Task Files_BesideThePages_AreOfTheirForm_AndHoldNoFormula()
    {
        var opened = await hostile.OpenedAsync();
        using var client = new HttpClient { BaseAddress = opened.Running.Address };
        string[] lists = ["/reports", "/events", "/statements", "/actors", "/stories", "/contradictions", "/searches", "/review", "/review/log", "/timeline?from=2024-01-01", "/commitments?state=all&from=2024-01-01", "/network?from=2024-01-01", "/map?from=2024-01-01", "/sources?from=2024-01-01"];
        foreach (var path in lists)
        {
            using var json = JsonDocument.Parse(await TextAsync(Beside(path, ".json")));
            var rows = await TextAsync(Beside(path, ".csv"));
            Assert.DoesNotMatch(@"(^|[,\n]|[,\n]"")[=@\t]", rows);
            Assert.DoesNotMatch(@"(^|[,\n]|[,\n]"")[+-](?![\d.]+[,\r])", rows);
        }

        foreach (var path in new[] { "/network.svg", "/network.graphml", "/network.gexf" })
        {
            var document = XDocument.Parse(await TextAsync(path + "?from=2024-01-01"));
            Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image");
            Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && attribute.Name.LocalName == "href");
        }

        foreach (var id in opened.Ids.Where(id => id.Key != "many").Select(id => id.Value))
        {
            using var json = JsonDocument.Parse(await TextAsync($"/reports/{id}.json"));
            Assert.DoesNotMatch(@"(^|[,\n]|[,\n]"")[=@]", await TextAsync($"/reports/{id}.csv"));
            Assert.DoesNotMatch(@"(?<!\\)<(script|img|svg|a)\b", await TextAsync($"/brief.md?story={id}"));
        }

        static string Beside(string path, string ending) => path.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? path.Insert(at, ending) : path + ending;

        async Task<string> TextAsync(string path)
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("markup")]
    [InlineData("turned")]
    [InlineData("unseen")]
    [InlineData("giant")]
    [InlineData("tower")]
    public async Task Report_IsShownWhole(string name)
    {
        var words = name switch { "markup" => HostileReports.Markup, "turned" => HostileReports.Turned, "unseen" => HostileReports.Unseen, "giant" => new string('w', HostileReports.GiantWord), _ => HostileReports.Tower };
        var opened = await hostile.OpenedAsync();
        await using var visit = await VisitAsync(opened.Running);
        await visit.GoAsync($"/reports/{opened.Ids[name]}");

        var text = await visit.Page.Locator("main").EvaluateAsync<string>("main => main.textContent");
        Assert.Contains(words, text);
    }

    [Fact]
    public async Task Address_IsALinkOnlyWhereItIsOfTheWeb()
    {
        var opened = await hostile.OpenedAsync();
        for (var i = 0; i < HostileReports.Addresses.Count; i++)
        {
            await using var visit = await VisitAsync(opened.Running);
            await visit.GoAsync($"/reports/{opened.Ids[$"address {i}"]}");
            var schemes = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[href], [src], [action], [formaction]')].map(e => new URL(e.href || e.src || e.action || e.formAction, location).protocol)");
            Assert.All(schemes, scheme => Assert.Contains(scheme, new[] { "http:", "https:" }));
        }
    }

    [Fact]
    public async Task TurnedText_TurnsNothingAroundIt()
    {
        var opened = await hostile.OpenedAsync();
        await using var visit = await VisitAsync(opened.Running);
        foreach (var path in new[] { "/reports", $"/reports/{opened.Ids["turned"]}" })
        {
            await visit.GoAsync(path);

            // Each text that holds a mark of direction stands in an element that isolates it.
            var open = await visit.Page.EvaluateAsync<string[]>("""
                () => { const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    for (let n; n = walk.nextNode();) if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(n.data)) {
                        let isolated = false;
                        for (let e = n.parentElement; e && e !== document.body; e = e.parentElement) isolated ||= getComputedStyle(e).unicodeBidi.startsWith('isolate') || getComputedStyle(e).unicodeBidi === 'plaintext';
                        if (!isolated) found.push(n.parentElement.outerHTML.slice(0, 160));
                    }
                    return found; }
                """);
            Assert.Empty(open);
        }
    }

    [Fact]
    public async Task BrokenCharacters_AreReplacedOneForOne()
    {
        var opened = await hostile.OpenedAsync();
        await using var visit = await VisitAsync(opened.Running);
        await visit.GoAsync($"/reports/{opened.Ids["broken"]}");
        var text = await visit.Page.Locator("main").EvaluateAsync<string>("main => main.textContent");

        Assert.Contains("nul \uFFFD and half \uFFFD of a pair \uFFFD", text);
    }

    [Fact]
    public async Task ManyItems_TakeAFewElementsEach()
    {
        var opened = await hostile.OpenedAsync();
        using var client = new HttpClient { BaseAddress = opened.Running.Address };
        var (items, elements) = (0, 0);
        for (var next = $"/reports/{opened.Ids["many"]}"; next is not null;)
        {
            var markup = await client.GetStringAsync(next, TestContext.Current.CancellationToken);
            Assert.Contains("A thousand attacks", markup, StringComparison.Ordinal);
            var told = Regex.Count(markup, "data-item=");
            Assert.InRange(told, 1, MostOfAPart);
            items += told;
            elements += Regex.Count(markup, "<[a-z]");
            next = Regex.Match(markup, "rel=\"next\" href=\"([^\"#]*)") is { Success: true } match ? match.Groups[1].Value : null;
        }

        Assert.Equal(HostileReports.ManyItems, items);
        Assert.InRange(elements, HostileReports.ManyItems, 27 * HostileReports.ManyItems);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onfocus=alert(1) autofocus x='")]
    [InlineData("\u202Etroops")]
    public async Task Question_WithMarkup_IsShownAsText(string words)
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync($"/reports?q={WebUtility.UrlEncode(words)}");
        await Assertions.Expect(visit.Page.Locator("#desk-q")).ToHaveValueAsync(words);
        await visit.Page.WaitForTimeoutAsync(Settling);
    }
}
