using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Finding;

public sealed class FindingJourneys(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task Search_NarrowAndOpen_LeadsToTheReport()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/");
        await visit.Page.Locator("[data-island=theme][data-ready]").WaitForAsync();
        await visit.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("border");
        await visit.PressAsync("Enter");
        await visit.SeesAsync("Reports with “border”");
        await visit.Page.Locator(".facet a").First.ClickAsync();
        Assert.Contains("q=border", visit.Path);
        await visit.Page.Locator(".chosen a").First.ClickAsync();
        Assert.Equal("/reports?q=border", visit.Path);
        await visit.Page.Locator(".headline a").First.ClickAsync();
        Assert.StartsWith("/reports/", visit.Path);
        await visit.SeesAsync("Sourcing at a glance");
    }

    [Fact]
    public async Task Actor_FoundByName_ShowsWhatItDidAndSaid()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/actors");
        await visit.Page.GetByLabel("Name, Wikidata item or id").FillAsync("Tarrant");
        await visit.ClickAsync(AriaRole.Button, "Find");
        await visit.Page.Locator("tbody th a").First.ClickAsync();
        Assert.StartsWith("/actors/", visit.Path);
        await visit.SeesAsync(AriaRole.Heading, "Did, and was done to");
    }
}
