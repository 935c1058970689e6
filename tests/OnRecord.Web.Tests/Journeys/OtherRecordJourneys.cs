using OnRecord.Store;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>Desks on an empty record and on one in PostgreSQL.</summary>
public sealed class OtherRecordJourneys(Desk desk) : Journey(desk)
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

        await using var visit = await VisitAsync(running);
        foreach (var path in tour.Pages)
        {
            await visit.GoAsync(path);
            await Axe.AssertCleanAsync(visit.Page);
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

        await using var first = await RunningDesk.StartAsync(file);
        await using var second = await RunningDesk.StartAsync(database.Location);
        // Without script: charts change when their script has loaded.
        await using var inFile = await VisitAsync(first, Viewing.Wide with { Scripted = false });
        await using var inDatabase = await VisitAsync(second, Viewing.Wide with { Scripted = false });
        var tour = new Tour(first.Address);
        await tour.GoAsync(TestContext.Current.CancellationToken, "/");
        foreach (var path in tour.Pages)
        {
            await Task.WhenAll(inFile.GoAsync(path), inDatabase.GoAsync(path));
            Assert.Equal(await inFile.Page.Locator("main").InnerTextAsync(), await inDatabase.Page.Locator("main").InnerTextAsync());
        }
    }
}
