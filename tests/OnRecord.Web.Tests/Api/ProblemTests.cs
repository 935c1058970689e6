using System.Net;
using System.Text;

namespace OnRecord.Web.Tests.Api;

/// <summary>What the API says when it cannot answer.</summary>
public sealed class ProblemTests(ApiHost.InSqlite host) : IClassFixture<ApiHost.InSqlite>
{
    private ApiClient Client => host.Client;

    [Theory]
    [InlineData("/api/v1/events?from=14-March", 400, "invalid-parameter", "from")]
    [InlineData("/api/v1/events?type=NONE", 400, "invalid-parameter", "type")]
    [InlineData("/api/v1/events?status=maybe", 400, "invalid-parameter", "status")]
    [InlineData("/api/v1/events?limit=0", 400, "invalid-parameter", "limit")]
    [InlineData("/api/v1/events?limit=501", 400, "invalid-parameter", "limit")]
    [InlineData("/api/v1/events?limit=99999999999", 400, "invalid-parameter", "limit")]
    [InlineData("/api/v1/events?country=Kenya", 400, "invalid-parameter", "country")]
    [InlineData("/api/v1/events?colour=red", 400, "invalid-parameter", "colour")]
    [InlineData("/api/v1/events?limit=1&limit=2", 400, "invalid-parameter", "limit")]
    [InlineData("/api/v1/events?format=xml", 400, "invalid-parameter", "format")]
    [InlineData("/api/v1/search", 400, "invalid-parameter", "q")]
    [InlineData("/api/v1/search?q=-strike", 400, "invalid-parameter", "q")]
    [InlineData("/api/v1/commitments?state=kept,lost", 400, "invalid-parameter", "state")]
    [InlineData("/api/v1/exports/plover?spreadsheet=true", 400, "invalid-parameter", "spreadsheet")]
    [InlineData("/api/v1/events?cursor=abc", 400, "invalid-cursor", "cursor")]
    [InlineData("/api/v1/reports/none", 404, "not-found", null)]
    [InlineData("/api/v1/reports/none/versions", 404, "not-found", null)]
    [InlineData("/api/v1/events/none.e1", 404, "not-found", null)]
    [InlineData("/api/v1/statements/none", 404, "not-found", null)]
    [InlineData("/api/v1/actors/Nobody%20Atall", 404, "not-found", null)]
    [InlineData("/api/v1/stories/none", 404, "not-found", null)]
    [InlineData("/api/v1/versions?url=https://none.example/x", 404, "not-found", null)]
    [InlineData("/api/v1/exports/xls", 404, "not-found", null)]
    [InlineData("/api/v1/weather", 404, "not-found", null)]
    public async Task Get_OfWhatCannotBe_NamesItInAProblem(string path, int status, string type, string? parameter)
    {
        var answer = await Client.GetAsync(path);

        Assert.Equal(status, (int)answer.Status);
        Is(answer, status, type, parameter);
        Assert.Null(answer.Tag);
    }

    [Fact]
    public async Task Get_WithSeveralFaults_NamesEach()
    {
        var answer = await Client.GetAsync("/api/v1/events?from=x&to=y&limit=z&colour=red");

        Assert.Equal(["from", "to", "limit", "colour"], answer.Json.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("parameter").GetString()));
    }

    [Fact]
    public async Task Get_InAFormThatIsNotOffered_SaysWhich()
    {
        Is(await Client.GetAsync("/api/v1/events", ("Accept", "image/png")), 406, "not-offered", "Accept");
        Assert.Equal("application/json", (await Client.GetAsync("/api/v1/events", ("Accept", "text/html, */*;q=0.1"))).Type);
        Assert.Equal("text/csv", (await Client.GetAsync("/api/v1/events", ("Accept", "application/json;q=0.5, text/csv"))).Type);
        Assert.Equal("application/json", (await Client.GetAsync("/api/v1/events?format=json", ("Accept", "text/csv"))).Type);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task OtherMethods_OfAResource_AreRefused(string method)
    {
        var answer = await Client.SendAsync(new HttpMethod(method), "/api/v1/events");

        Is(answer, 405, "wrong-method", null);
        Assert.Equal(["GET", "HEAD"], answer.ContentHeaders.Allow);
    }

    [Fact]
    public async Task Cursor_OfAnotherQuestionOrMadeUp_IsRefusedAndBreaksNothing()
    {
        var cursor = (await Client.JsonAsync("/api/v1/events?limit=1")).GetProperty("cursor").GetString()!;
        Is(await Client.GetAsync($"/api/v1/events?type=ASSAULT&cursor={cursor}"), 400, "invalid-cursor", "cursor");
        Is(await Client.GetAsync($"/api/v1/statements?cursor={cursor}"), 400, "invalid-cursor", "cursor");
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync($"/api/v1/events?limit=7&cursor={cursor}")).Status);

        var random = new Random(41);
        for (var i = 0; i < 200; i++)
        {
            var other = new StringBuilder(cursor);
            other[random.Next(other.Length - 1)] = "abcXYZ019-_"[random.Next(11)];
            var answer = await Client.GetAsync($"/api/v1/events?limit=1&cursor={other}");
            Assert.True(other.ToString() == cursor ? answer.Status == HttpStatusCode.OK : answer.Status == HttpStatusCode.BadRequest, $"{other}: {answer.Text}");
        }
    }

    [Fact]
    public async Task Get_OfAnyWords_AnswersOrRefuses()
    {
        string[] words = ["'; DROP TABLE report; --", "\"", "%00", "%ED%A0%80", "(((", "*", "OR", "NEAR(a b)", "\u202Eevil", new string('x', 999), new string('y', 2000), "😀", "a* OR b*", "-"];
        foreach (var word in words)
        {
            foreach (var path in new[] { "/api/v1/search?q=", "/api/v1/events?actor=", "/api/v1/reports?outlet=", "/api/v1/reports?story=", "/api/v1/dyads?with=", "/api/v1/events/", "/api/v1/reports/" })
            {
                // A path with U+0000 does not reach the API.
                if (word == "%00" && path.EndsWith('/'))
                {
                    continue;
                }

                var answer = await Client.GetAsync(path + (word.StartsWith('%') ? word : Uri.EscapeDataString(word)));
                Assert.True((int)answer.Status is 200 or 400 or 404, $"{path}{word}: {(int)answer.Status} {answer.Text}");
            }
        }
    }

    [Fact]
    public async Task Refusals_OfTheDesk_AreProblemsOfTheApi()
    {
        Is(await Client.GetAsync($"/api/v1/events?actor={new string('x', 5000)}"), 414, "too-long", null);
        Is(await Client.GetAsync("/api/v1/events", ("Sec-Fetch-Site", "cross-site")), 403, "not-allowed", null);
    }

    private static void Is(ApiAnswer answer, int status, string type, string? parameter)
    {
        Assert.Equal("application/problem+json", answer.Type);
        var problem = answer.Json;
        Assert.Equal((status, $"urn:onrecord:problem:{type}"), (problem.GetProperty("status").GetInt32(), problem.GetProperty("type").GetString()));
        Assert.Equal(parameter is null ? [] : [parameter], problem.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("parameter").GetString()));
        Assert.DoesNotContain(" at OnRecord", answer.Text);
    }
}
