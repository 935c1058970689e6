using OnRecord.Cli.Watching.Plans;
using OnRecord.Store;
using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Brings alerts to their channels, each channel for itself and one after another, until it is stopped.</summary>
internal sealed class Deliverer(AlertOutbox outbox, WatchPlan plan, TimeProvider time, Random random, Action<string> tell)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstHold = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Signal> _signals = plan.Channels.ToDictionary(channel => channel.Name, _ => new Signal());

    /// <summary>When alerts that are raised now are due in a channel: at once, or with the digest that others wait for.</summary>
    public DateTimeOffset DueIn(string channel)
    {
        var now = time.GetUtcNow();
        return plan.Channels.FirstOrDefault(known => known.Name == channel) is MailPlan { Digest: { } digest }
            ? outbox.NextDue(channel) is { } next && next > now ? next : digest.Next(now, 0.5)
            : now;
    }

    /// <summary>Says that alerts were raised.</summary>
    public void Wake()
    {
        foreach (var signal in _signals.Values)
        {
            signal.Set();
        }
    }

    public Task RunAsync(CancellationToken stop) => Task.WhenAll(plan.Channels.Select(channel => Task.Run(() => RunAsync(channel, stop), CancellationToken.None)));

    /// <summary>Tries once what is due now.</summary>
    /// <returns>Whether all of it was brought.</returns>
    public async Task<bool> OnceAsync(CancellationToken stop)
    {
        var brought = true;
        foreach (var plan1 in plan.Channels)
        {
            using var channel = AlertChannel.Of(plan1, time);
            while (brought && await NextAsync(channel, stop) is { } went)
            {
                brought &= went;
            }
        }

        return brought;
    }

    private async Task RunAsync(ChannelPlan to, CancellationToken stop)
    {
        using var channel = AlertChannel.Of(to, time);
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var went = await NextAsync(channel, stop);
                failures = went == false ? failures + 1 : 0;
                if (went is null)
                {
                    var wait = outbox.NextDue(to.Name) - time.GetUtcNow();
                    await _signals[to.Name].WaitAsync(wait < LongestWait ? wait.Value : LongestWait, time, stop);
                }
                else if (went == false)
                {
                    // What waits behind it would fail as well.
                    await Task.Delay(Hold(failures), time, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch (StoreException fault)
            {
                tell(fault.Message);
                await Signal.PauseAsync(LongestHold, time, stop);
            }
        }
    }

    private static TimeSpan Hold(int failures) => FirstHold * Math.Pow(2, Math.Min(failures - 1, 10)) is var hold && hold < LongestHold ? hold : LongestHold;

    /// <summary>Null when nothing is due.</summary>
    private async Task<bool?> NextAsync(AlertChannel channel, CancellationToken stop)
    {
        var due = outbox.Due(channel.Name, time.GetUtcNow(), channel.MostTogether);
        if (due.Count == 0)
        {
            return null;
        }

        try
        {
            await channel.SendAsync([.. due.Select(pending => pending.Alert)], stop);
            outbox.Sent(channel.Name, due, time.GetUtcNow());
            WatchMeters.Delivered(channel.Name, "sent", due.Count);
            return true;
        }
        catch (DeliveryException failure)
        {
            Fail(channel.Name, due, failure);
            return false;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreException or OutOfMemoryException))
        {
            // A defect must not silence the channel for good.
            Fail(channel.Name, due, new DeliveryException($"it failed by a defect of onrecord: {fault.GetType().Name}: {fault.Message}; report it", fault));
            return false;
        }
    }

    private void Fail(string channel, IReadOnlyList<PendingAlert> due, DeliveryException failure)
    {
        foreach (var alert in due)
        {
            var now = time.GetUtcNow();
            var wait = failure.IsFinal ? null : DeliveryTimes.Wait(alert.Attempts + 1, failure.After, random.NextDouble());
            outbox.Failed(channel, [alert], failure.Message, now, wait is null ? null : now + wait);
            WatchMeters.Delivered(channel, wait is null ? "dead" : "failed", 1);
            if (wait is null)
            {
                tell($"channel {channel}: alert {alert.Alert.Id} is given up after {alert.Attempts + 1} attempts: {failure.Message}; once that is mended, onrecord watch retry tries it again");
            }
        }

        tell($"channel {channel}: {failure.Message}{(failure.IsFinal ? "" : "; it is tried again")}");
    }
}
