using System.Threading.Channels;

namespace OnRecord.Cli.Watching;

/// <summary>Wakes one who waits; set before, it wakes the next one at once. Thread-safe.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _set.Writer.TryWrite(true);

    /// <summary>Until it is set, or for a time.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken stop)
    {
        if (most <= TimeSpan.Zero || _set.Reader.TryRead(out _))
        {
            stop.ThrowIfCancellationRequested();
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var set = _set.Reader.WaitToReadAsync(over.Token).AsTask();
        var waited = Task.Delay(most, time, over.Token);
        await Task.WhenAny(set, waited);
        await over.CancelAsync();
        _set.Reader.TryRead(out _);
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>Waits, or until a stop is asked for.</summary>
    public static async Task PauseAsync(TimeSpan pause, TimeProvider time, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }
}
