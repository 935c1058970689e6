using System.IO.Compression;
using OnRecord.Cli.Fetching;
using OnRecord.Reading;

namespace OnRecord.Tests.Cli.Fetching;

public sealed class FetcherTests : IDisposable
{
    private static readonly FetchOptions Quick = new() { AllowPrivate = true, Delay = TimeSpan.Zero, FirstPause = TimeSpan.FromMilliseconds(1) };

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FetchAsync_Page_IsAskedForOnceWithAClearName()
    {
        using var server = Serving("/a", LocalServer.Answer("200 OK", "<p>page"));

        var fetched = await FetchAsync(server, "/a");

        Assert.Equal("<p>page"u8.ToArray(), fetched.Bytes);
        Assert.Equal("utf-8", fetched.Charset);
        Assert.Equal(["/robots.txt", "/a"], server.Paths);
        Assert.All(server.Requests, head => Assert.Contains("User-Agent: OnRecord/", head));
    }

    [Fact]
    public async Task FetchAsync_PathThatRobotsForbids_IsNotAskedFor()
    {
        using var server = new LocalServer(path => LocalServer.Answer("200 OK", path == "/robots.txt" ? "User-agent: *\nDisallow: /private" : "page"));

        var refusal = await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/private/a"));

        Assert.Contains("robots.txt", refusal.Message);
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Fact]
    public async Task FetchAsync_RobotsThatFails_ForbidsAll()
    {
        using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("503 Busy", "") : LocalServer.Answer("200 OK", "page"));

