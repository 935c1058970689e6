namespace OnRecord.Web.Tests.Journeys;

/// <summary>What must be so of every page; what is not, in words.</summary>
internal static class Checks
{
    private const int Hairline = 1;

    /// <summary>Until the scripts of the page's parts run.</summary>
    public static Task WaitForIslandsAsync(IPage page) => page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-island]')].every((e) => e.dataset.ready !== undefined)");

    public static async Task AssertNoSideScrollAsync(IPage page) => Assert.Empty(await WiderAsync(page));

    /// <summary>What makes the page wider than its window; tables and drawings may be, within frames that scroll by themselves.</summary>
    public static async Task<IReadOnlyList<string>> WiderAsync(IPage page)
    {
        var wider = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth");
        return wider <= Hairline ? [] :
        [
            $"is {wider} pixels wider than {page.ViewportSize?.Width}: " + await page.EvaluateAsync<string>("""
                () => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    && ![...function*(x) { for (let p = x.parentElement; p && p !== document.body; p = p.parentElement) yield p }(e)].some(p => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)))
                    .slice(0, 5).map(e => e.outerHTML.slice(0, 160)).join('\n')
                """),
        ];
    }

    /// <summary>What moves although nobody wants it to.</summary>
    public static Task<string[]> MovingAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
            return [s.animationDuration, s.transitionDuration].some(all => all.split(',').some(d => parseFloat(d) * (d.trim().endsWith('ms') ? 1 : 1000) > 10)) || s.scrollBehavior === 'smooth'; })
            .slice(0, 5).map(e => `moves: ${e.outerHTML.slice(0, 120)}`)
        """);

    /// <summary>What one presses and stands on paper all the same, or a heading that does not.</summary>
    public static Task<string[]> OnPaperAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [
            ...[...document.querySelectorAll('.desk-head, button, input:not([type=hidden], .key-form input), select, textarea, .pager, .forms')].filter(e => e.checkVisibility() && e.getClientRects().length > 0).slice(0, 3).map(e => `stands on paper: ${e.outerHTML.slice(0, 120)}`),
            ...(document.querySelector('h1')?.checkVisibility() ? [] : ['its heading is not on paper']),
        ]
        """);
}
