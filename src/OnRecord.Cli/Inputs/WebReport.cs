using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using OnRecord.Reading;

namespace OnRecord.Cli.Inputs;

/// <summary>Fetches one report from the web: a single GET, bounded in time and size, over http or https. Addresses of
/// this machine and of private networks are refused, on every redirect too, whatever name leads to them; so that this
/// holds, no proxy is used.</summary>
internal static class WebReport
{
    private const int LargestPage = 20 * 1024 * 1024;
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static bool IsAddress(string report) =>
        report.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || report.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ReadingException">The address is malformed or refused, or its server gave no page within the
    /// bounds.</exception>
    public static async Task<ReportInput> FetchAsync(string address, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            throw new ReadingException(address, "it is no web address", "check the spelling, as in https://example.org/report.html");
        }

        using var client = Client();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new ReadingException(address, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}", "open the address in a browser, save the page and read the file");
            }

            var bytes = await BodyAsync(address, response.Content, patience.Token);
            var final = response.RequestMessage?.RequestUri ?? uri;
            return new ReportInput(address, final.AbsoluteUri, bytes) { Url = final.AbsoluteUri, Charset = response.Content.Headers.ContentType?.CharSet };
        }
        catch (HttpRequestException fault)
        {
            throw new ReadingException(address, $"it cannot be fetched: {Deepest(fault).Message}", "check the address and the connection, or save the page and read the file", cause: fault);
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            throw new ReadingException(address, $"no page came within {Patience.TotalSeconds:0} seconds", "try again later, or save the page and read the file", cause: fault);
        }
    }

    /// <summary>True for addresses that the public internet routes.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Global unicast is 2000::/3; of it, 6to4 (2002::/16) and Teredo (2001::/32) may hide any IPv4 address.
            var six = address.GetAddressBytes();
            var isTunnel = six[0] == 0x20 && ((six[1] == 0x02) || (six[1] == 0x01 && six[2] == 0 && six[3] == 0));
            return (six[0] & 0xE0) == 0x20 && !isTunnel;
        }

        // RFC 6890 and RFC 1112: this network, private, shared, loopback, link-local, protocol assignments, benchmarking,
        // multicast and reserved.
        var four = address.GetAddressBytes();
        return (four[0], four[1]) switch
        {
            (0 or 10 or 127 or >= 224, _) => false,
            (100, >= 64 and <= 127) => false,
            (169, 254) => false,
            (172, >= 16 and <= 31) => false,
            (192, 168) => false,
            (192, 0) => four[2] is not (0 or 2),
            (198, 18 or 19) => false,
            _ => true,
        };
    }

    private static HttpClient Client()
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            MaxAutomaticRedirections = MostRedirects,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(WebReport).Assembly.GetName().Version?.ToString(3) ?? "0";
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("OnRecord", version));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("(one report at a reader's request)"));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.9");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = (await Dns.GetHostAddressesAsync(host, stop)).Where(IsPublic).ToArray();
        if (addresses.Length == 0)
        {
            throw new HttpRequestException($"{host} is an address of this machine or of a private network, which is not fetched");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> BodyAsync(string address, HttpContent content, CancellationToken stop)
    {
        using var body = await content.ReadAsStreamAsync(stop);
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await body.ReadAsync(buffer, stop)) > 0)
        {
            if (memory.Length + count > LargestPage)
            {
                throw new ReadingException(address, $"the page is larger than {LargestPage >> 20} MiB", "save it and read the file");
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    private static Exception Deepest(Exception fault)
    {
        while (fault.InnerException is { } inner)
        {
            fault = inner;
        }

        return fault;
    }
}
