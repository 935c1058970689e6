using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OnRecord.Tests.Cli.Fetching;

/// <summary>A real HTTP server on loopback that answers as each test says, however badly.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Func<Stream, CancellationToken, Task>> _answer;
    private int _open;

    /// <param name="answer">What is written for a path.</param>
    public LocalServer(Func<string, Func<Stream, CancellationToken, Task>> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public LocalServer(Func<string, byte[]> answer)
        : this(path => (stream, stop) => stream.WriteAsync(answer(path), stop).AsTask())
    {
    }

    /// <summary>The heads of the requests so far, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>How many requests were being answered at once at most.</summary>
    public int MostAtOnce { get; private set; }

    public IEnumerable<string> Paths => Requests.Select(head => head.Split(' ')[1]);

    public string Address(string path, string host = "127.0.0.1") => $"http://{host}:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    public static byte[] Answer(string status, string body, string fields = "") => Answer(status, Encoding.UTF8.GetBytes(body), fields);

    public static byte[] Answer(string status, byte[] body, string fields = "") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{fields}\r\n"), .. body];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n"))
                {
                    var count = await stream.ReadAsync(buffer, _stop.Token);
                    if (count == 0)
                    {
                        return;
                    }

                    head.Append(Encoding.ASCII.GetString(buffer, 0, count));
                }

                Requests.Enqueue(head.ToString());
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
                await _answer(head.ToString().Split(' ')[1])(stream, _stop.Token);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
            {
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        }
    }
}
