using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace OnRecord.Web.Tests.Browsing;

/// <summary>Checks a page against what axe-core can tell of WCAG 2.2, A and AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    public static async Task AssertCleanAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, $"{page.Url}: {string.Join("\n", result.Violations.Select(Told))}");
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join("\n", violation.Nodes.Take(5).Select(node => $"  {node.Target}: {node.Html} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))}";
}
