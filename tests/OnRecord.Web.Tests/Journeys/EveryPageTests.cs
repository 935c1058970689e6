using System.Collections.Concurrent;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>What must be so of every page that links lead to.</summary>
public sealed class EveryPageTests(Desk desk) : Journey(desk)
{
    private const int AtOnce = 2;

    [Fact]
    public async Task Links_LeadToNoFaultOfTheDesk()
    {
        var tour = await Desk.TourAsync();

        Assert.DoesNotContain(tour.Broken, link => link.Contains(": 5", StringComparison.Ordinal));
        Assert.True(tour.Pages.Count > 3, string.Join("\n", tour.Pages));
    }

    [Fact]
    public async Task Pages_WithTextTwiceAsLarge_NeedNoScrollingToTheSide() => await OnEveryPageAsync(Viewing.Wide, async visit =>
    {
        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await Checks.AssertNoSideScrollAsync(visit.Page);
    });

    [Fact]
    public async Task Pages_OnPaper_LeaveOutWhatOnePresses() => await OnEveryPageAsync(Viewing.Wide, async visit =>
    {
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("header.desk-head nav")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("h1").First).ToBeVisibleAsync();
    });

    [Fact]
    public async Task Pages_HaveOneHeadingAndATitleOfTheirOwn()
    {
        var titles = new ConcurrentDictionary<string, string>();
        await OnEveryPageAsync(Viewing.Wide with { Scripted = false }, async visit =>
        {
            await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
            Assert.NotEqual("", await visit.Page.TitleAsync());
            titles[visit.Path] = await visit.Page.TitleAsync();
        });

        // A page with another question may have the same title.
        var shared = titles.GroupBy(item => item.Value).Where(same => same.Select(item => item.Key.Split('?')[0]).Distinct().Count() > 1).Select(same => string.Join(" = ", same.Select(item => item.Key)));
        Assert.Empty(shared);
    }

    [Fact]
    public async Task Pages_ForThoseWhoWantNoMotion_DoNotMove() => await OnEveryPageAsync(Viewing.Wide with { Still = true }, async visit =>
    {
        var moving = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
                return [s.animationDuration, s.transitionDuration].some(all => all.split(',').some(d => parseFloat(d) * (d.trim().endsWith('ms') ? 1 : 1000) > 10)) || s.scrollBehavior === 'smooth'; })
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.Empty(moving);
    });

    private async Task OnEveryPageAsync(Viewing viewing, Func<Visit, Task> check)
    {
        var pages = (await Desk.TourAsync()).Pages;
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (path, _) =>
        {
            try
            {
                await using var visit = await VisitAsync(viewing);
                await visit.GoAsync(path);
                await check(visit);
            }
            catch (Exception fault) when (fault is Xunit.Sdk.XunitException or PlaywrightException)
            {
                faults.Enqueue($"{path}: {fault.Message}");
            }
        });

        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
    }
}
