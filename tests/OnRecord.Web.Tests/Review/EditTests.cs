using OnRecord.Store.Reviews;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Saying what an item should be: by its words in the text.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class EditTests(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task Words_WithTheKeyboard_BecomeTheParts()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.EditAsync();
        await Assertions.Expect(visit.Page.Locator("select[name=type]")).ToBeFocusedAsync();
        await visit.Page.Locator("select[name=type]").SelectOptionAsync("REJECT");
        await visit.Page.Locator("input[name=chosen-part][value=anchor]").CheckAsync();

        // From the first word of the item, Kenya, to the next one and one more.
        await visit.Page.Locator("[data-words] [tabindex='0']").FocusAsync();
        await visit.PressAsync("ArrowRight", "Shift+ArrowRight", "Enter");
        await Assertions.Expect(visit.Page.Locator("form.edit .said")).ToHaveTextAsync("anchor: condemned Somalia");
        await visit.ClickAsync(AriaRole.Button, "Clear recipient");
        await visit.ClickAsync(AriaRole.Button, "Keep the edit");
        await visit.SeesAsync("Edited:");

        var becomes = Assert.Single(reviewed.Log()).Becomes!;
        Assert.Equal("REJECT", becomes.Type);
        Assert.Equal(["condemned Somalia"], Exact(becomes, ItemPart.Anchor));
        Assert.Empty(becomes[ItemPart.Recipient]);
        Assert.Equal(["Kenya"], Exact(becomes, ItemPart.Actor));

        // The engine before the words is one code point.
        Assert.Equal((8, 25), (becomes[ItemPart.Anchor][0].Start, becomes[ItemPart.Anchor][0].End));
    }

    [Fact]
    public async Task Words_WithTheMouse_BecomeTheParts_EvenAcrossAnEmoji()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.EditAsync();
        await visit.Page.Locator("input[name=chosen-part][value=actor]").CheckAsync();

        await DragAsync(visit, "🚂", "Kenya");
        await Assertions.Expect(visit.Page.Locator("form.edit .said")).ToHaveTextAsync("actor: 🚂 Kenya");
        await visit.Page.GetByLabel("add to the words of the part").CheckAsync();
        await Word(visit, "Monday").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("form.edit .said")).ToHaveTextAsync("actor: 🚂 Kenya … Monday");
        await visit.ClickAsync(AriaRole.Button, "Keep the edit");
        await visit.SeesAsync("Edited:");

        var edit = Assert.Single(reviewed.Log());
        Assert.Equal(["🚂 Kenya", "Monday"], Exact(edit.Becomes!, ItemPart.Actor));
        Assert.Equal(Exact(edit.Was, ItemPart.Anchor), Exact(edit.Becomes!, ItemPart.Anchor));
        Assert.Equal((0, 7), (edit.Becomes![ItemPart.Actor][0].Start, edit.Becomes[ItemPart.Actor][0].End));
    }

    [Fact]
    public async Task Mode_OfAnotherType_CannotBeChosen()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.EditAsync();
        await visit.Page.Locator("select[name=type]").SelectOptionAsync("PROTEST");

        Assert.Equal(["PROTEST"], await visit.Page.Locator("select[name=mode] optgroup:not([disabled])").EvaluateAllAsync<string[]>("all => all.map(group => group.label)"));
    }

    [Fact]
    public async Task Escape_GoesBackWithoutAChange()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.EditAsync();
        await Assertions.Expect(visit.Page.Locator("select[name=type]")).ToBeFocusedAsync();
        await visit.PressAsync("Escape");

        await visit.SeesAsync(AriaRole.Heading, "Review");
        Assert.Empty(reviewed.Log());
    }

    private static IEnumerable<string> Exact(ItemForm<TextQuote> form, ItemPart part) => form[part].Select(quote => quote.Exact);

    private static ILocator Word(Visit visit, string word) => visit.Page.Locator("[data-words] [data-n]", new PageLocatorOptions { HasTextString = word }).First;

    private static async Task DragAsync(Visit visit, string from, string to)
    {
        var (start, end) = ((await Word(visit, from).BoundingBoxAsync())!, (await Word(visit, to).BoundingBoxAsync())!);
        await visit.Page.Mouse.MoveAsync(start.X + 1, start.Y + (start.Height / 2));
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(end.X + end.Width - 1, end.Y + (end.Height / 2), new MouseMoveOptions { Steps = 5 });
        await visit.Page.Mouse.UpAsync();
    }
}
