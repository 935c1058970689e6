using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Reading;

public sealed class ReadingJourneys(Desk desk) : Journey(desk)
{
    private const string Report = "/reports?q=border";

    [Fact]
    public async Task Item_Pointed_LightsItsWords_AndTheWordsTheItem()
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit);
        var item = visit.Page.Locator("[data-item]").First;
        var id = await item.GetAttributeAsync("id");
        await item.HoverAsync();
        await Assertions.Expect(visit.Page.Locator($".m.of-{id}.event").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("\\blit\\b"));

        var mark = visit.Page.Locator(".report-text .m.event").Nth(1);
        var target = (await mark.GetAttributeAsync("href"))!;
        await mark.HoverAsync();
        await Assertions.Expect(visit.Page.Locator(target)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("\\blit\\b"));
    }

    [Fact]
    public async Task Keys_GoThroughTheItems_AndToTheirWordsAndBack()
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit);
        var items = visit.Page.Locator("[data-item]");
        await visit.PressAsync("j", "j");
        await Assertions.Expect(items.Nth(1)).ToBeFocusedAsync();
        await visit.PressAsync("k");
        await Assertions.Expect(items.Nth(0)).ToBeFocusedAsync();
        await visit.PressAsync("t");
        await Assertions.Expect(visit.Page.Locator(".report-text .m:focus")).ToHaveCountAsync(1);
        await visit.PressAsync("t");
        await Assertions.Expect(items.Nth(0)).ToBeFocusedAsync();
        await visit.PressAsync("?");
        await visit.SeesAsync(AriaRole.Heading, "Keys of this page");
    }

    [Fact]
    public async Task Keys_WhileTyping_AreLetters()
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit);
        await visit.PressAsync("/", "j", "k", "?");

        Assert.Equal("jk?", await visit.Page.GetByLabel("Search the record").InputValueAsync());
    }

    [Fact]
    public async Task Text_OfAReport_IsWholeAndUnchanged()
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit);
        var shown = string.Concat(await visit.Page.Locator(".report-text .block").AllTextContentsAsync());
        var json = await (await visit.Page.APIRequest.GetAsync($"{visit.Path}.json")).JsonAsync();

        Assert.Equal(Packed(json!.Value.GetProperty("record").GetProperty("text").GetString()!), Packed(shown));
        Assert.True(await visit.Page.Locator(".report-text .m.event").CountAsync() > 0);
    }

    [Fact]
    public async Task Item_ByItself_TellsItsReportAndLeadsBack()
    {
        await using var visit = await VisitAsync();
        await OpenAsync(visit);
        var report = visit.Path;
        await visit.Page.Locator(".to-item").First.ClickAsync();
        Assert.StartsWith("/items/", visit.Path);
        await visit.Page.Locator(".to-text").First.ClickAsync();
        Assert.Equal(report, visit.Path);
    }

    [Fact]
    public async Task Report_WithoutScript_LeadsFromWordsToItemsAndBack()
    {
        await using var visit = await Browsing.Visit.BeginAsync(Desk.Browser, Desk.Running.Address, change: options => options.JavaScriptEnabled = false);
        await OpenAsync(visit, hasScript: false);
        var mark = visit.Page.Locator(".report-text .m.event").First;
        var target = (await mark.GetAttributeAsync("href"))!;
        await mark.ClickAsync();

        Assert.EndsWith(target, visit.Page.Url);
        await Assertions.Expect(visit.Page.Locator(target)).ToBeVisibleAsync();
    }

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static async Task OpenAsync(Browsing.Visit visit, bool hasScript = true)
    {
        await visit.GoAsync(Report);
        await visit.Page.Locator(".headline a").First.ClickAsync();
        await visit.SeesAsync("What the report says");
        if (hasScript)
        {
            await visit.Page.Locator(".reading[data-ready]").WaitForAsync();
        }
    }
}
