using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OnRecord.Store.Tests.Watching;

/// <summary>A news site, or whoever gets alerts, on loopback: answers each path as the test says at the moment.</summary>
internal sealed class NewsServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, Func<Request, Answer>> _paths = new();
    private readonly CancellationTokenSource _end = new();

    public NewsServer()
    {
        Root = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Root}/");
        _listener.Start();
        _ = AcceptAsync();
    }

    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Fields, string Body);

    internal sealed record Answer(int Status, string Body = "", string Type = "text/html; charset=utf-8")
    {
        public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

        /// <summary>After a first part of the body nothing more comes.</summary>
        public bool Hangs { get; init; }
    }

    public string Root { get; }

    public ConcurrentQueue<Request> Requests { get; } = new();

    public string Address(string path) => Root + path;

    public int Count(string path) => Requests.Count(request => request.Path == path);

    public void On(string path, Func<Request, Answer> answer) => _paths[path] = answer;

    public void On(string path, string body, string type = "text/html; charset=utf-8") => On(path, _ => new Answer(200, body, type));

    /// <summary>A list that is sent only when it has changed.</summary>
    public void OnList(string path, string body, string tag) => On(path, request => request.Fields.GetValueOrDefault("If-None-Match") == tag
        ? new Answer(304) { Fields = Tagged(tag) }
        : new Answer(200, body, "application/xml") { Fields = Tagged(tag) });

    public void Dispose()
    {
        _end.Cancel();
        _listener.Close();
        _end.Dispose();
    }

    private static Dictionary<string, string> Tagged(string tag) => new() { ["ETag"] = tag };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var fields = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(key => key, key => context.Request.Headers[key]!, StringComparer.OrdinalIgnoreCase);
            var request = new Request(context.Request.Url!.PathAndQuery, fields, await reader.ReadToEndAsync(_end.Token));
            Requests.Enqueue(request);
            var answer = _paths.TryGetValue(request.Path, out var own) ? own(request) : new Answer(404, "no such page");
            var bytes = Encoding.UTF8.GetBytes(answer.Body);
            context.Response.StatusCode = answer.Status;
            context.Response.ContentType = answer.Type;
            foreach (var (field, value) in answer.Fields)
            {
                context.Response.AddHeader(field, value);
            }

            if (answer.Hangs)
            {
                context.Response.ContentLength64 = bytes.Length + 1000;
                await context.Response.OutputStream.WriteAsync(bytes, _end.Token);
                await context.Response.OutputStream.FlushAsync(_end.Token);
                await Task.Delay(Timeout.Infinite, _end.Token);
            }

            if (answer.Status != 304)
            {
                context.Response.ContentLength64 = bytes.Length;
                await context.Response.OutputStream.WriteAsync(bytes, _end.Token);
            }

            context.Response.Close();
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or OperationCanceledException or IOException or InvalidOperationException)
        {
        }
    }
}
