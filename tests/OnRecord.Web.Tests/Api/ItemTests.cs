using System.Net;
using System.Text;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Tests.Api;

/// <summary>Single things of the API.</summary>
public abstract class ItemTests(ApiHost host)
{
    public sealed class InSqlite(ApiHost.InSqlite host) : ItemTests(host), IClassFixture<ApiHost.InSqlite>;

    public sealed class InPostgres(ApiHost.InPostgres host) : ItemTests(host), IClassFixture<ApiHost.InPostgres>;

    private ApiClient Client => host.Client;

    [Fact]
    public async Task Report_OfAnId_IsTheRecordAsItIsPublished()
    {
        foreach (var item in (await Client.AllAsync("/api/v1/reports?all=true&limit=40")).Take(40))
        {
            var key = item.GetProperty("id").GetString()!;
            var json = await Client.JsonAsync($"/api/v1/reports/{key}");
            var expected = JsonDocument.Parse(RecordJson.Write(host.Store.Find(key)!.Record with { Id = key })).RootElement;

            Assert.All(expected.EnumerateObject(), field => Assert.Equal(field.Value.GetRawText(), json.GetProperty(field.Name).GetRawText()));
            Assert.Equal(json.GetProperty("text").GetString(), (await Client.GetAsync($"/api/v1/reports/{key}/text")).Text);
        }
    }

    [Fact]
    public async Task Spans_OfATextWithEmoji_CountCodePoints()
    {
        var found = (await Client.AllAsync("/api/v1/events?outlet=gazette&from=2024-05-14&to=2024-05-14")).Single();
        var text = await Client.GetAsync($"/api/v1/reports/{found.GetProperty("report").GetProperty("id").GetString()}/text");
        var points = text.Text.EnumerateRunes().ToList();
        var quote = found.GetProperty("quote");

        Assert.Equal("🚢", points[0].ToString());
        Assert.Equal(quote.GetProperty("text").GetString(), Slice(points, quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32()));
        var anchor = found.GetProperty("anchor")[0];
        Assert.Equal("attacked", Slice(points, anchor[0].GetInt32(), anchor[1].GetInt32()));
    }

    [Fact]
    public async Task Event_OfSeveralReports_HasItsTellingsAndLinks()
    {
        var listed = (await Client.AllAsync("/api/v1/events?outlet=gazette&from=2024-05-14&to=2024-05-14")).Single();
        var found = await Client.JsonAsync($"/api/v1/events/{listed.GetProperty("id").GetString()}");

        Assert.Equal(listed.GetRawText(), found.GetRawText());
        Assert.True(found.GetProperty("joint").GetProperty("tellings").GetArrayLength() > 1);
        Assert.Contains(found.GetProperty("links").EnumerateArray(), link => link.GetProperty("link").GetString() is "denied by" or "contradicted by");
    }

    [Fact]
    public async Task Statement_OfAnId_IsTheOneInTheList()
    {
        var listed = (await Client.AllAsync("/api/v1/statements?limit=5"))[3];

        Assert.Equal(listed.GetRawText(), (await Client.JsonAsync($"/api/v1/statements/{listed.GetProperty("id").GetString()}")).GetRawText());
    }

    [Fact]
    public async Task Report_OfATextThatManyCarry_ListsItsCopies()
    {
        var copied = host.Store.Ask().Reports(new Filter()).MaxBy(found => found.Report.Carriers)!.Report;
        var copies = await Client.AllAsync($"/api/v1/reports/{copied.Key}/copies?limit=1");

        Assert.True(copied.Carriers > 1);
        Assert.Equal(copied.Carriers, copies.Count);
        Assert.Contains(copies, copy => copy.GetProperty("id").GetString() == copied.Key);
    }

    [Fact]
    public async Task Versions_OfAnAddress_TellWhatChanged()
    {
        var changes = await Client.AllAsync("/api/v1/versions?url=http://gazette.example/mill&limit=1");
        var key = changes[^1].GetProperty("report").GetProperty("id").GetString();

        Assert.Equal(changes.Select(change => change.GetRawText()), (await Client.AllAsync($"/api/v1/reports/{key}/versions")).Select(change => change.GetRawText()));
        Assert.Contains(changes, change => change.TryGetProperty("after", out var after) && after.GetString()!.Contains("Snow fell", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Actor_OfAnId_HasAPageOfAspects()
    {
        var actor = (await Client.AllAsync("/api/v1/actors?actor=tarrant"))[0].GetProperty("id").GetString();
        var aspects = await Client.AllAsync($"/api/v1/actors/{actor}?limit=2");

        Assert.Contains(aspects, aspect => aspect.GetProperty("aspect").GetString() == "did");
        Assert.Equal(aspects.Count, (await Client.AllAsync($"/api/v1/actors/{actor}?limit=500")).Count);
        Assert.Equal(HttpStatusCode.Conflict, (await Client.GetAsync("/api/v1/actors/Ilse%20Tarrant")).Status);
    }

    [Fact]
    public async Task Story_OfAnyOfItsReports_IsTheSame()
    {
        var story = (await Client.AllAsync("/api/v1/stories")).MaxBy(item => item.GetProperty("texts").GetInt32()).GetProperty("id").GetString();
        var reports = await Client.AllAsync($"/api/v1/stories/{story}?limit=1");
        var last = reports[^1].GetProperty("id").GetString();

        Assert.True(reports.Count > 1);
        Assert.Equal(reports.Count, (await Client.AllAsync($"/api/v1/reports/{last}/story")).Count);
    }

    [Fact]
    public async Task Decisions_AreListedAndHealthIsTold()
    {
        var keys = (await Client.AllAsync("/api/v1/actors?actor=wren&limit=2")).Select(actor => actor.GetProperty("id").GetString()!).ToList();
        host.Store.Actors().Merge(keys[0], keys[1], "ana");

        Assert.Equal("merge", (await Client.AllAsync("/api/v1/actors/decisions?limit=1"))[^1].GetProperty("kind").GetString());
        Assert.Equal(host.Store.State(), (await Client.JsonAsync("/api/v1/health")).GetProperty("state").GetString());
        Assert.True((await Client.JsonAsync("/api/v1/check")).GetProperty("sound").GetBoolean());
    }

    private static string Slice(List<Rune> points, int start, int end) => string.Concat(points[start..end].Select(point => point.ToString()));
}
