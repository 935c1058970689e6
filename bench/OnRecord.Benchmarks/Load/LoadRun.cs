using System.Diagnostics;
using System.Globalization;

namespace OnRecord.Benchmarks.Load;

/// <summary>Asks a desk at a steady rate, whether it answers or not, as many people who know nothing of each other do. What a
/// request takes is counted from the moment it was due, so that waiting behind slow ones counts.</summary>
internal sealed class LoadRun(Uri desk, IReadOnlyList<AskedPath> mix, int seed)
{
    private const int MostOpen = 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoadTimes _times = new();
    private LoadTimes _minute = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private int _open;

    public int Asked { get; private set; }

    /// <summary>Requests for an address that was asked before.</summary>
    public int Again => Asked - _known.Count;

    /// <param name="rate">Requests in a second.</param>
    /// <param name="told">Hears of each minute, and what was answered in it.</param>
    /// <param name="stop">Ends it before its length; what is open then is waited for.</param>
    public async Task<LoadTimes> RunAsync(double rate, TimeSpan length, Action<TimeSpan, LoadTimes>? told = null, CancellationToken stop = default)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 512, AutomaticDecompression = System.Net.DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = desk, Timeout = Patience };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var choice = new Choice(mix, seed);
        var asked = new List<Task>();
        var clock = Stopwatch.StartNew();
        var minute = 1;
        for (var n = 0L; ; n++)
        {
            var due = TimeSpan.FromSeconds(n / rate);
            if (due >= length || stop.IsCancellationRequested)
            {
                break;
            }

            if (due - clock.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early, CancellationToken.None);
            }

            if (clock.Elapsed.TotalMinutes >= minute)
            {
                told?.Invoke(clock.Elapsed, Interlocked.Exchange(ref _minute, new LoadTimes()));
                minute++;
                asked.RemoveAll(task => task.IsCompleted);
            }

            var next = choice.Next();
            Asked++;
            _known.Add(next.Path);
            asked.Add(AskAsync(client, next, due, clock));
        }

        await Task.WhenAll(asked);
        return _times;
    }

    private async Task AskAsync(HttpClient client, AskedPath path, TimeSpan due, Stopwatch clock)
    {
        if (Interlocked.Increment(ref _open) > MostOpen)
        {
            Interlocked.Decrement(ref _open);
            _times.Fail(path.Kind, "too many open at once");
            return;
        }

        try
        {
            using var answer = await client.GetAsync(path.Path, HttpCompletionOption.ResponseHeadersRead);
            await using var body = await answer.Content.ReadAsStreamAsync();
            await body.CopyToAsync(Stream.Null);
            if (answer.IsSuccessStatusCode)
            {
                var took = clock.Elapsed - due;
                _times.Add(path.Kind, took);
                _minute.Add(path.Kind, took);
            }
            else
            {
                _times.Fail(path.Kind, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture) + " " + path.Path);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            _times.Fail(path.Kind, fault.GetType().Name);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
