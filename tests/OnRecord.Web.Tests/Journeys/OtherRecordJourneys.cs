using System.Text.RegularExpressions;
using OnRecord.Store;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>Desks on an empty record and on one in PostgreSQL.</summary>
public sealed partial class OtherRecordJourneys(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task EmptyRecord_SaysSoOnEveryPage()
    {
        var file = Desk.NewFile("db");
        RecordStore.Open(file, creates: true);
        await using var running = await RunningDesk.StartAsync(file);
        var tour = new Tour(running.Address);
        await tour.GoAsync(TestContext.Current.CancellationToken, "/");
        Assert.Empty(tour.Broken);

        await using var visit = await VisitAsync(running, Viewing.Phone);
        foreach (var path in tour.Samples)
        {
            await visit.GoAsync(path);
            await Axe.AssertCleanAsync(visit.Page);
            await Checks.AssertNoSideScrollAsync(visit.Page);
        }

        await visit.GoAsync("/reports?q=nothing");
        await Assertions.Expect(visit.Page.Locator(".empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PostgresRecord_ShowsWhatAFileShows()
    {
        using var database = new RecordDatabase();
        var file = Desk.NewFile("db");
        foreach (var place in new[] { file, database.Location })
        {
            using var writer = RecordStore.Open(place, creates: true).Write("tests");
            writer.Add(Sketches.Full());
            writer.Add(Sketches.Attack(Sketches.AttackText(), "2024-03-14", url: "https://gazette.example/1"));
            writer.Complete();
        }

        await using var inFile = await RunningDesk.StartAsync(file);
        await using var inDatabase = await RunningDesk.StartAsync(database.Location);
        var tour = new Tour(inFile.Address);
        await tour.GoAsync(TestContext.Current.CancellationToken, [.. PageRoutes.Addresses.Where(path => !path.Contains("Kenya", StringComparison.Ordinal)), "/"]);
        Assert.Empty(tour.Broken);
        Assert.True(tour.Samples.Count > 20, string.Join("\n", tour.Samples));
        foreach (var path in PageRoutes.Of(file).Select(template => tour.Samples.FirstOrDefault(path => PageRoutes.IsOf(path, template))).OfType<string>())
        {
            Assert.Equal((path, await WordsAsync(inFile, path)), (path, await WordsAsync(inDatabase, path)));
        }
    }

    // What stands in the page, without its markup, which holds the tokens of forms.
    private static async Task<string> WordsAsync(RunningDesk running, string path)
    {
        using var client = new HttpClient { BaseAddress = running.Address };
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return Markup().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..], " ");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
