using System.Collections.Concurrent;
using OnRecord.Web.Tests.Browsing;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>What is looked at of every page.</summary>
internal enum PageCheck
{
    Wcag,
    Reflow,
    LargeText,
    Keyboard,
    Motion,
    Paper,
    Heading,
    Quiet,
}

/// <summary>Looks at every page once, in all the ways that it can be seen, and keeps what is wrong. A page is loaded twice only: once with
/// script, and then changed, as a window is, by size, colours, motion and paper.</summary>
internal sealed class Survey
{
    private const int AtOnce = 2;

    private readonly ConcurrentDictionary<string, string> _titles = new();
    private readonly ConcurrentQueue<(PageCheck Check, string Fault)> _faults = new();

    private Survey(IReadOnlyList<string> pages) => Pages = pages;

    public IReadOnlyList<string> Pages { get; }

    /// <summary>By path.</summary>
    public IReadOnlyDictionary<string, string> Titles => _titles;

    public IReadOnlyList<string> Of(PageCheck check) => [.. _faults.Where(found => found.Check == check).Select(found => found.Fault).Order(StringComparer.Ordinal)];

    public static async Task<Survey> OfAsync(IBrowser browser, Uri desk, IReadOnlyList<string> pages)
    {
        var survey = new Survey(pages);
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (path, _) =>
        {
            try
            {
                await using var visit = await Visit.BeginAsync(browser, desk, Viewing.Wide);
                await visit.GoAsync(path);
                await survey.LookAsync(visit, path);
            }
            catch (Exception fault) when (fault is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
            {
                survey._faults.Enqueue((PageCheck.Quiet, $"{path}: {fault.Message}"));
            }
        });
        return survey;
    }

    private async Task LookAsync(Visit visit, string path)
    {
        var page = visit.Page;
        await Checks.WaitForIslandsAsync(page);
        _titles[path] = await page.TitleAsync();
        Keep(PageCheck.Heading, path, await page.Locator("h1").CountAsync() == 1 ? [] : ["has not one h1"]);

        foreach (var viewing in Viewing.All)
        {
            await page.SetViewportSizeAsync(viewing.Width, viewing.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = viewing.Dark ? ColorScheme.Dark : ColorScheme.Light });
            Keep(PageCheck.Wcag, $"{path} ({viewing.Width} px, {(viewing.Dark ? "dark" : "light")})", await Axe.FaultsAsync(page));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        Keep(PageCheck.Motion, path, await Checks.MovingAsync(page));
        Keep(PageCheck.Reflow, path, await Checks.WiderAsync(page));
        await page.SetViewportSizeAsync(Viewing.Narrow.Width, Viewing.Narrow.Height);
        Keep(PageCheck.Reflow, path, await Checks.WiderAsync(page));

        await page.SetViewportSizeAsync(Viewing.Wide.Width, Viewing.Wide.Height);
        Keep(PageCheck.Keyboard, path, await TabWalk.FaultsAsync(page));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Keep(PageCheck.Paper, path, await Checks.OnPaperAsync(page));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        Keep(PageCheck.LargeText, path, await Checks.WiderAsync(page));
    }

    private void Keep(PageCheck check, string where, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue((check, $"{where}: {fault}"));
        }
    }
}
