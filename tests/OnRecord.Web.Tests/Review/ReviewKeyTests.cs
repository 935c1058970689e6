using OnRecord.Store.Reviews;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Reviewing with the keyboard alone.</summary>
public sealed class ReviewKeyTests(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task Keys_ThroughTheQueue_DecideAndUndo()
    {
        await using var reviewed = await ReviewedDesk.StartAsync(Desk);
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
        await using var reviewed = await ReviewedDesk.StartAsync(Desk);
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
        await using var reviewed = await ReviewedDesk.StartAsync(Desk);
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
        await using var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();

        await visit.Page.Locator("[data-command=accept]").FocusAsync();
        await visit.PressAsync("Space");

        await visit.SeesAsync("Accepted:");
    }

    [Fact]
    public async Task Keys_Changed_AreTheReviewersOwn_AndNoTwoAreOne()
    {
        await using var reviewed = await ReviewedDesk.StartAsync(Desk);
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
}
