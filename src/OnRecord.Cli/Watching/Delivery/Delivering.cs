namespace OnRecord.Cli.Watching.Delivery;

/// <summary>A deliverer at work.</summary>
internal sealed class Delivering
{
    private readonly CancellationTokenSource _end;
    private readonly Task _work;

    public Delivering(Deliverer deliverer, CancellationToken stop)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _work = deliverer.RunAsync(_end.Token);
    }

    /// <summary>What is being sent and is cut short by this is sent again, under the same id.</summary>
    public async Task EndAsync(TimeSpan most)
    {
        await _end.CancelAsync();
        try
        {
            await _work.WaitAsync(most);
            _end.Dispose();
        }
        catch (TimeoutException)
        {
            // Left to end by itself.
        }
    }
}
