using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Adding what was missed: by its words in the text.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class AdditionJourneys(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task MissedEvent_WithTheKeyboardAlone_IsAdded_Listed_AndUndone()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.KeyAsync("m");
        await visit.SeesAsync(AriaRole.Heading, "Add what was missed");
        await Assertions.Expect(visit.Page.Locator("form.edit[data-ready]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("select[name=type]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("CONSULT");
        await visit.PressAsync("Tab", "Tab");
        await visit.Page.Keyboard.TypeAsync("happened");

        // To the first part, and on to the words: the seventh is Monday.
        await visit.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("input[name=chosen-part][value=anchor]")).ToBeFocusedAsync();
        await FocusWordsAsync(visit);
        await visit.PressAsync("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter");
        await Assertions.Expect(visit.Page.Locator("form.edit .said")).ToHaveTextAsync("anchor: Monday");
        while (!await visit.Page.EvaluateAsync<bool>("() => document.activeElement.textContent === 'Add it'"))
        {
            await visit.PressAsync("Tab");
        }

        await visit.PressAsync("Enter");
        await visit.SeesAsync("Added:");
        await visit.SeesItemAsync("Kenya");
        await visit.SeesAsync(AriaRole.Heading, "You added to this report");

        var added = Assert.Single(reviewed.Log());
        Assert.Equal((ReviewKind.Add, "CONSULT", Status.Happened, "Monday"), (added.Kind, added.Was.Type, added.Was.Status!.Value, added.Was[ItemPart.Anchor][0].Exact));
        await visit.Page.Locator(".review-added a").First.ClickAsync();
        await visit.SeesItemAsync("added event");
        await visit.KeyAsync("Backspace");
        await visit.SeesAsync("Undone:");
        Assert.Equal(["add CONSULT", "undo CONSULT"], reviewed.Decisions());
        await Assertions.Expect(visit.Page.Locator(".review-added")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task MissedStatementAndTie_WithTheMouse_AreAdded()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync();
        await visit.Page.Locator("[data-command=add]").ClickAsync();
        await visit.ClickAsync(AriaRole.Link, "statement");
        await ReadyAsync(visit);
        await visit.Page.Locator("select[name=type]").SelectOptionAsync("belief");
        await visit.Page.Locator("select[name=source-kind]").SelectOptionAsync("collective");
        await TakeAsync(visit, "source", "Kenya");
        await TakeAsync(visit, "content", "Somalia");
        await visit.Page.Locator("textarea[name=note]").FillAsync("said of Somalia");
        await visit.ClickAsync(AriaRole.Button, "Add it");
        await visit.SeesAsync("Added:");

        await visit.Page.Locator("[data-command=add]").ClickAsync();
        await visit.ClickAsync(AriaRole.Link, "relation");
        await ReadyAsync(visit);
        await visit.Page.Locator("select[name=type]").SelectOptionAsync("opposes");
        await TakeAsync(visit, "evidence", "condemned");
        await TakeAsync(visit, "subject", "Kenya");
        await visit.Expects("status of 422").ClickAsync(AriaRole.Button, "Add it");
        await visit.SeesAsync("the object has no words");
        await ReadyAsync(visit);
        await TakeAsync(visit, "object", "Somalia");
        await visit.ClickAsync(AriaRole.Button, "Add it");
        await visit.SeesAsync("Added:");

        Assert.Equal(["belief, collective: source “Kenya”; content “Somalia”", "opposes: subject “Kenya”; object “Somalia”; evidence “condemned”"], reviewed.Log().Select(line => Interchange.Listing.ReviewedWords.Of(line.Was)));
        Assert.Equal("said of Somalia", reviewed.Log()[0].Note);
    }

    [Fact]
    public async Task Addition_WithoutScript_TakesNumbersOfWords()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        await using var visit = await reviewed.ReviewAsync(Viewing.Phone with { Scripted = false });
        await visit.Page.Locator("[data-command=add]").ClickAsync();
        await visit.Page.Locator("select[name=type]").SelectOptionAsync("CONSULT");
        await visit.Page.Locator("select[name=status]").SelectOptionAsync("denied");
        await visit.Expects("status of 422").Page.Locator("#part-anchor").FillAsync("no words");
        await visit.Page.Locator("form.edit").EvaluateAsync("form => form.noValidate = true");
        await visit.ClickAsync(AriaRole.Button, "Add it");
        await visit.SeesAsync("is no run of words");
        await visit.Page.Locator("#part-anchor").FillAsync("1-2");
        await visit.ClickAsync(AriaRole.Button, "Add it");
        await visit.SeesAsync("Added:");

        Assert.Equal("🚂 Kenya", Assert.Single(reviewed.Log()).Was[ItemPart.Anchor][0].Exact);
    }

    [Fact]
    public async Task WhatTwoAdd_IsOneItem_AndWhatOneAddsIsTheOthersToJudge()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var ana = await reviewed.VisitAsAsync("ana");
        await using var bo = await reviewed.VisitAsAsync("bo");
        await Task.WhenAll(AddAsync(ana, "Monday"), AddAsync(bo, "Monday"));
        await AddAsync(ana, "Sudan");

        var log = reviewed.Log();
        Assert.Equal(2, log.SelectMany(line => line.FoundAt).Distinct().Count());
        await bo.GoAsync($"/review?item={log[^1].FoundAt[0]}");
        await bo.MissesAsync("ana: ");
        await bo.KeyAsync("x");
        await bo.SeesAsync("Rejected:");

        Assert.Equal(["ana add", "ana add", "bo add", "bo reject"], reviewed.Log().Select(line => $"{line.By} {line.Kind.ToString().ToLowerInvariant()}").Order());
        await ana.GoAsync("/review/log");
        await ana.SeesAsync("was missed");
        await ana.SeesAsync("not coded");
    }

    private static async Task AddAsync(Visit visit, string word)
    {
        await visit.KeyAsync("m");
        await ReadyAsync(visit);
        await visit.Page.Locator("select[name=type]").SelectOptionAsync("CONSULT");
        await visit.Page.Locator("select[name=status]").SelectOptionAsync("happened");
        await TakeAsync(visit, "anchor", word);
        await visit.ClickAsync(AriaRole.Button, "Add it");
        await visit.SeesAsync("Added:");
    }

    private static Task ReadyAsync(Visit visit) => Assertions.Expect(visit.Page.Locator("form.edit[data-ready]")).ToHaveCountAsync(1);

    private static async Task TakeAsync(Visit visit, string part, string word)
    {
        await visit.Page.Locator($"input[name=chosen-part][value={part}]").CheckAsync();
        await visit.Page.Locator("[data-words] [data-n]", new PageLocatorOptions { HasTextString = word }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("form.edit .said")).ToHaveTextAsync($"{part}: {word}");
    }

    private static async Task FocusWordsAsync(Visit visit)
    {
        for (var i = 0; i < 12 && !await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('[data-n]')"); i++)
        {
            await visit.PressAsync("Tab");
        }
    }
}
