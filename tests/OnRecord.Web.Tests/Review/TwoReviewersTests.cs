using OnRecord.Outputs;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Two people who review at once.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class TwoReviewersTests(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task Decisions_OfTwoAtOnce_AreBothKept_AndCompared()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var ana = await reviewed.VisitAsAsync("ana");
        await using var bo = await reviewed.VisitAsAsync("bo");

        // Both see the same item, and each decides without knowing of the other.
        await Task.WhenAll(ana.KeyAsync("a"), bo.KeyAsync("x"));
        await ana.SeesAsync("Accepted:");
        await bo.SeesAsync("Rejected:");
        await ana.MissesAsync("bo: ");
        await ana.KeyAsync("a");
        await ana.SeesItemAsync("Chad");
        await bo.KeyAsync("a");
        await bo.SeesItemAsync("Chad");

        var log = reviewed.Log();
        Assert.Equal(["ana accept", "ana accept", "bo accept", "bo reject"], log.Select(line => $"{line.By} {Words.Of(line.Kind)}").Order());
        await ana.GoAsync("/review/agreement");
        await ana.SeesAsync("ana, bo");
        await Assertions.Expect(ana.Page.Locator("tr", new PageLocatorOptions { HasTextString = "verdict" }).First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"verdict\s+2\s+1\s"));

        // Nobody undoes what another decided.
        await bo.KeyAsync("Backspace");
        await bo.SeesAsync("Undone:");
        Assert.Equal(2, reviewed.Log().Count(line => line.By == "ana" && line.IsActive));
    }

    [Fact]
    public async Task Readers_SeeTheQueue_AndDecideNothing()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var cal = await reviewed.VisitAsAsync("cal");

        await cal.SeesItemAsync("Kenya");
        await Assertions.Expect(cal.Page.Locator("[data-command=accept]")).ToHaveCountAsync(0);
        await cal.GoAsync("/review/log");
    }
}
