using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>At the desk without a mouse.</summary>
public sealed class KeyboardTests(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task SkipLink_IsFirst_AndLeadsToTheContent()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/reports");
        await visit.PressAsync("Tab");
        await Assertions.Expect(visit.Named(AriaRole.Link, "To the content")).ToBeFocusedAsync();
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        await visit.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task SlashKey_GoesToTheSearch_AndEnterAsks()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/reports");
        await visit.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#desk-q")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("troops/1");
        await Assertions.Expect(visit.Page.Locator("#desk-q")).ToHaveValueAsync("troops/1");
        await visit.Page.Locator("#desk-q").FillAsync("troops");
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=troops"));
        await visit.SeesAsync(AriaRole.Link, "Kenya withdraws its troops from Mandera");
    }
}
