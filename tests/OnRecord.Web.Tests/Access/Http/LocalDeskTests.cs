using System.Net;
using System.Net.Sockets;
using System.Text;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Access.Http;

/// <summary>A desk of this machine alone, where nobody signs in.</summary>
public sealed class LocalDeskTests(Desk desk) : IDisposable
{
    private readonly Asking _asking = new(desk.Running.Address);

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("192.0.2.7")]
    [InlineData("localhost.rebound.example")]
    public async Task AnotherName_IsRefused(string host)
    {
        using var answer = await _asking.GetAsync("/", ("Host", host));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains("--host", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OwnName_IsAnswered()
    {
        using var answer = await _asking.GetAsync("/reports", ("Host", $"localhost:{desk.Running.Address.Port}"), ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task ChangeFromAnotherSite_IsRefused(string header, string value)
    {
        using var answer = await _asking.SendAsync(HttpMethod.Post, "/api/v1/match", new StringContent("{}", Encoding.UTF8, "application/json"), (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task AnotherSite_MayLinkAndNotEmbed()
    {
        using var link = await _asking.GetAsync("/reports", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"), ("Accept", "text/html"));
        using var frame = await _asking.GetAsync("/reports", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe"), ("Accept", "text/html"));
        using var script = await _asking.GetAsync("/reports.json?q=a", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "script"));

        Assert.Equal(HttpStatusCode.OK, link.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, frame.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, script.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports?q=border")]
    [InlineData("/reports?no=such")]
    [InlineData("/no/such/page")]
    [InlineData("/reports.json?q=border")]
    public async Task EveryAnswer_TellsTheBrowserWhatToRefuse(string path)
    {
        using var answer = await _asking.GetAsync(path, ("Accept", "text/html"));
        string Header(string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);

        var policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'; base-uri 'none'", policy);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"));
        Assert.Empty(Header("Access-Control-Allow-Origin"));
        Assert.Empty(Header("Server"));
    }

    [Fact]
    public async Task LongQuery_IsRefused()
    {
        using var answer = await _asking.GetAsync("/reports?q=" + new string('a', 4200));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task LongLine_IsRefused()
    {
        using var answer = await _asking.GetAsync("/" + new string('a', 9000));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task LongHeaders_AreRefused()
    {
        using var answer = await _asking.GetAsync("/", ("X-Long", new string('a', 40_000)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001 no HTTP at all\r\n\r\n")]
    public async Task MalformedRequest_IsRefused(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(desk.Running.Address.Host, desk.Running.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.Matches("^HTTP/1.1 4\\d\\d ", line ?? "");
    }

    public void Dispose() => _asking.Dispose();
}
