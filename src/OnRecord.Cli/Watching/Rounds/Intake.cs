using System.Data.Common;
using System.Threading.Channels;
using OnRecord.Cli.Records.Adding;
using OnRecord.Store;
using OnRecord.Store.Adding;
using OnRecord.Store.Ids;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>The one who writes: takes what the rounds bring, commits it as soon as nothing more is at hand, and once it has been quiet for
/// a little forms the stories and has the rules look. A transaction is never open while somebody waits for a server.</summary>
/// <param name="settled">Called on the writing thread after stories were formed.</param>
internal sealed class Intake(RecordStore store, string engine, TimeProvider time, Action settled, Action<string> tell) : IDisposable
{
    private const int MostWaiting = 64;
    private const int MostTogether = 200;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestUnsettled = TimeSpan.FromSeconds(30);

    private readonly Channel<IntakeItem> _items = Channel.CreateBounded<IntakeItem>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly CancellationTokenSource _closed = new();

    /// <summary>Waits while much is waiting already.</summary>
    public ValueTask GiveAsync(IntakeItem item, CancellationToken stop) => _items.Writer.WriteAsync(item, stop);

    /// <summary>Waits until all that the round gave is committed.</summary>
    /// <exception cref="StoreException">Some of it could not be written; none of its entries that are concerned is noted as done.</exception>
    public async Task ReachAsync(RoundTally round, CancellationToken stop)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await GiveAsync(new IntakeItem(round, []) { Reached = reached }, stop);
        await reached.Task.WaitAsync(stop);
        if (round.Fault is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Nothing more is given: <see cref="RunAsync"/> comes to its end once it has written what is waiting.</summary>
    public void Close()
    {
        _items.Writer.TryComplete();
        _closed.Cancel();
    }

    /// <summary>Until it is closed. Stories that a stop left unformed, and reports that no rule saw, come first.</summary>
    public async Task RunAsync(bool isLeft)
    {
        while (isLeft || await _items.Reader.WaitToReadAsync())
        {
            isLeft = false;
            try
            {
                using var writer = store.Write(engine, tell);
                await FillAsync(writer);
                writer.Complete();
                settled();
            }
            catch (Exception fault) when (fault is StoreException or DbException)
            {
                tell(fault.Message);
                Lose(fault);
                await Signal.PauseAsync(BeforeAgain, time, _closed.Token);
                isLeft = !_closed.IsCancellationRequested;
            }
        }
    }

    public void Dispose() => _closed.Dispose();

    private async Task FillAsync(RecordWriter writer)
    {
        var outcomes = new OutcomeWriter(writer, tell);
        var start = time.GetTimestamp();
        do
        {
            var batch = new List<IntakeItem>();
            try
            {
                while (batch.Count < MostTogether && _items.Reader.TryRead(out var item))
                {
                    batch.Add(item);
                    Write(item, outcomes, writer);
                }

                writer.Commit();
            }
            catch (StoreException fault)
            {
                Lose(batch, fault);
                throw;
            }

            batch.ForEach(item => item.Reached?.TrySetResult());
        }
        while (time.GetElapsedTime(start) < LongestUnsettled && await ComesAsync());
    }

    // Whether more comes before it has been quiet for a little.
    private async Task<bool> ComesAsync()
    {
        using var over = new CancellationTokenSource();
        var comes = _items.Reader.WaitToReadAsync().AsTask();
        await Task.WhenAny(comes, Task.Delay(Quiet, time, over.Token));
        await over.CancelAsync();
        return comes.IsCompleted && await comes;
    }

    private static void Write(IntakeItem item, OutcomeWriter outcomes, RecordWriter writer)
    {
        foreach (var outcome in item.Outcomes)
        {
            if (outcomes.Keep(outcome) is not { } added)
            {
                if (outcome is FailedReport)
                {
                    item.Round.CountFailure();
                }

                continue;
            }

            item.Round.Count(added);
            if (added != Added.Known && outcome is NewReport report)
            {
                writer.Watched(ReportKey.Of(report.Record.Article), item.Round.Source);
            }
        }

        if (item.Result is { } result)
        {
            writer.Keep(result);
        }

        if (item.Whole is { } input)
        {
            writer.ForgetEarlier(input);
            writer.Forget(input, "");
        }
    }

    // What waits is given up with what failed: its rounds are done again.
    private void Lose(Exception fault)
    {
        var waiting = new List<IntakeItem>();
        while (_items.Reader.TryRead(out var item))
        {
            waiting.Add(item);
        }

        Lose(waiting, fault);
    }

    private static void Lose(List<IntakeItem> items, Exception fault)
    {
        items.ForEach(item => item.Round.Fault = fault);
        items.ForEach(item => item.Reached?.TrySetResult());
    }
}
