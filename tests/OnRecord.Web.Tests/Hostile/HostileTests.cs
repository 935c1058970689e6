using System.Net;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Hostile;

/// <summary>Reports that would harm whoever shows them without care. That no script ran, nothing was blocked, no dialog opened and no
/// other server was asked is what every visit checks at its end.</summary>
public sealed class HostileTests(Desk desk, HostileDesk hostile) : Journey(desk)
{
    private const int Settling = 200;

    [Fact]
    public async Task EveryPage_OfAPhone_KeepsItsWidth()
    {
        var opened = await hostile.OpenedAsync();
        foreach (var path in opened.Tour.Pages)
        {
            await using var visit = await VisitAsync(opened.Running, Viewing.Phone);
            await visit.GoAsync(path);
            await Checks.AssertNoSideScrollAsync(visit.Page);
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
    public async Task TenThousandItems_TakeAFewElementsEach()
    {
        var opened = await hostile.OpenedAsync();
        await using var visit = await VisitAsync(opened.Running);
        await visit.GoAsync($"/reports/{opened.Ids["many"]}");
        await visit.SeesAsync(AriaRole.Heading, "Ten thousand attacks");
        var elements = await visit.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");

        Assert.InRange(elements, HostileReports.ManyItems, 25 * HostileReports.ManyItems);
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
