using System.Net;
using System.Text.RegularExpressions;
using OnRecord.Web.Access;
using OnRecord.Web.Tests.Access.Http;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Keeping;

/// <summary>A page is worked out once for all who ask, and nobody gets what is another's.</summary>
public sealed partial class KeptAnswerTests(Desk desk, KeptAnswerTests.Shared shared) : IClassFixture<KeptAnswerTests.Shared>
{
    private const string Page = "/reports?q=border";

    [Fact]
    public async Task Page_OfTwoUsers_DiffersInTheirOwnAlone()
    {
        var (ilse, bo) = (shared.Ilse, shared.Bo);

        var (first, second) = (await TextAsync(ilse), await TextAsync(bo));
        var again = await TextAsync(ilse);

        Assert.Contains("<bdi>ilse</bdi>, reviewer", first);
        Assert.Contains("<bdi>bo</bdi>, reader", second);
        Assert.DoesNotContain("ilse", second);
        Assert.Equal(Without(first, "ilse", "reviewer"), Without(second, "bo", "reader"));
        Assert.Contains("<bdi>ilse</bdi>, reviewer", again);
        Assert.Empty(Tokens(first).Intersect(Tokens(second)));

        // The form of a kept page is the user's own.
        using var kept = await bo.SendAsync(HttpMethod.Post, "/searches", new FormUrlEncodedContent([new("name", "border"), new("address", Page), new("__RequestVerificationToken", Tokens(await TextAsync(bo))[0])]));
        Assert.NotEqual(HttpStatusCode.BadRequest, kept.StatusCode);
        using var stolen = await ilse.SendAsync(HttpMethod.Post, "/searches", new FormUrlEncodedContent([new("name", "border"), new("address", Page), new("__RequestVerificationToken", Tokens(second)[0])]));
        Assert.Equal(HttpStatusCode.BadRequest, stolen.StatusCode);
    }

    [Fact]
    public async Task Tag_StandsUntilTheRecordChanges_AndIsOfOneUser()
    {
        var (ilse, bo) = (shared.Ilse, shared.Bo);
        await TextAsync(ilse);
        await TextAsync(bo);
        using var first = await ilse.GetAsync(Page);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("no-cache, private", string.Join(", ", $"{first.Headers.CacheControl}".Split(", ").Order(StringComparer.Ordinal)));

        using var same = await ilse.GetAsync(Page, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var other = await bo.GetAsync(Page, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var json = await ilse.GetAsync("/reports.json?q=border", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);

        var file = desk.NewFile("jsonl");
        await File.WriteAllTextAsync(file, """{"id": "later", "title": "Border post closed", "text": "The border post at Lhosk was closed on Monday, the mayor said.", "date": "2024-05-02", "outlet": "The Lhosk Courier"}""", TestContext.Current.CancellationToken);
        await PublishedApp.DoAsync("add", file, "--record", shared.Record);
        using var changed = await ilse.GetAsync(Page, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Border post closed", await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Page_ForNobody_IsNotSentFromMemory()
    {
        var ilse = shared.Ilse;
        await TextAsync(ilse);
        using var stranger = new Asking(shared.Running.Address);

        using var page = await stranger.GetAsync(Page, ("Accept", "text/html"));
        using var json = await stranger.GetAsync("/reports.json?q=border");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized), (page.StatusCode, json.StatusCode));
    }

    [Fact]
    public async Task Fault_IsToldEachTime()
    {
        var ilse = shared.Ilse;
        for (var i = 0; i < 2; i++)
        {
            using var answer = await ilse.GetAsync("/reports/nothing");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            Assert.Contains("no report nothing", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private static async Task<string> TextAsync(Asking asking)
    {
        using var answer = await asking.GetAsync(Page, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static List<string> Tokens(string page) => [.. Token().Matches(page).Select(match => match.Groups[1].Value)];

    private static string Without(string page, string user, string role) => Token().Replace(page, "").Replace($"<bdi>{user}</bdi>, {role}", "", StringComparison.Ordinal);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    /// <summary>A desk whose record may be added to, with two who signed in.</summary>
    public sealed class Shared(Desk desk) : IAsyncLifetime
    {
        internal string Record { get; } = desk.Copy();

        internal RunningDesk Running { get; private set; } = null!;

        internal Asking Ilse { get; private set; } = null!;

        internal Asking Bo { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var users = desk.NewFile("users");
            InvitedUsers.Add(users, "ilse", Role.Reviewer);
            InvitedUsers.Add(users, "bo", Role.Reader);
            Running = await RunningDesk.StartAsync(Record, "--sign-in", "--users", users);
            (Ilse, Bo) = (await SignedInAsync("ilse"), await SignedInAsync("bo"));
        }

        public async ValueTask DisposeAsync()
        {
            Ilse?.Dispose();
            Bo?.Dispose();
            await (Running?.DisposeAsync() ?? default);
        }

        private async Task<Asking> SignedInAsync(string name)
        {
            var asking = new Asking(Running.Address);
            using var answer = await asking.SignInAsync(name, PublishedApp.Password);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return asking;
        }
    }
}
