using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Reviewing where no script runs.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class PlainReviewTests(Desk desk) : Journey(desk)
{
    private static readonly Viewing Plain = Viewing.Wide with { Scripted = false };

    [Fact]
    public async Task Buttons_WithoutScript_DecideAndUndo()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync(Plain);

        await visit.Page.Locator("#note").FillAsync("seen");
        await visit.ClickAsync(AriaRole.Button, "Keep the note");
        await visit.SeesAsync("Noted:");
        await visit.Page.Locator("[data-command=accept]").ClickAsync();
        await visit.SeesAsync("Accepted:");
        await visit.Page.Locator("[data-command=undo]").ClickAsync();
        await visit.SeesAsync("Undone:");
        await Assertions.Expect(visit.Page.Locator("#review-heading")).ToContainTextAsync("Kenya");
        await visit.Page.Locator("[data-command=skip]").ClickAsync();
        await visit.SeesAsync("Put off.");

        Assert.Equal(["note ACCUSE", "accept ACCUSE", "undo ACCUSE"], reviewed.Decisions());
        await visit.GoAsync("/review?skipped=true");
        await Assertions.Expect(visit.Page.Locator("#review-heading")).ToContainTextAsync("Kenya");
    }

    [Fact]
    public async Task Edit_WithoutScript_TakesNumbersOfWords_AndSaysWhatIsWrong()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync(Plain);
        await visit.Page.Locator("[data-command=edit]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#part-anchor")).ToHaveValueAsync("3");

        await visit.Expects("status of 422").Page.Locator("#part-anchor").FillAsync("400");
        await visit.ClickAsync(AriaRole.Button, "Keep the edit");
        await visit.SeesAsync("is no run of words");
        await Assertions.Expect(visit.Page.Locator("#part-anchor")).ToHaveValueAsync("400");
        await visit.Page.Locator("#part-anchor").FillAsync("3-4");
        await visit.Page.Locator("select[name=status]").SelectOptionAsync("denied");
        await visit.ClickAsync(AriaRole.Button, "Keep the edit");
        await visit.SeesAsync("Edited:");

        var becomes = Assert.Single(reviewed.Log()).Becomes!;
        Assert.Equal((Status.Denied, "condemned Somalia"), (becomes.Status, becomes[ItemPart.Anchor][0].Exact));
    }

    [Fact]
    public async Task Decide_InASecondWindow_IsNotTakenForANewDecision()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var one = await reviewed.ReviewAsync(Plain);
        await using var other = await reviewed.ReviewAsync(Plain);

        await one.Page.Locator("[data-command=accept]").ClickAsync();
        await one.SeesAsync("Accepted:");
        await other.Page.Locator("[data-command=reject]").ClickAsync();
        await other.SeesAsync("You decided on this item elsewhere");
        await other.SeesAsync("Your verdict:");
        await other.Page.Locator("[data-command=reject]").ClickAsync();
        await other.SeesAsync("Rejected:");

        Assert.Equal(["accept ACCUSE", "reject ACCUSE"], reviewed.Decisions());
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefused()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync(Plain);
        var item = await visit.Page.Locator("input[name=item]").First.InputValueAsync();

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        using var content = new FormUrlEncodedContent([new("item", item), new("kind", "accept")]);
        using var answer = await client.PostAsync(new Uri(reviewed.Running.Address, "/review/decide"), content, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(reviewed.Log());
    }
}
