using System.Net;
using OnRecord.Web.Access;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Access.Http;

/// <summary>A desk whose users sign in.</summary>
public sealed class SignInTests(Desk desk, SignInTests.Shared shared) : IClassFixture<SignInTests.Shared>
{
    [Fact]
    public async Task SignIn_FromFirstVisitToSignOut()
    {
        using var visitor = new Asking(shared.Running.Address);
        using var first = await visitor.GetAsync("/reports?q=border", ("Accept", "text/html"));
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?to=%2Freports%3Fq%3Dborder"), (first.StatusCode, $"{first.Headers.Location!.PathAndQuery()}"));

        using var program = await visitor.GetAsync("/reports.json?q=border");
        Assert.Equal(HttpStatusCode.Unauthorized, program.StatusCode);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType?.MediaType);

        // A wrong password and a wrong name are answered alike.
        using var wrongPassword = await visitor.SignInAsync("ilse", "some other words here");
        using var wrongName = await visitor.SignInAsync("nobody", "some other words here");
        Assert.Equal((wrongPassword.StatusCode, $"{wrongPassword.Headers.Location}"), (wrongName.StatusCode, $"{wrongName.Headers.Location}"));
        Assert.Contains("refused=1", $"{wrongName.Headers.Location}");

        using var right = await visitor.SignInAsync("Ilse", PublishedApp.Password, "/sign-in?to=%2Freports%3Fq%3Dborder");
        Assert.Equal("/reports?q=border", right.Headers.Location!.PathAndQuery());
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"), value => value.StartsWith("onrecord=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);

        using var page = await visitor.GetAsync("/reports?q=border", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("no-", page.Headers.CacheControl!.ToString());

        // Another password ends what was signed in to.
        InvitedUsers.SetRole(shared.Users, "ilse", Role.Reader);
        using var after = await visitor.GetAsync("/reports?q=border", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var visitor = new Asking(shared.Running.Address);
        using var answer = await visitor.SendAsync(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("name", "ilse"), new("password", PublishedApp.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Where(cookie => cookie.StartsWith("onrecord=", StringComparison.Ordinal)) : []);
    }

    [Fact]
    public async Task Guessing_IsSlowedDown()
    {
        // On a desk of its own, because nobody else gets in after it.
        await using var running = await StartAsync(desk, desk.NewFile("users"));
        using var visitor = new Asking(running.Address);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await visitor.SignInAsync("bo", $"some words that are wrong {i}");
        }

        using var right = await visitor.SignInAsync("bo", PublishedApp.Password);
        Assert.Contains("wait=", $"{right.Headers.Location}");

        // All at once, so that they come within the minute however slow the machine is.
        var statuses = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            using var next = await visitor.SignInAsync($"other{i}", "some words that are wrong");
            return next.StatusCode;
        }));

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task Token_OpensWhatItsRoleMay()
    {
        var token = InvitedUsers.Token(shared.Users, "bo");
        using var program = new Asking(shared.Running.Address);
        using var search = await program.GetAsync("/reports.json?q=border", ("Authorization", $"Bearer {token}"));
        Assert.Equal(HttpStatusCode.OK, search.StatusCode);

        using var wrong = await program.GetAsync("/reports.json?q=border", ("Authorization", $"Bearer {token[..^4]}AAAA"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("Bearer", $"{wrong.Headers.WwwAuthenticate}");

        InvitedUsers.Revoke(shared.Users, token);
        using var revoked = await program.GetAsync("/reports.json?q=border", ("Authorization", $"Bearer {token}"));
        Assert.Equal(HttpStatusCode.Unauthorized, revoked.StatusCode);
    }

    private static Task<RunningDesk> StartAsync(Desk desk, string users)
    {
        InvitedUsers.Add(users, "ilse", Role.Reviewer);
        InvitedUsers.Add(users, "bo", Role.Reader);
        return RunningDesk.StartAsync(desk.Record, "--sign-in", "--users", users);
    }

    /// <summary>A desk where few guess.</summary>
    public sealed class Shared(Desk desk) : IAsyncLifetime
    {
        internal string Users { get; } = desk.NewFile("users");

        internal RunningDesk Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Running = await StartAsync(desk, Users);

        public async ValueTask DisposeAsync() => await (Running?.DisposeAsync() ?? default);
    }
}
