namespace OnRecord.Web.Keeping;

/// <summary>How many answers are worked out at once. More at a time would take more memory and none of them would come sooner; who waits
/// is served in the order of asking. Thread-safe.</summary>
internal sealed class Turns : IDisposable
{
    private const int EachProcessor = 4;

    private readonly SemaphoreSlim _free = new(Most);

    public static int Most { get; } = EachProcessor * Environment.ProcessorCount;

    /// <returns>Ends the turn when it is disposed.</returns>
    /// <exception cref="OperationCanceledException">Whoever waited has gone.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
