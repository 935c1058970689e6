using System.Net;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>Following a story, an actor, a pair, a country and what was announced; and the brief.</summary>
public sealed class FollowJourneys(Desk desk) : Journey(desk)
{
    private const string AsOf = "as-of=2024-06-30";

    private static readonly string[] Pages =
    [
        $"/timeline?actor=Kenya&{AsOf}", "/stories", $"/commitments?from=2024-01-01&state=all&{AsOf}", "/contradictions", "/network?from=2024-01-01", "/dyads?actor=Kenya&with=Somalia",
        "/map?from=2024-01-01", "/sources?from=2024-01-01", "/source?source-kind=anonymous", $"/brief?actor=Kenya&{AsOf}", "/brief", "/dyads",
    ];

    [Fact]
    public async Task Story_FromTheList_LeadsToItsTimelineAndBrief()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/stories");
        await visit.Page.Locator(".stories h2 a").First.ClickAsync();
        await visit.SeesAsync(AriaRole.Heading, "Reports");
        await visit.SeesAsync(AriaRole.Heading, "What several reports tell");
        await visit.Page.Locator("main .links").GetByRole(AriaRole.Link, new() { Name = "Timeline" }).ClickAsync();
        Assert.StartsWith("/timeline?story=", visit.Path, StringComparison.Ordinal);
        await visit.Page.Locator("main .links").GetByRole(AriaRole.Link, new() { Name = "Brief" }).ClickAsync();
        await visit.SeesAsync(AriaRole.Heading, "What is reported");
    }

    [Fact]
    public async Task Timeline_OfAnActor_TellsWhatIsAnnouncedAndOpenWithItsWords()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync($"/timeline?actor=Kenya&{AsOf}");
        await visit.SeesAsync(AriaRole.Heading, "Timeline of Kenya");
        await Assertions.Expect(visit.Page.Locator(".told-quote").Filter(new() { HasText = "promised to withdraw its troops" }).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".state").Filter(new() { HasText = "overdue" }).First).ToBeVisibleAsync();

        await visit.Page.GetByLabel("What").SelectOptionAsync("due");
        await visit.ClickAsync(AriaRole.Button, "Show");

        Assert.Contains("kind=due", visit.Path, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".badge.due").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Timeline_WithoutScript_HasItsChartAndTable()
    {
        await using var visit = await VisitAsync(Viewing.Phone with { Scripted = false });
        await visit.GoAsync($"/timeline?actor=Kenya&{AsOf}");
        await Assertions.Expect(visit.Page.Locator("svg.strip")).ToBeVisibleAsync();
        await visit.Page.GetByText("The same as a table").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".chart tbody th a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_OfAnEvent_LeadToTheirPlaceInTheReport()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync($"/timeline?actor=Kenya&{AsOf}");
        await visit.Page.Locator(".quoted").First.ClickAsync();
        await visit.ReachesAsync("/reports/[^/]+#t-");
        Assert.Equal(1, await visit.Page.Locator(new Uri(visit.Page.Url).Fragment).CountAsync());
    }

    [Fact]
    public async Task Network_ByKeyboard_ShowsTheNeighboursOfAnActor()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/network?from=2024-01-01");
        var graph = visit.Page.GetByRole(AriaRole.Application);
        await graph.FocusAsync();
        await visit.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Page.Locator(".graph-told")).ToContainTextAsync("ties and events with");
        await visit.PressAsync("Enter");
        await visit.ReachesAsync(@"/network\?actor=");
    }

    [Fact]
    public async Task Network_WithoutScript_IsTheDrawingAndTheTable()
    {
        await using var visit = await VisitAsync(Viewing.Wide with { Scripted = false });
        await visit.GoAsync("/network?from=2024-01-01");
        await Assertions.Expect(visit.Page.Locator("svg.network")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("table.edges tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Dyads_OfAPair_ListTheEventsOfAPeriod()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/dyads?actor=Kenya&with=Somalia&by=month");
        await Assertions.Expect(visit.Page.Locator(".u-wrap canvas")).ToBeVisibleAsync();
        await visit.Page.GetByText("The same as a table").ClickAsync();
        await visit.Page.Locator(".chart tbody th a").First.ClickAsync();
        Assert.Contains("on=2024-", visit.Path, StringComparison.Ordinal);
        await visit.SeesAsync("The latest of all days");
    }

    [Fact]
    public async Task Map_OfACountry_LeadsToItsTimeline()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/map?from=2024-01-01");
        await Assertions.Expect(visit.Page.Locator("svg.world .shade-5").First).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Row).GetByRole(AriaRole.Link, new() { Name = "Kenya" }).ClickAsync();
        Assert.Contains("country=KEN", visit.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_InPrint_HasNoControlsAndKeepsItsSources()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync($"/brief?actor=Kenya&{AsOf}");
        await visit.Page.Locator("[data-island=print][data-ready]").WaitForAsync();
        await visit.Page.EvaluateAsync("() => { window.print = () => { window.printed = true; }; }");
        await visit.ClickAsync(AriaRole.Button, "Print");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.printed"));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Named(AriaRole.Button, "Print")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".desk-head")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".brief-sources .brief-address").First).ToBeVisibleAsync();
        var pdf = await visit.Page.PdfAsync(new() { Format = "A4" });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
    }

    [Fact]
    public async Task Forms_BesideEveryPage_AnswerTheSameQuestion()
    {
        using var client = new HttpClient { BaseAddress = Desk.Running.Address };
        foreach (var path in Pages.Where(page => page is not "/brief"))
        {
            foreach (var (ending, type) in new[] { (".json", "application/json"), (".csv", "text/csv") })
            {
                var at = path.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? path.Insert(query, ending) : path + ending;
                using var answer = await client.GetAsync(at, TestContext.Current.CancellationToken);
                Assert.Equal((at, HttpStatusCode.OK, type), (at, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            }
        }
    }

    [Theory]
    [InlineData("/network.graphml?from=2024-01-01", "<graphml")]
    [InlineData("/network.gexf?from=2024-01-01", "<gexf")]
    [InlineData("/network.svg?from=2024-01-01", "<svg")]
    [InlineData("/brief.md?actor=Kenya", "# Kenya")]
    public async Task File_BesideAPage_IsOfItsForm(string path, string beginning)
    {
        using var client = new HttpClient { BaseAddress = Desk.Running.Address };

        var file = await client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.Contains(beginning, file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brief.md", HttpStatusCode.BadRequest)]
    [InlineData("/stories/none", HttpStatusCode.NotFound)]
    [InlineData("/timeline?kind=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/sources?after=here", HttpStatusCode.BadRequest)]
    [InlineData("/brief?actor=Nobody+Known", HttpStatusCode.NotFound)]
    [InlineData("/source", HttpStatusCode.BadRequest)]
    public async Task Question_ThatCannotBeAsked_SaysSo(string path, HttpStatusCode status)
    {
        using var client = new HttpClient { BaseAddress = Desk.Running.Address };

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }
}
