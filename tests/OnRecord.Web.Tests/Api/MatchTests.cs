using System.Net;
using System.Text;

namespace OnRecord.Web.Tests.Api;

/// <summary>Entities are matched as in the API of yente.</summary>
public abstract class MatchTests(ApiHost host)
{
    public sealed class InSqlite(ApiHost.InSqlite host) : MatchTests(host), IClassFixture<ApiHost.InSqlite>;

    public sealed class InPostgres(ApiHost.InPostgres host) : MatchTests(host), IClassFixture<ApiHost.InPostgres>;

    [Fact]
    public async Task Match_OfAMisspeltName_FindsTheActorWithItsFeatures()
    {
        var answer = await AskAsync("""{"queries":{"a":{"schema":"Person","properties":{"name":["Ilse Tarant"],"country":["VAR"]}},"b":{"schema":"Organization","properties":{"name":"Harbor Guild"}}}}""", "?limit=3");
        var responses = answer.Json.GetProperty("responses");
        var person = responses.GetProperty("a").GetProperty("results")[0];

        Assert.Equal(("Ilse Tarrant", "Person", true), (person.GetProperty("caption").GetString(), person.GetProperty("schema").GetString(), person.GetProperty("match").GetBoolean()));
        Assert.Equal(1, person.GetProperty("features").GetProperty("country").GetDouble());
        Assert.Equal(["Ilse Tarrant"], person.GetProperty("properties").GetProperty("name").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("Harbour Guild", responses.GetProperty("b").GetProperty("results")[0].GetProperty("caption").GetString());
        Assert.Equal(200, responses.GetProperty("b").GetProperty("status").GetInt32());
        Assert.True((await host.Client.JsonAsync($"/api/v1/actors/{person.GetProperty("id").GetString()}")).GetProperty("items").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Match_WithLimitThresholdAndCutoff_KeepsThem()
    {
        const string Query = """{"queries":{"a":{"properties":{"name":["Ilse Tarrant"]}}}}""";
        var strict = await AskAsync(Query, "?cutoff=0.99&threshold=1&limit=1");
        var loose = await AskAsync(Query, "?cutoff=0.1&threshold=0.1&limit=100");

        Assert.Equal(1, strict.Json.GetProperty("responses").GetProperty("a").GetProperty("results").GetArrayLength());
        var results = loose.Json.GetProperty("responses").GetProperty("a");
        Assert.All(results.GetProperty("results").EnumerateArray(), result => Assert.True(result.GetProperty("match").GetBoolean()));
        Assert.Equal(results.GetProperty("total").GetProperty("value").GetInt32(), results.GetProperty("results").GetArrayLength());
    }

    [Theory]
    [InlineData("{", "invalid-body", 400)]
    [InlineData("[]", "invalid-body", 400)]
    [InlineData("{\"queries\":{}}", "invalid-body", 400)]
    [InlineData("{\"queries\":{\"a\":{\"schema\":\"Ship\",\"properties\":{\"name\":\"x\"}}}}", "invalid-body", 400)]
    [InlineData("{\"queries\":{\"a\":{\"properties\":{}}}}", "invalid-body", 400)]
    [InlineData("{\"queries\":{\"a\":{\"properties\":{\"name\":[7]}}}}", "invalid-body", 400)]
    public async Task Match_OfWhatIsNoQuery_NamesThePlace(string body, string type, int status)
    {
        var answer = await AskAsync(body, "");

        Assert.Equal((status, $"urn:onrecord:problem:{type}"), ((int)answer.Status, answer.Json.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Match_OfAnotherDatasetOrForm_IsRefused()
    {
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("{}", "", "sanctions")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.Client.SendAsync(HttpMethod.Post, "/match/default", text)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await AskAsync($"{{\"queries\":\"{new string('x', 1 << 21)}\"}}", "", "default", ("Expect", "100-continue"))).Status);
    }

    private async Task<ApiAnswer> AskAsync(string body, string query, string dataset = "default", params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await host.Client.SendAsync(HttpMethod.Post, $"/match/{dataset}{query}", content, headers);
    }
}
