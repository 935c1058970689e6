using System.Net;
using System.Text.Json;
using OnRecord.Store.Tests;

namespace OnRecord.Web.Tests.Api;

/// <summary>What every list of the API does.</summary>
public abstract class ListTests(ApiHost host)
{
    public sealed class InSqlite(ApiHost.InSqlite host) : ListTests(host), IClassFixture<ApiHost.InSqlite>;

    public sealed class InPostgres(ApiHost.InPostgres host) : ListTests(host), IClassFixture<ApiHost.InPostgres>;

    public static TheoryData<string> Lists =>
    [
        "/api/v1/reports", "/api/v1/search?q=attacked", "/api/v1/events", "/api/v1/events?tellings=true&all=true", "/api/v1/statements?source-kind=anonymous", "/api/v1/actors", "/api/v1/actors?actor=tarrant",
        "/api/v1/sources", "/api/v1/stories?texts=1", "/api/v1/contradictions?all=true", "/api/v1/commitments?as-of=2024-06-30&state=all", "/api/v1/timeline?as-of=2024-06-30&actor=tarrant", "/api/v1/dyads", "/api/v1/network",
        "/api/v1/failures", "/api/v1/versions?url=https://gazette.example/mill",
    ];

    private ApiClient Client => host.Client;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_OfAList_AreTheWholeListInJsonAndCsv(string list)
    {
        var more = list.Contains('?') ? '&' : '?';
        var whole = await Client.JsonAsync($"{list}{more}limit=500");
        var items = whole.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()).ToList();
        var csv = await Client.GetAsync($"{list}{more}limit=500", ("Accept", "text/csv"));

        Assert.NotEmpty(items);
        Assert.Null(whole.GetProperty("next").GetString());
        Assert.Equal(items, (await Client.AllAsync($"{list}{more}limit={Math.Max(1, items.Count / 4)}")).Select(item => item.GetRawText()));
        Assert.Equal("text/csv", csv.Type);
        Assert.Equal(items.Count + 1, Rows(csv.Text));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Answer_OfAList_HasATagThatSparesItsBody(string list)
    {
        var answer = await Client.GetAsync(list);
        var head = await Client.SendAsync(HttpMethod.Head, list);
        var again = await Client.GetAsync(list, ("If-None-Match", $"\"other\", {answer.Tag}"));

        Assert.Equal(answer.Tag, head.Tag);
        Assert.Empty(head.Body);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Body);
        Assert.Equal("no-cache, private", answer.Headers.CacheControl!.ToString());
        Assert.NotEqual(answer.Tag, (await Client.GetAsync(list, ("Accept", "text/csv"))).Tag);
        Assert.NotEqual(answer.Tag, (await Client.GetAsync(list, ("Accept-Encoding", "gzip"))).Tag);
        Assert.Equal(HttpStatusCode.OK, (await Client.GetAsync(list, ("If-None-Match", "W/\"x\""))).Status);
    }

    [Fact]
    public async Task Next_OfAPage_IsAlsoALink()
    {
        var answer = await Client.GetAsync("/api/v1/events?limit=2&type=ASSAULT");
        var page = answer.Json;

        Assert.Equal($"<{page.GetProperty("next").GetString()}>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.Contains("type=ASSAULT", page.GetProperty("next").GetString());
        Assert.EndsWith($"cursor={page.GetProperty("cursor").GetString()}", page.GetProperty("next").GetString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answer_Compressed_IsTheSame(string encoding)
    {
        var plain = await Client.GetAsync("/api/v1/events?limit=20");
        var packed = await Client.GetAsync("/api/v1/events?limit=20", ("Accept-Encoding", encoding));

        Assert.Equal([encoding], packed.ContentHeaders.ContentEncoding);
        await using Stream body = encoding == "br" ? new System.IO.Compression.BrotliStream(new MemoryStream(packed.Body), System.IO.Compression.CompressionMode.Decompress) : new System.IO.Compression.GZipStream(new MemoryStream(packed.Body), System.IO.Compression.CompressionMode.Decompress);
        using var text = new StreamReader(body);
        Assert.Equal(plain.Text, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Page_BegunBeforeReportsCame_GoesOnBehindIt()
    {
        var first = await Client.JsonAsync("/api/v1/reports?limit=3&outlet=Late");
        Assert.Equal(0, first.GetProperty("items").GetArrayLength());
        foreach (var day in new[] { "2025-01-05", "2025-01-04", "2025-01-03" })
        {
            host.Store.AddOne(Sketches.Attack($"Ilse Tarrant attacked the Harbour Guild, an officer said. It was {day}.", day, "Late"));
        }

        var page = await Client.JsonAsync("/api/v1/reports?limit=2&outlet=Late");
        host.Store.AddOne(Sketches.Attack("Ilse Tarrant attacked the Harbour Guild, an officer said. The newest.", "2025-01-06", "Late"));
        host.Store.AddOne(Sketches.Attack("Ilse Tarrant attacked the Harbour Guild, an officer said. The oldest.", "2025-01-02", "Late"));
        var rest = await Client.AllAsync(page.GetProperty("next").GetString()!);

        Assert.Equal(["2025-01-03", "2025-01-02"], rest.Select(Published));
    }

    [Fact]
    public async Task Tag_AfterAChange_IsAnother()
    {
        var before = await Client.GetAsync("/api/v1/actors");
        host.Store.AddOne(Sketches.Plain("Nothing is told here.", "2025-02-01", "Other"));
        var after = await Client.GetAsync("/api/v1/actors", ("If-None-Match", before.Tag!));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(before.Tag, after.Tag);
    }

    private static string? Published(JsonElement item) => item.GetProperty("report").GetProperty("published").GetString();

    // Rows of CSV, of which cells may hold ends of lines.
    private static int Rows(string csv)
    {
        var (rows, isQuoted) = (0, false);
        foreach (var c in csv)
        {
            isQuoted ^= c == '"';
            rows += c == '\n' && !isQuoted ? 1 : 0;
        }

        return rows;
    }
}
