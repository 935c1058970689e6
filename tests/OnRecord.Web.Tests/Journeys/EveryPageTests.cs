using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>What must be so of every page of the desk, light and dark, on a phone and on a wide screen.</summary>
public sealed class EveryPageTests(Desk desk)
{
    [Fact]
    public async Task Links_LeadToNoFaultOfTheDesk() => Assert.Empty((await desk.TourAsync()).Broken);

    [Fact]
    public async Task Routes_AreAllLookedAt()
    {
        var pages = (await desk.TourAsync()).Samples;
        var routes = PageRoutes.Of(desk.Record);

        Assert.True(routes.Count > 20, string.Join("\n", routes));
        Assert.All(routes, template => Assert.Contains(pages, path => PageRoutes.IsOf(path, template)));
    }

    [Fact]
    public async Task Pages_MeetWcag22AA_LightAndDark_OnAPhoneAndWide() => Is(await FaultsAsync(PageCheck.Wcag));

    [Fact]
    public async Task Pages_OnAPhone_AndAt320Pixels_NeedNoScrollingToTheSide() => Is(await FaultsAsync(PageCheck.Reflow));

    [Fact]
    public async Task Pages_WithTextTwiceAsLarge_NeedNoScrollingToTheSide() => Is(await FaultsAsync(PageCheck.LargeText));

    [Fact]
    public async Task Pages_ByTabAlone_AreReachedWhole_InTheirOrder_AndOneSeesWhereOneIs() => Is(await FaultsAsync(PageCheck.Keyboard));

    [Fact]
    public async Task Pages_ForThoseWhoWantNoMotion_DoNotMove() => Is(await FaultsAsync(PageCheck.Motion));

    [Fact]
    public async Task Pages_OnPaper_LeaveOutWhatOnePresses() => Is(await FaultsAsync(PageCheck.Paper));

    [Fact]
    public async Task Pages_BlockNothing_FailNothing_AndAskNoOtherServer() => Is(await FaultsAsync(PageCheck.Quiet));

    [Fact]
    public async Task Pages_HaveOneHeadingAndATitleOfTheirOwn()
    {
        var survey = await desk.SurveyAsync();
        Is(survey.Of(PageCheck.Heading));
        Assert.DoesNotContain("", survey.Titles.Values);

        // A page with another question may have the same title.
        var shared = survey.Titles.GroupBy(item => item.Value).Where(same => same.Select(item => item.Key.Split('?')[0]).Distinct().Count() > 1).Select(same => string.Join(" = ", same.Select(item => item.Key)));
        Assert.Empty(shared);
    }

    [Fact]
    public async Task Marks_InForcedColours_AreToldApartStill()
    {
        await using var visit = await Visit.BeginAsync(desk.Browser, desk.Running.Address);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.GoAsync("/reports?q=border");
        await visit.Page.Locator(".headline a").First.ClickAsync();
        await visit.Page.Locator(".reading[data-ready]").WaitForAsync();
        await visit.Page.Locator("[data-item]").First.HoverAsync();

        // A wash is not seen there; a line is.
        var washed = await visit.Page.EvaluateAsync<string[]>("""
            () => {
                const isLined = (e, pseudo) => { const s = getComputedStyle(e, pseudo); return s.textDecorationLine !== 'none' || s.outlineStyle !== 'none' || ['Top', 'Bottom', 'Left', 'Right'].some(side => s[`border${side}Style`] !== 'none' && parseFloat(s[`border${side}Width`]) > 0) || s.forcedColorAdjust === 'none'; };
                return ['.m.content', '.m.event', '.m.source', '.m.lit', '.item', '.item.lit', 'nav [aria-current]'].filter(kind => document.querySelector(kind)).filter(kind => ![...document.querySelectorAll(kind)].every(e => isLined(e)))
                    .concat([...document.querySelectorAll('.badge:not(.plain)')].every(e => isLined(e, '::before')) ? [] : ['.badge'])
                    .concat(['.m.content', '.m.lit', '.item.lit'].filter(kind => !document.querySelector(kind)).map(kind => `no ${kind} is there`));
            }
            """);
        Assert.Empty(washed);
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(PageCheck check) => (await desk.SurveyAsync()).Of(check);

    private static void Is(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join("\n\n", faults));
}
