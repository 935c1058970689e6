using OnRecord.Web.Access;
using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>At a desk whose users sign in.</summary>
public sealed class SignInJourneys(Desk desk, SignInJourneys.Shared shared) : Journey(desk), IClassFixture<SignInJourneys.Shared>
{
    private readonly RunningDesk _running = shared.Running;

    /// <summary>One desk for all of them.</summary>
    public sealed class Shared(Desk desk) : IAsyncLifetime
    {
        internal RunningDesk Running { get; private set; } = null!;

        internal string Users { get; } = desk.NewFile("users");

        public async ValueTask InitializeAsync()
        {
            InvitedUsers.Add(Users, "ilse", Role.Reviewer);
            InvitedUsers.Add(Users, "bo", Role.Reader);
            Running = await RunningDesk.StartAsync(desk.Record, "--sign-in", "--users", Users);
        }

        public async ValueTask DisposeAsync() => await Running.DisposeAsync();
    }

    [Fact]
    public async Task SharedLink_SignIn_LeadsOnToIt_AndSignOutEndsIt()
    {
        await using var visit = await VisitAsync(_running);
        await visit.GoAsync("/reports?q=troops");
        await visit.SeesAsync(AriaRole.Heading, "Sign in");
        await Axe.AssertCleanAsync(visit.Page);
        await SignInAsync(visit, "ilse");
        Assert.Equal("/reports?q=troops", visit.Path);
        await visit.SeesAsync(AriaRole.Link, "Kenya withdraws its troops from Mandera");
        await visit.SeesAsync("reviewer");

        await visit.ClickAsync(AriaRole.Button, "Sign out");
        await visit.SeesAsync(AriaRole.Heading, "Sign in");
        await visit.GoAsync("/reports");
        await visit.SeesAsync(AriaRole.Heading, "Sign in");
    }

    [Fact]
    public async Task WrongPassword_IsSaidAloud_AndKeyboardAloneIsEnough()
    {
        await using var visit = await VisitAsync(_running, Viewing.Phone);
        await visit.GoAsync("/sign-in");
        await visit.Page.GetByLabel("Name").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("bo");
        await visit.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("not what it should be");
        await visit.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("No user has this name and this password.");
        await Checks.AssertNoSideScrollAsync(visit.Page);
        await SignInAsync(visit, "bo");
        await visit.SeesAsync("reader");
    }

    [Fact]
    public async Task TwoPeople_AtOnce_AreEachThemselves()
    {
        await using var first = await VisitAsync(_running);
        await using var second = await VisitAsync(_running);
        await Task.WhenAll(first.GoAsync("/sign-in"), second.GoAsync("/sign-in"));
        await Task.WhenAll(SignInAsync(first, "ilse"), SignInAsync(second, "bo"));
        await Assertions.Expect(first.Page.Locator(".desk-user bdi")).ToHaveTextAsync("ilse");
        await Assertions.Expect(second.Page.Locator(".desk-user bdi")).ToHaveTextAsync("bo");

        await first.ClickAsync(AriaRole.Button, "Sign out");
        await second.GoAsync("/events");
        await Assertions.Expect(second.Page.Locator(".desk-user bdi")).ToHaveTextAsync("bo");
    }

    private static async Task SignInAsync(Visit visit, string name)
    {
        await visit.Page.GetByLabel("Name").FillAsync(name);
        await visit.Page.GetByLabel("Password").FillAsync(PublishedApp.Password);
        await visit.ClickAsync(AriaRole.Button, "Sign in");
        await Assertions.Expect(visit.Page.Locator(".desk-user bdi")).ToHaveTextAsync(name);
    }
}
