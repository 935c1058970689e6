namespace OnRecord.Web.Keeping;

/// <summary>How many answers are worked out at once. More at a time would take more memory and none of them would come sooner. What takes long
/// has few turns of its own, so that nobody who asks for a page waits behind those who ask for much; of these the shortest comes first, as far
/// as its like tells, and what takes very long leaves one turn to the others. What is expected to be short after all goes with the pages.
/// Thread-safe.</summary>
internal sealed class Turns(TimeProvider clock) : IDisposable
{
    private const int EachProcessor = 4;

    // The shorter one may come this many times its difference later.
    private const double Precedence = 4;

    private static readonly int MostLong = Math.Max(2, Environment.ProcessorCount);
    private static readonly int MostShort = EachProcessor * Environment.ProcessorCount;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan VeryLong = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _short = new(MostShort);
    private readonly WorkCosts _costs = new();
    private readonly PriorityQueue<Waiting, TimeSpan> _long = new();
    private readonly PriorityQueue<Waiting, TimeSpan> _veryLong = new();
    private readonly long _start = clock.GetTimestamp();
    private int _longNow;
    private int _veryLongNow;

    public static int Most => MostLong + MostShort;

    private TimeProvider Clock => clock;

    /// <summary>Each turn holds a thread of the pool, which has one for each processor and adds others slowly. To be called at the start.</summary>
    public static void ReadyThreads()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Most + Environment.ProcessorCount), completions);
    }

    /// <param name="work">Null for what never takes long.</param>
    /// <returns>Ends the turn when it is disposed.</returns>
    /// <exception cref="OperationCanceledException">Whoever waited has gone.</exception>
    public async Task<IDisposable> TakeAsync(LongWork? work, CancellationToken stop)
    {
        var expected = work is null ? TimeSpan.Zero : _costs.Expected(work);
        if (expected <= Short)
        {
            await _short.WaitAsync(stop);
            return new Turn(this, work, () => _short.Release());
        }

        await WaitAsync(expected, stop);
        return new Turn(this, work, () => Leave(expected));
    }

    public void Dispose() => _short.Dispose();

    private async Task WaitAsync(TimeSpan expected, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var waiting = new Waiting();
        using var gone = stop.Register(() => waiting.Turn.TrySetCanceled(stop));
        lock (_lock)
        {
            (expected > VeryLong ? _veryLong : _long).Enqueue(waiting, clock.GetElapsedTime(_start) + (Precedence * expected));
            Admit();
        }

        await waiting.Turn.Task;
    }

    private void Leave(TimeSpan expected)
    {
        lock (_lock)
        {
            _longNow--;
            _veryLongNow -= expected > VeryLong ? 1 : 0;
            Admit();
        }
    }

    private void Admit()
    {
        while (_longNow < MostLong && Next() is { } queue)
        {
            // Whoever has gone takes no turn.
            if (queue.Dequeue().Turn.TrySetResult())
            {
                _longNow++;
                _veryLongNow += queue == _veryLong ? 1 : 0;
            }
        }
    }

    private PriorityQueue<Waiting, TimeSpan>? Next()
    {
        var first = _long.TryPeek(out _, out var at) ? _long : null;
        return _veryLongNow < MostLong - 1 && _veryLong.TryPeek(out _, out var other) && (first is null || other < at) ? _veryLong : first;
    }

    private sealed class Waiting
    {
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Turn(Turns turns, LongWork? work, Action end) : IDisposable
    {
        private readonly long _from = turns.Clock.GetTimestamp();

        public void Dispose()
        {
            if (work is not null)
            {
                turns._costs.Add(work, turns.Clock.GetElapsedTime(_from));
            }

            end();
        }
    }
}
