using System.Net;
using OnRecord.Store;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Web.Access;
using OnRecord.Web.Tests.Access.Http;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Review;

/// <summary>Who may decide.</summary>
[Collection(ReviewedDesk.Name)]
public sealed class RoleJourneys(Desk desk) : Journey(desk)
{
    [Theory]
    [InlineData("cal", false)]
    [InlineData("ana", true)]
    [InlineData("dee", true)]
    public async Task Decisions_AreThoseOfReviewersAndAdmins(string name, bool may)
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        await using var visit = await reviewed.VisitAsAsync(name);
        await visit.SeesItemAsync("Kenya");
        await Assertions.Expect(visit.Page.Locator("[data-command=accept]")).ToHaveCountAsync(may ? 1 : 0);
        await visit.KeyAsync("a");
        if (may)
        {
            await visit.SeesAsync("Accepted:");
        }

        // The form itself, as one would send it by hand, with the token of a page that this user may see.
        var item = ItemOf(reviewed);
        visit.Expects("status of 4");
        foreach (var (path, fields) in new[] { ("decide", $"item={item}&kind=reject"), ("undo", "put-off="), ("edit", $"item={item}&type=PROTEST"), ("add", $"report={item.Split('.')[0]}&type=CONSULT&status=happened&anchor=3") })
        {
            await visit.GoAsync("/searches");
            var status = await visit.Page.EvaluateAsync<int>("""
                async ([path, fields]) => {
                    const token = document.querySelector('input[name=__RequestVerificationToken]').value;
                    const answer = await fetch(path, { method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: `${fields}&__RequestVerificationToken=${encodeURIComponent(token)}` });
                    return answer.status;
                }
                """, new[] { $"/review/{path}", fields });
            Assert.Equal(!may, status == (int)HttpStatusCode.Forbidden);
            Assert.True(status < 500, $"{path}: {status}");
        }

        Assert.Equal(may, reviewed.Log().Any(line => line.By == name));
    }

    [Fact]
    public async Task Token_OfAReviewer_AddsByTheApi_AndThatOfAReaderDoesNot()
    {
        var reviewed = await ReviewedDesk.StartWithUsersAsync(Desk);
        var report = ItemOf(reviewed).Split('.')[0];
        using var program = new Asking(reviewed.Running.Address);
        const string Body = """{"kind": "event", "type": "CONSULT", "status": "happened", "anchor": [[8, 17]], "note": "by a program"}""";

        using var nobody = await PostAsync(program, report, Body);
        using var reader = await PostAsync(program, report, Body, InvitedUsers.Token(reviewed.Users, "ana"));
        using var reviewer = await PostAsync(program, report, Body, InvitedUsers.Token(reviewed.Users, "ana", Role.Reviewer));
        using var faulty = await PostAsync(program, report, """{"type": "PLAY", "anchor": [[8, 9999]]}""", InvitedUsers.Token(reviewed.Users, "ana", Role.Reviewer));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.BadRequest], new[] { nobody, reader, reviewer, faulty }.Select(answer => answer.StatusCode));
        var added = Assert.Single(reviewed.Log());
        Assert.Equal(("ana", "condemned", "by a program"), (added.By, added.Was.Head[0].Exact, added.Note));
    }

    [Fact]
    public async Task Form_LargerThanTheDeskTakes_IsRefused_AndNothingIsKept()
    {
        var reviewed = await ReviewedDesk.StartAsync(Desk);
        using var visitor = new Asking(reviewed.Running.Address);
        using var content = new FormUrlEncodedContent([new("item", ItemOf(reviewed)), new("kind", "note"), new("note", new string('n', 2 << 20))]);

        using var answer = await visitor.SendAsync(HttpMethod.Post, "/review/decide", content, ("Expect", "100-continue"), ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(reviewed.Log());
    }

    private static Task<HttpResponseMessage> PostAsync(Asking program, string report, string body, string? token = null) =>
        program.SendAsync(HttpMethod.Post, $"/api/v1/reports/{report}/additions", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), token is null ? [] : [("Authorization", $"Bearer {token}")]);

    private static string ItemOf(ReviewedDesk reviewed)
    {
        using var queue = RecordStore.Open(reviewed.Record).Reviews().Queue();
        return queue.Next(new QueueFilter { Order = QueueOrder.Reading }, "nobody", null, 1).Single().Id;
    }
}