        Assert.Contains("robots.txt", (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a"))).Message);
        Assert.DoesNotContain("/a", server.Paths);
    }

    [Fact]
    public async Task FetchAsync_SeveralAtOnce_AskAHostOneByOneAndForRobotsOnce()
    {
        using var server = new LocalServer(path => async (stream, stop) =>
        {
            await Task.Delay(20, stop);
            await stream.WriteAsync(path == "/robots.txt" ? LocalServer.Answer("404 None", "") : LocalServer.Answer("200 OK", path), stop);
        });
        using var fetcher = new Fetcher(Quick);

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => fetcher.FetchAsync(server.Address($"/{i}"), Stop)));

        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"/{i}"), pages.Select(page => System.Text.Encoding.UTF8.GetString(page.Bytes)));
        Assert.Equal(1, server.MostAtOnce);
        Assert.Single(server.Paths, path => path == "/robots.txt");
    }

    [Fact]
    public async Task FetchAsync_UnchangedPage_ComesFromTheCache()
    {
        var isFirst = true;
        using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("404 None", "")
            : isFirst ? LocalServer.Answer("200 OK", "<p>page", "ETag: \"v1\"\r\nLast-Modified: Tue, 04 May 2021 09:30:00 GMT\r\n")
            : "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"u8.ToArray());
        await FetchAsync(server, "/a", Quick with { Cache = _folder });
        isFirst = false;

        var again = await FetchAsync(server, "/a", Quick with { Cache = _folder });

        Assert.Equal("<p>page"u8.ToArray(), again.Bytes);
        Assert.Contains("If-None-Match: \"v1\"", server.Requests.Last());
        Assert.Contains("If-Modified-Since: Tue, 04 May 2021 09:30:00 GMT", server.Requests.Last());
    }

    [Theory]
    [InlineData("503 Busy", "Retry-After: 0\r\n")]
    [InlineData("429 Slow down", "")]
    [InlineData("500 Oops", "")]
    public async Task FetchAsync_FailureThatPasses_IsTriedAgain(string status, string fields)
    {
        var failures = 2;
        using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("404 None", "")
            : failures-- > 0 ? LocalServer.Answer(status, "", fields) : LocalServer.Answer("200 OK", "page"));

        Assert.Equal("page"u8.ToArray(), (await FetchAsync(server, "/a")).Bytes);
    }

    [Theory]
    [InlineData("404 Not Found", "", "404", 1)]
    [InlineData("503 Busy", "Retry-After: 7200\r\n", "wait 7200 seconds", 1)]
    [InlineData("503 Busy", "", "503", 3)]
    public async Task FetchAsync_FailureThatStays_IsRefusedByName(string status, string fields, string expected, int requests)
    {
        using var server = Serving("/a", LocalServer.Answer(status, "", fields));

        Assert.Contains(expected, (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a"))).Message);
        Assert.Equal(requests, server.Paths.Count(path => path == "/a"));
    }

    [Fact]
    public async Task FetchAsync_Redirect_IsFollowedAndItsAddressKept()
    {
        using var server = new LocalServer(path => path switch
        {
            "/a" => LocalServer.Answer("301 Moved", "", "Location: /b\r\n"),
            "/b" => LocalServer.Answer("200 OK", "page"),
            _ => LocalServer.Answer("404 None", ""),
        });

        Assert.Equal("/b", (await FetchAsync(server, "/a")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("Location: /x?again\r\n", "redirects more than 5 times")]
    [InlineData("Location: file:///etc/passwd\r\n", "redirects to file:")]
    [InlineData("", "does not say where")]
    public async Task FetchAsync_RedirectThatLeadsNowhere_IsRefused(string fields, string expected)
    {
        using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("404 None", "") : LocalServer.Answer("302 Found", "", fields));

        Assert.Contains(expected, (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a"))).Message);
        Assert.InRange(server.Requests.Count, 2, 7);
    }

    [Fact]
    public async Task FetchAsync_RedirectToAForbiddenPath_IsRefused()
    {
        using var server = new LocalServer(path => path switch
        {
            "/robots.txt" => LocalServer.Answer("200 OK", "User-agent: onrecord\nDisallow: /b"),
            "/a" => LocalServer.Answer("302 Found", "", "Location: /b\r\n"),
            _ => LocalServer.Answer("200 OK", "page"),
        });

        Assert.Contains("robots.txt", (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a"))).Message);
        Assert.DoesNotContain("/b", server.Paths);
    }

    [Fact]
    public async Task FetchAsync_PageLargerThanTheLimit_IsRefused()
    {
        using var server = new LocalServer(path => async (stream, stop) =>
        {
            await stream.WriteAsync(path == "/robots.txt" ? LocalServer.Answer("404 None", "") : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
            while (path != "/robots.txt")
            {
                await stream.WriteAsync(new byte[1 << 16], stop);
            }
        });

        Assert.Contains("larger than 1 MiB", (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a", Quick with { LargestPage = 1 << 20 }))).Message);
    }

    [Fact]
    public async Task FetchAsync_PackedBomb_IsRefusedAtTheLimit()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[64 << 20]);
        }

        using var server = Serving("/a", LocalServer.Answer("200 OK", memory.ToArray(), "Content-Encoding: gzip\r\n"));

        Assert.Contains("larger than 1 MiB", (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a", Quick with { LargestPage = 1 << 20 }))).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FetchAsync_ServerThatDripsOrHangs_IsGivenUp(bool drips)
    {
        using var server = new LocalServer(path => async (stream, stop) =>
        {
            await stream.WriteAsync(path == "/robots.txt" ? LocalServer.Answer("404 None", "") : drips ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray() : [], stop);
            while (path != "/robots.txt")
            {
                await Task.Delay(10, stop);
                await stream.WriteAsync(drips ? "x"u8.ToArray() : [], stop);
            }
        });

        Assert.Contains("no page came within", (await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a", Quick with { Patience = TimeSpan.FromMilliseconds(300) }))).Message);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    public async Task FetchAsync_AddressOfThisMachine_IsRefusedUnlessAllowed(string host)
    {
        using var server = Serving("/a", LocalServer.Answer("200 OK", "page"));

        var refusal = await Assert.ThrowsAsync<ReadingException>(() => FetchAsync(server, "/a", Quick with { AllowPrivate = false }, host));

        Assert.Contains("private network", refusal.Message);
        Assert.Contains("--allow-private", refusal.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task FetchAsync_NobodyListening_IsRefused()
    {
        var server = Serving("/a", []);
        var address = server.Address("/a");
        server.Dispose();
        using var fetcher = new Fetcher(Quick);

        Assert.Contains("cannot be fetched", (await Assert.ThrowsAsync<ReadingException>(() => fetcher.FetchAsync(address, Stop))).Message);
    }

    private static LocalServer Serving(string served, byte[] answer) => new(path => path == served ? answer : LocalServer.Answer("404 Not Found", ""));

    [Fact]
    public async Task FetchAsync_OfAKnownPage_SaysThatItIsAsItWas()
    {
        using var server = new LocalServer(path => path == "/robots.txt" ? LocalServer.Answer("404 Not Found", "") : LocalServer.Answer("304 Not Modified", "", "ETag: \"1\"\r\n"));
        using var fetcher = new Fetcher(Quick);
        var known = new KnownPage(server.Address("/a"), "\"1\"", "Thu, 14 Mar 2024 09:00:00 GMT");

        var fetched = await fetcher.FetchAsync(server.Address("/a"), known, Stop);

        Assert.True(fetched.IsUnchanged);
        Assert.Equal((known, 0), (fetched.Known, fetched.Bytes.Length));
        Assert.Contains(server.Requests, head => head.Contains("If-None-Match: \"1\"") && head.Contains("If-Modified-Since: Thu, 14 Mar 2024 09:00:00 GMT"));
    }

    [Fact]
    public async Task FetchAsync_OfAPageKnownFromElsewhere_HasItSent()
    {
        using var server = Serving("/a", LocalServer.Answer("200 OK", "<p>page", "ETag: \"2\"\r\n"));
        using var fetcher = new Fetcher(Quick);

        var fetched = await fetcher.FetchAsync(server.Address("/a"), new KnownPage(server.Address("/b"), "\"1\"", null), Stop);

        Assert.Equal((false, new KnownPage(server.Address("/a"), "\"2\"", null)), (fetched.IsUnchanged, fetched.Known));
        Assert.DoesNotContain(server.Requests, head => head.Contains("If-None-Match"));
    }

    [Fact]
    public async Task FetchAsync_ADayLater_AsksForRobotsAgain()
    {
        using var server = Serving("/a", LocalServer.Answer("200 OK", "<p>page"));
        var time = new DayClock();
        using var fetcher = new Fetcher(Quick, time);

        await fetcher.FetchAsync(server.Address("/a"), Stop);
        time.Hours = 23;
        await fetcher.FetchAsync(server.Address("/a"), Stop);
        time.Hours = 25;
        await fetcher.FetchAsync(server.Address("/a"), Stop);

        Assert.Equal(["/robots.txt", "/a", "/a", "/robots.txt", "/a"], server.Paths);
    }

    private sealed class DayClock : TimeProvider
    {
        public int Hours { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Hours * 3600L;
    }

    private static async Task<Fetched> FetchAsync(LocalServer server, string path, FetchOptions? options = null, string host = "127.0.0.1")
    {
        using var fetcher = new Fetcher(options ?? Quick);
        return await fetcher.FetchAsync(server.Address(path, host), Stop);
    }
}
