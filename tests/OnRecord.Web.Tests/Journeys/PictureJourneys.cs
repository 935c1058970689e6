using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>The pages that the documentation shows, as it shows them: full of the invented reports.</summary>
public sealed class PictureJourneys(Desk desk) : Journey(desk)
{
    private const int Width = 1180;

    [Theory]
    [InlineData("reports", "/reports", ".headline", 660)]
    [InlineData("search", "/reports?q=border", ".facet a", 700)]
    [InlineData("report", "/reports?q=agree", ".report-text .m.lit", 590)]
    [InlineData("report-dark", "/reports?q=agree", ".report-text .m.lit", 590)]
    [InlineData("timeline", "/timeline?actor=Kenya&as-of=2024-06-30", "svg.strip a", 900)]
    [InlineData("network", "/network?from=2024-01-01", ".graph canvas", 960)]
    [InlineData("map", "/map?from=2024-01-01", "svg.world .shade-5", 720)]
    [InlineData("map-dark", "/map?from=2024-01-01", "svg.world .shade-5", 720)]
    [InlineData("review", "/review", ".review-passage mark", 700)]
    [InlineData("add", "/review?order=reading&by-nobody=true", ".token.picked", 900)]
    [InlineData("brief", "/brief?actor=Kenya&as-of=2024-06-30", ".brief-sources", 900)]
    public async Task Page_OfThePicture_IsFull(string name, string path, string shown, int height)
    {
        await using var visit = await VisitAsync(new Viewing(Width, height, Dark: name.EndsWith("-dark", StringComparison.Ordinal), Still: true));
        await visit.GoAsync(path);
        switch (name.Split('-')[0])
        {
            case "report":
                await visit.Page.Locator(".headline a").First.ClickAsync();
                await visit.Page.Locator(".reading[data-ready]").WaitForAsync();
                await visit.Page.Locator(".report-text .m.event").Nth(2).HoverAsync();
                break;
            case "add":
                await visit.Page.Locator("[data-command=add]").ClickAsync();
                await visit.Page.Locator("form.edit[data-ready]").WaitForAsync();
                await visit.Page.Locator("select[name=type]").SelectOptionAsync("CONSULT");
                await visit.Page.Locator("select[name=status]").SelectOptionAsync("happened");
                await visit.Page.Locator("[data-words] [data-n]").Nth(20).ClickAsync();
                break;
        }

        await Checks.WaitForIslandsAsync(visit.Page);
        await visit.Page.Locator(shown).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(visit.Page.Locator("main .empty")).ToHaveCountAsync(0);
        await Picture.TakeAsync(visit, name);
    }
}
