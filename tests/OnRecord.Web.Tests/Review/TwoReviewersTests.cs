using OnRecord.Outputs;
using OnRecord.Web.Access;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Two people who review at once.</summary>
public sealed class TwoReviewersTests(Desk desk) : Journey(desk)
{
    [Fact]
    public async Task Decisions_OfTwoAtOnce_AreBothKept_AndCompared()
    {
        var users = Desk.NewFile("users");
        InvitedUsers.Add(users, "ana", Role.Reviewer);
        InvitedUsers.Add(users, "bo", Role.Reviewer);
        await using var reviewed = await ReviewedDesk.StartAsync(Desk, "--sign-in", "--users", users);
        await using var ana = await SignedInAsync(reviewed, "ana");
        await using var bo = await SignedInAsync(reviewed, "bo");

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
        var users = Desk.NewFile("users");
        InvitedUsers.Add(users, "cal", Role.Reader);
        await using var reviewed = await ReviewedDesk.StartAsync(Desk, "--sign-in", "--users", users);
        await using var cal = await SignedInAsync(reviewed, "cal");

        await cal.SeesItemAsync("Kenya");
        await Assertions.Expect(cal.Page.Locator("[data-command=accept]")).ToHaveCountAsync(0);
        await cal.GoAsync("/review/log");
    }

    private static async Task<Visit> SignedInAsync(ReviewedDesk reviewed, string name)
    {
        var visit = await reviewed.VisitAsync();
        await visit.GoAsync("/review?order=reading");
        await visit.Page.Locator("#name").FillAsync(name);
        await visit.Page.Locator("#password").FillAsync(PublishedApp.Password);
        await visit.ClickAsync(AriaRole.Button, "Sign in");
        await Assertions.Expect(visit.Page.Locator("#review-heading")).ToBeVisibleAsync();
        return visit;
    }
}
