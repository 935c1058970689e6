namespace OnRecord.Web.Tests.Journeys;

/// <summary>What must be so of every page.</summary>
internal static class Checks
{
    private const int Hairline = 1;

    public static async Task AssertNoSideScrollAsync(IPage page)
    {
        var wider = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth");
        var widest = wider <= Hairline ? "" : await page.EvaluateAsync<string>("""
            () => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && ![...function*(x) { for (let p = x.parentElement; p && p !== document.body; p = p.parentElement) yield p }(e)].some(p => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)))
                .slice(0, 5).map(e => e.outerHTML.slice(0, 160)).join('\n')
            """);
        Assert.True(wider <= Hairline, $"{page.Url} is {wider} pixels wider than the window: {widest}");
    }

    /// <summary>Where the focus is: the element, and whether one sees that it is there.</summary>
    public static Task<FocusedElement?> FocusedAsync(IPage page) => page.EvaluateAsync<FocusedElement?>("""
        () => {
            const e = document.activeElement;
            if (!e || e === document.body || e === document.documentElement) return null;
            const style = getComputedStyle(e), box = e.getBoundingClientRect();
            const lined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
            return { markup: e.outerHTML.slice(0, 200), seen: (lined || style.boxShadow !== 'none') && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight, top: box.top + scrollY, left: box.left };
        }
        """);
}

internal sealed record FocusedElement
{
    public required string Markup { get; init; }

    public required bool Seen { get; init; }

    public required double Top { get; init; }

    public required double Left { get; init; }
}
