namespace OnRecord.Web.Tests.Journeys;

/// <summary>Goes through a page with Tab alone. Of a page with very many stops the first and the last are gone through; that those
/// between are stops, in the order of the page, is looked up.</summary>
internal static class TabWalk
{
    private const int Most = 60;
    private const int Last = 8;

    // A field for a day has a stop for each of its parts.
    private const int PartsOfADay = 4;

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<StopList>("""
            () => {
                const interactive = 'a[href], button, input, select, textarea, summary, [tabindex]';
                const isShown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
                const isOfGroup = (e) => e.type !== 'radio' || e.checked || ![...document.querySelectorAll(`input[type=radio][name="${e.name}"]`)].some((other) => other.checked);
                const all = [...document.querySelectorAll(interactive)].filter((e) => isShown(e) && !e.disabled && e.type !== 'hidden');
                window.__stops = all.filter((e) => e.tabIndex >= 0 && isOfGroup(e));
                window.__name = (e) => !e || e === document.body || e === document.documentElement ? '' : e.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
                // What a drawing links to, a table beside it links to as well.
                const isTwice = (e) => e.closest('svg') !== null && [...document.querySelectorAll('a[href]')].some((other) => other.tabIndex >= 0 && other.getAttribute('href') === e.getAttribute('href'));
                const isWithin = (e) => e.closest('[role=listbox], [role=application], [role=tablist], [role=radiogroup]') !== null || e.type === 'radio';
                const faults = [
                    ...all.filter((e) => e.tabIndex > 0).map((e) => `has an order of its own: ${__name(e)}`),
                    ...all.filter((e) => e.tabIndex < 0 && e.matches('a[href], button, input, select, textarea, summary') && !isWithin(e) && !isTwice(e)).slice(0, 3).map((e) => `no Tab leads to ${__name(e)}`),
                    ...[...document.querySelectorAll('main *')].filter((e) => isShown(e) && getComputedStyle(e).cursor === 'pointer' && !e.closest(`${interactive}, label, canvas, .u-over, [data-words]`)).slice(0, 3).map((e) => `can be pressed by pointing alone: ${__name(e)}`),
                ];
                // From the beginning, wherever a script had put the focus.
                document.activeElement?.blur();
                scrollTo(0, 0);
                document.body.tabIndex = -1;
                document.body.focus();
                document.body.removeAttribute('tabindex');
                return { count: __stops.length, days: __stops.filter((e) => e.type === 'date').length, faults };
            }
            """);
        var faults = new List<string>(stops.Faults);
        faults.AddRange(await WalkAsync(page, 0, Math.Min(stops.Count, Most), stops.Days));
        if (stops.Count > Most)
        {
            var from = stops.Count - Last;
            await page.EvaluateAsync("from => __stops[from - 1].focus()", from);
            faults.AddRange(await WalkAsync(page, from, Last, stops.Days));
        }

        // Beyond the last stop Tab leaves the page.
        await page.Keyboard.PressAsync("Tab");
        if (stops.Count > 1 && await page.EvaluateAsync<bool>("() => document.activeElement === __stops.at(-1) && __stops.at(-1).type !== 'date'"))
        {
            faults.Add("Tab does not leave the last stop");
        }

        return faults;
    }

    private static async Task<List<string>> WalkAsync(IPage page, int from, int count, int days)
    {
        var faults = new List<string>();
        for (var (at, presses) = (from, 0); at < from + count && faults.Count < 3; presses++)
        {
            if (presses > count + days * PartsOfADay + Last)
            {
                faults.Add("Tab comes back again and again");
                break;
            }

            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<Stop>("""
                (at) => {
                    const e = document.activeElement, wanted = __stops[at];
                    if (e === __stops[at - 1]) return { is: 'again' };
                    if (e !== wanted) return { is: e && e !== document.body && !__stops.includes(e) ? 'scroller' : 'other', told: `${__name(e)} comes where ${__name(wanted)} should` };
                    const style = getComputedStyle(e), box = e.getBoundingClientRect();
                    const isLined = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
                    // Of what is broken over lines, the first; of what is larger than the window, any part (WCAG 2.2, 2.4.11).
                    const first = e.getClientRects()[0] ?? box, x = first.left + Math.min(first.width, innerWidth) / 2;
                    const places = [first.top + Math.min(first.height / 2, 20), (Math.max(first.top, 0) + Math.min(first.bottom, innerHeight)) / 2, Math.min(first.bottom, innerHeight) - 2];
                    const overs = places.map((y) => document.elementFromPoint(x, y)), over = overs[0];
                    const isSeen = overs.some((over) => over !== null && (e.contains(over) || over.contains(e) && over !== document.body && over !== document.documentElement && over.tagName !== 'MAIN' || over.closest('label')?.control === e));
                    return { is: 'it', told: !isLined ? `one does not see that the focus is on ${__name(e)}` : !isSeen ? `${__name(e)} has the focus, and lies under ${__name(over)} or out of sight` : null };
                }
                """, at);
            if (stop.Is == "it")
            {
                at++;
                faults.AddRange(stop.Told is null ? [] : [stop.Told]);
            }
            else if (stop.Is == "other")
            {
                faults.Add(stop.Told!);
                break;
            }
        }

        return faults;
    }

    private sealed record StopList
    {
        public required int Count { get; init; }

        public required int Days { get; init; }

        public required string[] Faults { get; init; }
    }

    private sealed record Stop
    {
        /// <summary>it; again, within one field; scroller, which the browser itself makes a stop; or other.</summary>
        public required string Is { get; init; }

        public string? Told { get; init; }
    }
}
