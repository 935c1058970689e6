using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OnRecord.Cli.Fetching;

/// <summary>The client that requests go through. It connects to the very addresses that were checked, so that a name cannot
/// lead elsewhere between the check and the connection; it follows no redirect by itself, keeps no cookies, and uses no
/// proxy.</summary>
internal static class Connection
{
    /// <summary>The name that robots.txt knows the command by.</summary>
    public const string Product = "OnRecord";

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    public static HttpClient Open(bool allowPrivate)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            // No server is told of the trace that a request is part of.
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = 1,
            PooledConnectionIdleTimeout = Idle,
            ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, allowPrivate, stop),
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(Connection).Assembly.GetName().Version?.ToString(3) ?? "0";
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Product, version));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("(reads reports at a reader's request; obeys robots.txt)"));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.9, */*;q=0.5");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, bool allowPrivate, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(end.Host, stop);
        var addresses = allowPrivate ? found : [.. found.Where(PublicAddress.Is)];
        if (addresses.Length == 0)
        {
            throw new FetchException($"it cannot be fetched: {end.Host} is an address of this machine or of a private network", "name the file, or allow such addresses with --allow-private");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
