using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>What others do while one reads or reviews is shown, and disturbs nothing.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class NewsJourneys(Desk desk) : Journey(desk)
{
    private const int Each = 20_000;
    private const string Queue = "/review?order=reading";

    [Fact]
    public async Task Decision_OfAnother_IsToldBesideTheReport_WithoutTakingFocusOrSelection()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var cal = await reviewed.VisitAsAsync("cal");
        await using var bo = await reviewed.VisitAsAsync("bo");
        await OpenReportAsync(cal);
        var search = cal.Page.Locator("#desk-q");
        await search.FocusAsync();
        await cal.PressAsync("t", "w");
        await search.EvaluateAsync("(field) => field.setSelectionRange(0, 2)");

        await bo.KeyAsync("a");
        await bo.SeesAsync("Accepted:");
        await LetTimePassAsync(cal);

        var notice = cal.Page.Locator("[data-news=decisions]");
        await Assertions.Expect(notice.Locator("[role=status]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^bo accepted “.*Kenya.*”$"));
        await Assertions.Expect(notice.Locator("time")).ToHaveTextAsync("just now");
        await Assertions.Expect(cal.Page.Locator("[data-item].lit")).ToHaveCountAsync(0);
        await Assertions.Expect(cal.Page.Locator("[data-item] .verdicts .accept")).ToContainTextAsync("accepted by bo");
        await Assertions.Expect(search).ToBeFocusedAsync();
        Assert.Equal("tw 0 2", await search.EvaluateAsync<string>("(field) => `${field.value} ${field.selectionStart} ${field.selectionEnd}`"));
        Assert.Empty(await Axe.FaultsAsync(cal.Page));
        await Checks.AssertNoSideScrollAsync(cal.Page);

        // What is taken back goes.
        await bo.KeyAsync("Backspace");
        await bo.SeesAsync("Undone:");
        await LetTimePassAsync(cal);
        await Assertions.Expect(cal.Page.Locator("[data-item] .verdicts li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task News_ByKeyboardAlone_LeadToTheItem_AndAreDismissed()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var cal = await reviewed.VisitAsAsync("cal");
        await using var bo = await reviewed.VisitAsAsync("bo");
        await OpenReportAsync(cal);
        await cal.PressAsync("j");
        var first = cal.Page.Locator("[data-item]").First;
        await Assertions.Expect(first).ToBeFocusedAsync();
        await bo.KeyAsync("j");
        await bo.SeesItemAsync("Uganda");
        await bo.KeyAsync("x");
        await bo.SeesAsync("Rejected:");
        await LetTimePassAsync(cal);
        await Assertions.Expect(cal.Page.Locator("[data-news=decisions] [role=status]")).ToContainTextAsync("bo rejected");
        await Assertions.Expect(first).ToBeFocusedAsync();

        // There and back, then there and on to what was decided on.
        await cal.PressAsync("u");
        await Assertions.Expect(cal.Page.Locator("[data-news=decisions] a")).ToBeFocusedAsync();
        await cal.PressAsync("Enter");
        await Assertions.Expect(cal.Page.Locator("[data-item]:has(.verdicts)")).ToBeFocusedAsync();
        await cal.PressAsync("u", "Escape");
        await Assertions.Expect(cal.Page.Locator("[data-item]:has(.verdicts)")).ToBeFocusedAsync();
        await Assertions.Expect(cal.Page.Locator(".news[data-told]")).ToHaveCountAsync(0);
        await LetTimePassAsync(cal);
        await Assertions.Expect(cal.Page.Locator(".news[data-told]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Item_InOnesQueue_ThatAnotherJustDecided_IsMarked_AndBothCount()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var ana = await reviewed.VisitAsAsync("ana");
        await using var bo = await reviewed.VisitAsAsync("bo");
        await BeginAsync(ana, Queue);
        await ana.KeyAsync("n");
        await ana.PressAsync("a", "u");
        await bo.KeyAsync("x");
        await bo.SeesAsync("Rejected:");
        await LetTimePassAsync(ana);

        // That, and not what: she decides for herself.
        await Assertions.Expect(ana.Page.Locator(".review-item .verdicts")).ToContainTextAsync("decided on by bo");
        await Assertions.Expect(ana.Page.Locator(".queue [aria-current]")).ToContainTextAsync("decided on by bo");
        await Assertions.Expect(ana.Page.Locator("[data-news=decisions] [role=status]")).ToContainTextAsync("your own decision counts as well");
        Assert.DoesNotContain("reject", await ana.Page.Locator(".news, .review-item .verdicts").AllTextContentsAsync() is var said ? string.Concat(said) : "", StringComparison.OrdinalIgnoreCase);
        await Assertions.Expect(ana.Page.Locator("#note")).ToBeFocusedAsync();
        Assert.Equal("au", await ana.Page.Locator("#note").InputValueAsync());
        Assert.Empty(await Axe.FaultsAsync(ana.Page));
        await ana.PressAsync("Escape");
        await ana.KeyAsync("a");
        await ana.SeesAsync("Accepted:");

        Assert.Equal(2, reviewed.Log().Count(decision => decision.IsActive));
        Assert.Equal(["ana", "bo"], Assert.Single(Store.RecordStore.Open(reviewed.Record).Reviews().Judged()).Select(verdict => verdict.By).Order());
    }

    [Fact]
    public async Task Decisions_WithoutScript_StandThereOnTheNextLoad_ForEachAsTheyMaySeeThem()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var bo = await reviewed.VisitAsAsync("bo");
        await bo.KeyAsync("a");
        await bo.SeesAsync("Accepted:");
        await using (var cal = await reviewed.VisitAsAsync("cal"))
        {
            await using var plain = await PlainAsync(cal, reviewed);
            await OpenReportAsync(plain, hasScript: false);
            await Assertions.Expect(plain.Page.Locator("[data-item] .verdicts .accept")).ToContainTextAsync("accepted by bo");
            Assert.Equal("", (await plain.Page.Locator(".news").InnerTextAsync()).Trim());
        }

        await using var ana = await reviewed.VisitAsAsync("ana");
        await using var her = await PlainAsync(ana, reviewed);
        await OpenReportAsync(her, hasScript: false);
        await Assertions.Expect(her.Page.Locator("[data-item] .verdicts")).ToContainTextAsync("decided on by bo");
        await her.MissesAsync("accepted by");
        await her.GoAsync(Queue);
        await Assertions.Expect(her.Page.Locator(".review-item .verdicts")).ToContainTextAsync("decided on by bo");
    }

    [Fact]
    public async Task Reports_ThatAreAdded_AreCounted_AndShownWhenAsked()
    {
        var record = Desk.Copy();
        await using var running = await RunningDesk.StartAsync(record);
        await using var visit = await VisitAsync(running);
        await BeginAsync(visit, "/reports");
        var first = await visit.Page.Locator(".headline").First.TextContentAsync();
        var lines = Desk.NewFile("jsonl");
        await File.WriteAllTextAsync(lines, """
            {"id": "n1", "date": "2025-03-14", "outlet": "The Gazette", "title": "Late one", "text": "Kenya condemned Somalia on Friday."}
            {"id": "n2", "date": "2025-03-15", "outlet": "The Gazette", "title": "Late two", "text": "Uganda attacked Sudan on Saturday."}
            """, TestContext.Current.CancellationToken);
        await PublishedApp.DoAsync("add", lines, "--record", record);
        await LetTimePassAsync(visit);

        await Assertions.Expect(visit.Page.Locator("[data-news=added] [role=status]")).ToHaveTextAsync("2 reports were added since this page was opened");
        Assert.Equal(first, await visit.Page.Locator(".headline").First.TextContentAsync());
        await visit.PressAsync("u", "Enter");
        await Assertions.Expect(visit.Page.Locator(".headline").First).ToContainTextAsync("Late two");
    }

    [Fact]
    public async Task News_OfAPageNobodyLooksAt_AreNotAskedFor_AndOfAnUnchangedRecordCostNoBody()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var cal = await reviewed.VisitAsAsync("cal");
        var asked = new List<int>();
        cal.Page.Response += (_, answer) => { if (answer.Url.Contains("/news.json", StringComparison.Ordinal)) { asked.Add(answer.Status); } };
        await OpenReportAsync(cal);
        await LetTimePassAsync(cal);
        await LetTimePassAsync(cal);
        Assert.Equal([200, 304], asked);

        await cal.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");
        await cal.Page.Clock.FastForwardAsync(10 * Each);
        Assert.Equal([200, 304], asked);
        await cal.Page.EvaluateAsync("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        await WaitForAsync(() => asked.Count == 3);

        // What fails is asked for ever more rarely.
        await cal.Page.RouteAsync("**/news.json*", route => route.FulfillAsync(new() { Status = 503 }));
        cal.Expects("status of 503");
        await LetTimePassAsync(cal);
        await cal.Page.Clock.FastForwardAsync(Each);
        Assert.Equal(4, asked.Count);
        await cal.Page.Clock.FastForwardAsync(Each + 1000);
        await WaitForAsync(() => asked.Count == 5);
        await cal.Page.Clock.FastForwardAsync(2 * Each);
        Assert.Equal(5, asked.Count);
    }

    [Fact]
    public async Task News_AreThoseOfWhoeverAsks_AndAFaultyQuestionIsRefused()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var cal = await reviewed.VisitAsAsync("cal");
        await using var ana = await reviewed.VisitAsAsync("ana");
        await using var bo = await reviewed.VisitAsAsync("bo");
        await OpenReportAsync(cal);
        var address = (await cal.Page.Locator(".news").GetAttributeAsync("data-ask"))!;
        await bo.KeyAsync("a");
        await bo.SeesAsync("Accepted:");

        Assert.Equal(["accepted", "decided on", null], [await DidAsync(cal), await DidAsync(ana), await DidAsync(bo)]);
        Assert.Equal(400, (await cal.Page.APIRequest.GetAsync("/news.json?report=many")).Status);
        Assert.Equal(400, (await cal.Page.APIRequest.GetAsync("/news.json?since=1")).Status);

        async Task<string?> DidAsync(Visit visit)
        {
            var news = (await (await visit.Page.APIRequest.GetAsync(address)).JsonAsync())!.Value;
            return news.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("did").GetString()).FirstOrDefault();
        }
    }

    private static async Task WaitForAsync(Func<bool> isSo)
    {
        for (var n = 0; n < 300 && !isSo(); n++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(isSo());
    }

    // With a clock that goes on when it is told to.
    private static async Task BeginAsync(Visit visit, string path)
    {
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync(path);
        await Checks.WaitForIslandsAsync(visit.Page);
    }

    private static async Task OpenReportAsync(Visit visit, bool hasScript = true)
    {
        await visit.GoAsync("/reports?q=condemned");
        var address = await visit.Page.Locator(".headline a").First.GetAttributeAsync("href");
        if (hasScript)
        {
            await BeginAsync(visit, address!);
        }
        else
        {
            await visit.GoAsync(address!);
        }
    }

    private static Task<IResponse> LetTimePassAsync(Visit visit) => visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Clock.FastForwardAsync(Each + 1000), answer => answer.Url.Contains("/news.json", StringComparison.Ordinal));

    private static async Task<Visit> PlainAsync(Visit visit, ReviewedDesk reviewed)
    {
        var state = await visit.Page.Context.StorageStateAsync();
        return await Visit.BeginAsync(visit.Page.Context.Browser!, reviewed.Running.Address, null, options => (options.StorageState, options.JavaScriptEnabled) = (state, false));
    }
}
