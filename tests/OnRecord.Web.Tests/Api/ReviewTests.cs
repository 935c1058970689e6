using System.Net;
using System.Text;

namespace OnRecord.Web.Tests.Api;

/// <summary>Reviews by the API.</summary>
public abstract class ReviewTests(ApiHost host)
{
    public sealed class InSqlite(ApiHost.InSqlite host) : ReviewTests(host), IClassFixture<ApiHost.InSqlite>;

    public sealed class InPostgres(ApiHost.InPostgres host) : ReviewTests(host), IClassFixture<ApiHost.InPostgres>;

    private ApiClient Client => host.Client;

    [Fact]
    public async Task Addition_IsADecisionOfTheLog()
    {
        var (report, text) = await ReportAsync();
        var at = Points(text, "quay");

        var added = await AddAsync(report, $$"""{"type": "CONSULT", "status": "denied", "anchor": [[{{at}}, {{at + 4}}]], "note": "seen 🚢"}""");

        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Equal(("add", "quay", at), (added.Json.GetProperty("kind").GetString(), added.Json.GetProperty("was").GetProperty("anchor")[0].GetProperty("exact").GetString(), added.Json.GetProperty("was").GetProperty("anchor")[0].GetProperty("start").GetInt32()));
        var listed = await Client.AllAsync($"/api/v1/reviews?report={report}");
        Assert.Contains(listed, item => item.GetRawText() == added.Json.GetRawText());
        Assert.Empty(await Client.AllAsync("/api/v1/reviews?by=nobody"));
        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(report, $$"""{"type": "CONSULT", "status": "denied", "anchor": [[{{at}}, {{at + 4}}]]}""")).Status);
    }

    [Theory]
    [InlineData("[]", "no object")]
    [InlineData("{", "no JSON")]
    [InlineData("{}", "no type of event")]
    [InlineData("{\"type\": 7, \"status\": \"sung\", \"anchor\": [[3]], \"colour\": 1}", "one of happened")]
    [InlineData("{\"type\": \"CONSULT\", \"status\": \"denied\", \"anchor\": [[2, 99999]]}", "code points")]
    [InlineData("{\"kind\": \"statement\", \"type\": \"speech\", \"sourceKind\": \"named\", \"anchor\": [[2, 4]]}", "one of kind")]
    [InlineData("{\"kind\": \"relation\", \"type\": \"opposes\", \"evidence\": [[2, 6]]}", "the subject has no words")]
    public async Task Addition_Faulty_NamesWhatIsWrong(string body, string why)
    {
        var answer = await AddAsync((await ReportAsync()).Report, body);

        Assert.Equal((HttpStatusCode.BadRequest, "urn:onrecord:problem:invalid-body"), (answer.Status, answer.Json.GetProperty("type").GetString()));
        Assert.Contains(why, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addition_ToNoReport_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await AddAsync("none", "{}")).Status);

    private async Task<(string Report, string Text)> ReportAsync()
    {
        var found = (await Client.AllAsync("/api/v1/events?outlet=gazette&from=2024-05-14&to=2024-05-14"))[0].GetProperty("report").GetProperty("id").GetString()!;
        return (found, (await Client.GetAsync($"/api/v1/reports/{found}/text")).Text);
    }

    private async Task<ApiAnswer> AddAsync(string report, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.SendAsync(HttpMethod.Post, $"/api/v1/reports/{report}/additions", content);
    }

    private static int Points(string text, string words) => text[..text.IndexOf(words, StringComparison.Ordinal)].EnumerateRunes().Count();
}
