using Deque.AxeCore.Commons;

namespace OnRecord.Web.Tests.Browsing;

/// <summary>Checks a page against what axe-core can tell of WCAG 2.2, A and AA. Its script is put into a page once, however often it is asked.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task AssertCleanAsync(IPage page)
    {
        var faults = await FaultsAsync(page);
        Assert.True(faults.Count == 0, $"{page.Url}: {string.Join("\n", faults)}");
    }

    /// <summary>What is wrong with the page as it is shown now, a fault for each rule.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        // The size of targets is a rule of WCAG 2.2 that axe leaves out unless it is asked for.
        return await page.EvaluateAsync<string[]>("""
            async () => {
                const run = await axe.run(document, {
                    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
                    rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], elementRef: false,
                });
                // WCAG excepts a target in a sentence, which axe does not see where all of the sentence is links.
                const isInSentence = (node) => { const e = document.querySelector(node.target.at(-1)); return e !== null && getComputedStyle(e).display === 'inline' && e.closest('.report-text .block, blockquote, .told-quote') !== null; };
                const found = run.violations.map((one) => (one.id === 'target-size' ? { ...one, nodes: one.nodes.filter((node) => !isInSentence(node)) } : one)).filter((one) => one.nodes.length > 0);
                const told = (node) => `  ${node.target}: ${node.html.slice(0, 160)} ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')}`;
                return found.map((one) => `${one.id}: ${one.help} (${one.nodes.length})\n${one.nodes.slice(0, 4).map(told).join('\n')}`);
            }
            """);
    }
}
