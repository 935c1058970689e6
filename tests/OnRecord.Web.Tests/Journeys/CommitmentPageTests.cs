using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Tests;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

public sealed partial class CommitmentPageTests(Desk desk)
{
    private const int Repeated = 20;

    [Fact]
    public async Task Commitment_AnnouncedManyTimesMore_ShowsTheFirstAndSaysHowMany_AndJsonHasAll()
    {
        var file = desk.NewFile("db");
        var store = RecordStore.Open(file, creates: true);
        for (var n = 0; n <= Repeated; n++)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"2024-03-{n + 1:00}");
            var report = Sketches.Attack($"Ilse Tarrant attacked the Harbour Guild soon, an officer said. {string.Join(' ', Enumerable.Range(0, 12).Select(word => $"word{n}of{word}"))}", day, type: "THREATEN", status: Status.Threatened);
            store.AddOne(report with { Events = [report.Events[0] with { Cameo = "138" }] });
        }

        await using var running = await RunningDesk.StartAsync(file);
        using var client = new HttpClient { BaseAddress = running.Address };
        var page = await client.GetStringAsync("/commitments?as-of=2024-06-01", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await client.GetStringAsync("/commitments.json?as-of=2024-06-01", TestContext.Current.CancellationToken));

        Assert.Contains($"Told later: {Repeated}<", page);
        Assert.Contains("The first, and what decides the state, are shown", page);
        Assert.Equal(13, Again().Count(page));
        Assert.Equal(Repeated, Assert.Single(json.RootElement.GetProperty("items").EnumerateArray()).GetProperty("later").GetArrayLength());
    }

    [GeneratedRegex("<li><b>repeated</b>")]
    private static partial Regex Again();
}
