using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Review;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Finding;

/// <summary>Searches that are kept.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class SavedSearchJourneys(Desk desk) : Journey(desk)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_IsKept_Opened_Renamed_AndForgotten(bool scripted)
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.VisitAsync(Viewing.Wide with { Scripted = scripted });
        await visit.GoAsync("/events?type=ACCUSE");
        await KeepAsync(visit, "Accusations <b>all</b>");
        await visit.ClickAsync(AriaRole.Link, "Accusations <b>all</b>");
        Assert.Equal("/events?type=ACCUSE", visit.Path);

        await visit.GoAsync("/timeline?from=2024-03-01");
        await KeepAsync(visit, "Spring");
        await visit.Page.GetByText("Rename").First.ClickAsync();
        await visit.Page.GetByLabel("New name").First.FillAsync("Spring");
        await visit.Expects("status of 400").Page.Locator(".rename[open] button").ClickAsync();
        await visit.SeesAsync("another search is called 'Spring'");

        await visit.GoAsync("/searches");
        await visit.Page.GetByText("Rename").First.ClickAsync();
        await visit.Page.GetByLabel("New name").First.FillAsync("Who accuses");
        await visit.Page.Locator(".rename[open] button").ClickAsync();
        await visit.SeesAsync(AriaRole.Link, "Who accuses");
        await visit.ClickAsync(AriaRole.Button, "Forget Who accuses");
        await visit.MissesAsync("Who accuses");
        await visit.SeesAsync(AriaRole.Link, "Spring");
    }

    [Fact]
    public async Task Searches_OfTwoUsers_AreEachTheirOwn()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var ana = await reviewed.VisitAsAsync("ana", "/events?type=ACCUSE");
        await using var cal = await reviewed.VisitAsAsync("cal", "/events?country=UGA");
        await Task.WhenAll(KeepAsync(ana, "Mine"), KeepAsync(cal, "Mine"));
        await cal.GoAsync("/searches");
        await cal.ClickAsync(AriaRole.Link, "Mine");
        Assert.Equal("/events?country=UGA", cal.Path);

        await cal.GoAsync("/searches");
        await cal.ClickAsync(AriaRole.Button, "Forget Mine");
        await cal.SeesAsync("None yet.");
        await ana.GoAsync("/searches");
        await ana.ClickAsync(AriaRole.Link, "Mine");
        Assert.Equal("/events?type=ACCUSE", ana.Path);
    }

    private static async Task KeepAsync(Visit visit, string name)
    {
        await visit.Page.GetByText("Keep this search").ClickAsync();
        await visit.Page.Locator(".save-search").GetByLabel("Name").FillAsync(name);
        await visit.ClickAsync(AriaRole.Button, "Keep");
        await visit.SeesAsync(AriaRole.Link, name);
    }
}
