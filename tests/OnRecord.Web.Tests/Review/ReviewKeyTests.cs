using OnRecord.Store.Reviews;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Reviewing with the keyboard alone.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class ReviewKeyTests(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task Keys_ThroughTheQueue_DecideAndUndo()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.SeesItemAsync("Kenya");

        await visit.KeyAsync("a");
        await visit.SeesAsync("Accepted:");
        await visit.SeesItemAsync("Uganda");
        await Assertions.Expect(visit.Page.Locator("#review-heading")).ToBeFocusedAsync();

        await visit.KeyAsync("x");
        await visit.SeesAsync("Rejected:");
        await visit.SeesItemAsync("Chad");

        await visit.KeyAsync("Space");
        await visit.SeesAsync("Put off.");
        await visit.SeesAsync("Nothing is left to review here.");

        await visit.KeyAsync("Backspace");
        await visit.SeesItemAsync("Chad");
        await visit.KeyAsync("Backspace");
        await visit.SeesAsync("Undone:");
        await visit.SeesItemAsync("Uganda");

        Assert.Equal(["accept ACCUSE", "reject ASSAULT", "undo ASSAULT"], reviewed.Decisions());
    }

    [Fact]
    public async Task Keys_ThatMove_DecideNothing()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();

        await visit.KeyAsync("j");
        await visit.SeesItemAsync("Uganda");
        await visit.KeyAsync("k");
        await visit.SeesItemAsync("Kenya");
        await visit.KeyAsync("?");
        await visit.SeesAsync("accept: the item is in the report as coded");
        await visit.PressAsync("?", "/");
        await Assertions.Expect(visit.Page.Locator("#desk-q")).ToBeFocusedAsync();

        Assert.Empty(reviewed.Log());
    }

    [Fact]
    public async Task Keys_WhileWritingComposingOrWithModifiers_DecideNothing()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();

        await visit.KeyAsync("Control+a");
        await visit.PressAsync("Alt+x", "Meta+a", "Shift+a");
        await visit.Page.EvaluateAsync("() => { for (const more of [{ isComposing: true }, { keyCode: 229 }]) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true, ...more })); }");
        await visit.KeyAsync("n");
        await visit.Page.Keyboard.TypeAsync("a plain lie, j k x e? /");
        await visit.PressAsync("Backspace");
        await Assertions.Expect(visit.Page.Locator("#note")).ToHaveValueAsync("a plain lie, j k x e? ");
        Assert.Empty(reviewed.Log());

        await visit.PressAsync("Control+Enter");
        await visit.SeesAsync("Noted:");
        await visit.SeesItemAsync("Kenya");
        var note = Assert.Single(reviewed.Log());
        Assert.Equal((ReviewKind.Note, "a plain lie, j k x e?"), (note.Kind, note.Note));
    }

    [Fact]
    public async Task Space_OnAButton_PressesTheButton()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();

        await visit.Page.Locator("[data-command=accept]").FocusAsync();
        await visit.PressAsync("Space");

        await visit.SeesAsync("Accepted:");
    }

    [Fact]
    public async Task Keys_Changed_AreTheReviewersOwn_AndNoTwoAreOne()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.VisitAsync();
        await visit.GoAsync("/review/keys");
        await visit.Expects("status of 422").Page.Locator("input[name=accept]").FillAsync("x");
        await visit.ClickAsync(AriaRole.Button, "Keep these keys");
        await visit.SeesAsync("is the key of accept and reject");

        await visit.Page.Locator("input[name=accept]").FillAsync("y");
        await visit.ClickAsync(AriaRole.Button, "Keep these keys");
        await visit.SeesAsync("Your keys are kept.");

        await visit.GoAsync("/review?order=reading");
        await visit.KeyAsync("a");
        await visit.PressAsync("j");
        await visit.SeesItemAsync("Uganda");
        await visit.KeyAsync("y");
        await visit.SeesAsync("Accepted:");
        Assert.Equal(["accept ASSAULT"], reviewed.Decisions());
    }

    [Fact]
    public async Task Keys_AllChanged_DoWhatTheyAreFor_AndTheOldOnesNothing()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.VisitAsync();
        await visit.GoAsync("/review/keys");
        foreach (var (command, key) in new[] { ("accept", "1"), ("reject", "2"), ("skip", "3"), ("edit", "4"), ("add", "5"), ("note", "6"), ("undo", "7"), ("next", "8"), ("previous", "9"), ("search", "0"), ("help", "h") })
        {
            await visit.Page.Locator($"input[name={command}]").FillAsync(key);
        }

        await visit.ClickAsync(AriaRole.Button, "Keep these keys");
        await visit.SeesAsync("Your keys are kept.");
        await visit.GoAsync("/review?order=reading");
        await visit.KeyAsync("a");
        await visit.PressAsync("x", "Space", "e", "m", "n", "Backspace", "j", "k");
        await visit.SeesItemAsync("Kenya");

        await visit.KeyAsync("8");
        await visit.SeesItemAsync("Uganda");
        await visit.KeyAsync("9");
        await visit.SeesItemAsync("Kenya");
        await visit.KeyAsync("h");
        await Assertions.Expect(visit.Page.Locator(".key-list[open]")).ToHaveCountAsync(1);
        await visit.PressAsync("h", "6");
        await Assertions.Expect(visit.Page.Locator("#note")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("1234579");
        await visit.PressAsync("Escape");
        await visit.KeyAsync("1");
        await visit.SeesAsync("Accepted:");
        await visit.KeyAsync("2");
        await visit.SeesAsync("Rejected:");
        await visit.KeyAsync("3");
        await visit.SeesAsync("Put off.");
        await visit.KeyAsync("7");
        await visit.SeesItemAsync("Chad");
        await visit.KeyAsync("4");
        await visit.SeesAsync(AriaRole.Heading, "Edit");
        await Assertions.Expect(visit.Page.Locator("form.edit[data-ready]")).ToHaveCountAsync(1);
        await visit.PressAsync("Escape");
        await visit.SeesItemAsync("Chad");
        await visit.KeyAsync("5");
        await visit.SeesAsync(AriaRole.Heading, "Add what was missed");
        await Assertions.Expect(visit.Page.Locator("form.edit[data-ready]")).ToHaveCountAsync(1);
        await visit.PressAsync("Escape");
        await visit.SeesItemAsync("Chad");
        await visit.KeyAsync("0");
        await Assertions.Expect(visit.Page.Locator("#desk-q")).ToBeFocusedAsync();

        Assert.Equal(["accept ACCUSE", "reject ASSAULT"], reviewed.Decisions());
    }

    [Fact]
    public async Task Keys_WhileTypingInAnyField_AreLetters()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await Assertions.Expect(visit.Page.Locator("main [data-ready]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator(".queue-filters[open]")).ToHaveCountAsync(1);
        foreach (var field in new[] { "#desk-q", "#note", ".queue-filters input[name=actor]", ".queue-filters input[name=report]" })
        {
            await visit.Page.Locator(field).FillAsync("");
            await visit.Page.Locator(field).FocusAsync();
            await visit.Page.Keyboard.TypeAsync("axemnjk/? ");
            await visit.PressAsync("Backspace");
            await Assertions.Expect(visit.Page.Locator(field)).ToHaveValueAsync("axemnjk/?");
        }

        await visit.Page.Locator(".queue-filters select[name=kind]").FocusAsync();
        await visit.PressAsync("x", "e");
        Assert.StartsWith("/review?order=reading", visit.Path, StringComparison.Ordinal);
        Assert.Empty(reviewed.Log());
    }
}
