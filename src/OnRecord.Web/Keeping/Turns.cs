namespace OnRecord.Web.Keeping;

/// <summary>How many answers are worked out at once. More at a time would take more memory and none of them would come sooner; who waits
/// is served in the order of asking. What takes long has few turns of its own, so that nobody who asks for a page waits behind those who ask
/// for much. Thread-safe.</summary>
internal sealed class Turns : IDisposable
{
    private const int EachProcessor = 4;

    private static readonly int MostLong = Environment.ProcessorCount;
    private static readonly int MostShort = EachProcessor * Environment.ProcessorCount;

    private readonly SemaphoreSlim _long = new(MostLong);
    private readonly SemaphoreSlim _short = new(MostShort);

    public static int Most => MostLong + MostShort;

    /// <summary>Each turn holds a thread of the pool, which has one for each processor and adds others slowly. To be called at the start.</summary>
    public static void ReadyThreads()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, Most + Environment.ProcessorCount), completions);
    }

    /// <returns>Ends the turn when it is disposed.</returns>
    /// <exception cref="OperationCanceledException">Whoever waited has gone.</exception>
    public async Task<IDisposable> TakeAsync(bool isLong, CancellationToken stop)
    {
        var free = isLong ? _long : _short;
        await free.WaitAsync(stop);
        return new Turn(free);
    }

    public void Dispose()
    {
        _long.Dispose();
        _short.Dispose();
    }

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
