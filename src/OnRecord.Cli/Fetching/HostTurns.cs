using System.Collections.Concurrent;

namespace OnRecord.Cli.Fetching;

/// <summary>One request to a host at a time, with a pause between. Thread-safe.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host to be free and rested; disposing the result frees it.</summary>
    public async Task<IDisposable> TakeAsync(string host, TimeSpan pause, CancellationToken stop)
    {
        var turn = _turns.GetOrAdd(host, _ => new Turn());
        await turn.Gate.WaitAsync(stop);
        try
        {
            if (turn.Last is { } last && pause - time.GetElapsedTime(last) is { Ticks: > 0 } rest)
            {
                await Task.Delay(rest, time, stop);
            }

            return new Hold(turn, time);
        }
        catch
        {
            turn.Gate.Release();
            throw;
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long? Last { get; set; }
    }

    private sealed class Hold(Turn turn, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            turn.Last = time.GetTimestamp();
            turn.Gate.Release();
        }
    }
}
