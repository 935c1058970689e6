using System.Net;
using OnRecord.Web.Tests.Api;

namespace OnRecord.Web.Tests.Keeping;

/// <summary>Lists of the API that are answered from memory.</summary>
public sealed class KeptListTests(ApiHost.InSqlite host) : IClassFixture<ApiHost.InSqlite>
{
    [Fact]
    public async Task List_AskedInAnotherOrder_IsTheSame_WithItsLink()
    {
        var first = await host.Client.GetAsync("/api/v1/events?limit=1&from=2000-01-01");
        var second = await host.Client.GetAsync("/api/v1/events?from=2000-01-01&limit=1&to=");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Tag, second.Tag);
        Assert.StartsWith("<", Assert.Single(first.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal(first.Headers.GetValues("Link"), second.Headers.GetValues("Link"));
        Assert.Equal($"{first.Headers.Vary}", $"{second.Headers.Vary}");
    }

    [Fact]
    public async Task List_InAnotherForm_IsOfThatForm()
    {
        var json = await host.Client.GetAsync("/api/v1/events?limit=2");
        var csv = await host.Client.GetAsync("/api/v1/events?limit=2", ("Accept", "text/csv"));

        Assert.Equal(("application/json", "text/csv"), (json.Type, csv.Type));
        Assert.NotEqual(json.Tag, csv.Tag);
    }

    [Fact]
    public async Task Fault_OfAList_IsToldEachTime()
    {
        for (var i = 0; i < 2; i++)
        {
            var answer = await host.Client.GetAsync("/api/v1/events?from=never");
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.Type));
            Assert.Null(answer.Tag);
        }
    }
}
