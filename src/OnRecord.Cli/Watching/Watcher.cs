using System.Data.Common;
using System.Globalization;
using OnRecord.Cli.Fetching;
using OnRecord.Cli.Watching.Delivery;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Cli.Watching.Rounds;
using OnRecord.Reading;
using OnRecord.Store;
using OnRecord.Store.Alerts;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching;

/// <summary>Watches the sources of a plan for a record, until it is stopped. One watcher at a time works on a record.</summary>
internal sealed class Watcher : IDisposable
{
    /// <summary>It looks around at least so often, whatever is due.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan MostSilence = TimeSpan.FromMinutes(10);

    private readonly RecordStore _store;
    private readonly WatchOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<string> _tell;
    private readonly WatchLock _lock;
    private readonly WatchState _state;
    private readonly AlertRaising _raising;
    private readonly AlertOutbox _outbox;
    private readonly Intake _intake;
    private readonly RoundTools _tools;
    private readonly RoundRunner _runner;
    private readonly Random _random;
    private readonly Signal _wake = new();
    private readonly Agenda _agenda = new();
    private WatchPlan _plan;
    private Deliverer _deliverer;
    private long _beat;
    private string? _fault = "it is starting";
    private (string Day, WatchPlan? Plan) _looked = ("", null);

    /// <exception cref="StoreException">Another watcher is at work on the record.</exception>
    public Watcher(RecordStore store, WatchPlan plan, Reader reader, Lazy<Engine> engine, WatchOptions options, TimeProvider time, Random random, Action<string> tell)
    {
        (_store, _plan, _options, _time, _random, _tell) = (store, plan, options, time, random, tell);
        _lock = store.LockWatch();
        _state = store.Watch();
        _raising = store.Alerts();
        _outbox = store.AlertOutbox();
        _deliverer = new Deliverer(_outbox, plan, time, random, tell);
        _intake = new Intake(store, options.Engine, time, Settled, tell);
        var fetcher = new Fetcher(new FetchOptions { AllowPrivate = options.AllowPrivate, MostRetries = 0, DelayOf = host => _plan.HostDelays.TryGetValue(host, out var own) ? own : _plan.Delay }, time);
        _tools = new RoundTools(_state, fetcher, reader, engine, store.KnownInputs(), _intake, time, random, tell);
        _runner = new RoundRunner(_tools);
        _beat = time.GetTimestamp();
    }

    /// <summary>Another plan, which the next look around takes up.</summary>
    public WatchPlan? NextPlan { get; private set; }

    /// <summary>What is wrong such that only a new start helps; null for nothing.</summary>
    public string? Stuck => _time.GetElapsedTime(Interlocked.Read(ref _beat)) is var silence && silence > MostSilence ? $"it has not looked around for {Duration.Text(silence)}" : null;

    /// <summary>What keeps it from working now; null for nothing.</summary>
    public string? Hindrance => _fault;

    /// <summary>Takes up another plan without losing anything of the old one. Thread-safe.</summary>
    public void Reload(WatchPlan plan)
    {
        NextPlan = plan;
        _wake.Set();
    }

    /// <summary>Until <paramref name="stop"/>, or until another watcher took the record over.</summary>
    /// <returns>Whether it ended because it was stopped.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        using var folders = new FolderSignals(_tell, Touched);
        using var meters = Show();
        using var rounds = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var isLeft = _raising.IsLeft() || IsUnformed();
        var writing = Task.Run(() => _intake.RunAsync(isLeft), CancellationToken.None);
        var delivery = new Delivering(_deliverer, stop);
        folders.Follow(_plan);
        _agenda.Plan(_plan, _state.Sources(), _time.GetUtcNow(), _random);
        var stopped = true;
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (writing.IsFaulted)
                {
                    await writing;
                }

                Interlocked.Exchange(ref _beat, _time.GetTimestamp());
                if (NextPlan is { } plan)
                {
                    NextPlan = null;
                    await delivery.EndAsync(_options.Ending);
                    _deliverer = new Deliverer(_outbox, plan, _time, _random, _tell);
                    delivery = new Delivering(_deliverer, stop);
                    _plan = plan;
                    folders.Follow(plan);
                    _agenda.Plan(plan, _state.Sources(), _time.GetUtcNow(), _random);
                }

                if (!TryLookAround())
                {
                    stopped = false;
                    break;
                }

                Begin(rounds.Token);
                await _wake.WaitAsync(_agenda.UntilNext(_time.GetUtcNow(), Heartbeat, _options.MostAtOnce), _time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }

        _fault = "it is ending";
        await rounds.CancelAsync();
        await EndAsync(Task.WhenAll(_agenda.Running));
        _intake.Close();
        await EndAsync(writing);
        await delivery.EndAsync(_options.Ending);
        return stopped;
    }

    /// <summary>One round of every source that is not to be left alone, what comes of it told, and each channel tried once.</summary>
    /// <returns>Whether all sources answered and everything was brought.</returns>
    public async Task<bool> OnceAsync(CancellationToken stop)
    {
        var known = _state.Sources().ToDictionary(source => source.Name);
        using var room = new SemaphoreSlim(_options.MostAtOnce);
        var isLeft = _raising.IsLeft() || IsUnformed();
        var writing = Task.Run(() => _intake.RunAsync(isLeft), CancellationToken.None);
        RoundEnd?[] ends;
        try
        {
            ends = await Task.WhenAll(_plan.Sources.Select(source => OnceAsync(source, known.GetValueOrDefault(source.Name), room, stop)));
        }
        finally
        {
            _intake.Close();
            await writing;
        }

        LookAtDeadlines();
        _state.Forget(_time.GetUtcNow());
        var brought = await _deliverer.OnceAsync(stop);
        var (added, failed) = (ends.Sum(end => end?.Tally.New ?? 0), ends.Sum(end => end?.Tally.Failed ?? 0));
        _tell($"{added:N0} added, {ends.Sum(end => end?.Tally.Known ?? 0):N0} known, {failed:N0} failed of {_plan.Sources.Count:N0} source{(_plan.Sources.Count == 1 ? "" : "s")}; {_store.Count():N0} reports in {_store.Name}");
        return brought && failed == 0 && Array.TrueForAll(ends, end => end is { Problem: null });
    }

    public void Dispose()
    {
        _tools.Dispose();
        _intake.Dispose();
        _raising.Dispose();
        _outbox.Dispose();
        _state.Dispose();
        _lock.Dispose();
    }

    private async Task<RoundEnd?> OnceAsync(SourcePlan source, WatchedSource? known, SemaphoreSlim room, CancellationToken stop)
    {
        var now = _time.GetUtcNow();
        if (known is { Failures: > 0 } && known.Due > now)
        {
            _tell($"{source.Name}: it failed {known.Failures} time{(known.Failures == 1 ? "" : "s")} in a row and is left alone for another {Duration.Text(known.Due - now)}: {known.Problem}");
            return null;
        }

        await room.WaitAsync(stop);
        try
        {
            return await _runner.RunAsync(source, new SourceStanding(now, known?.Failures ?? 0), asksLists: true, stop);
        }
        finally
        {
            room.Release();
        }
    }

    private void Begin(CancellationToken stop)
    {
        while (_agenda.Next(_time.GetUtcNow(), _options.MostAtOnce) is { } task)
        {
            task.Work = Task.Run(() => RunAsync(task, stop), CancellationToken.None);
        }
    }

    private async Task RunAsync(AgendaTask task, CancellationToken stop)
    {
        try
        {
            var end = await _runner.RunAsync(task.Source, task.Standing, task.AsksLists, stop);
            _agenda.Done(task, end.Standing, end.Pages, _time.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            _agenda.Done(task, task.Standing, null, _time.GetUtcNow());
        }
        catch (Exception fault) when (fault is StoreException or DbException)
        {
            // It was told by whoever met it first; the record's own trouble is no source's.
            _agenda.Done(task, task.Standing with { Due = _time.GetUtcNow() + Heartbeat }, null, _time.GetUtcNow());
            _fault = fault.Message;
        }
        finally
        {
            _wake.Set();
        }
    }

    /// <summary>What is to be done whatever the sources do.</summary>
    /// <returns>False when another watcher has the record.</returns>
    private bool TryLookAround()
    {
        try
        {
            if (!_lock.Confirm())
            {
                _tell($"{_store.Name}: another watcher took it over while the connection was lost; this one ends");
                return false;
            }

            if (_looked != (Today(), _plan))
            {
                LookAtDeadlines();
                _state.Forget(_time.GetUtcNow());
                _looked = (Today(), _plan);
            }

            _fault = null;
        }
        catch (Exception fault) when (fault is StoreException or DbException)
        {
            if (_fault != fault.Message)
            {
                _tell(fault.Message);
            }

            _fault = fault.Message;
        }

        return true;
    }

    // On the writing thread, once stories are formed.
    private void Settled() => Tell(_raising.Look(_plan.Rules, Round()));

    private void LookAtDeadlines() => Tell(_raising.LookAtDeadlines(_plan.Rules, Round()));

    private void Tell(IReadOnlyList<Alert> raised)
    {
        foreach (var alert in raised)
        {
            WatchMeters.Raised(alert.Rule);
            _tell($"alert {alert.Id}, {alert.Rule}: {alert.Sentence}");
        }

        if (raised.Count > 0)
        {
            _deliverer.Wake();
        }
    }

    // Within one look, what goes into a digest is due together.
    private AlertRound Round()
    {
        var due = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        return new AlertRound(_time.GetUtcNow(), Today(), channel => due.TryGetValue(channel, out var known) ? known : due[channel] = _deliverer.DueIn(channel), _plan.Countries);
    }

    private string Today() => TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _plan.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool IsUnformed()
    {
        using var questions = _store.Ask();
        return questions.DaysWithoutStories() > 0;
    }

    private void Touched(string source, TimeSpan settle)
    {
        _agenda.Hasten(source, _time.GetUtcNow() + settle);
        _wake.Set();
    }

    private async Task EndAsync(Task task)
    {
        try
        {
            await task.WaitAsync(_options.Ending);
        }
        catch (TimeoutException)
        {
            _tell("what was under way did not end in time and is done again by the next run");
        }
    }

    private IDisposable Show() => WatchMeters.Show(
        () => _agenda.Standings().Select(source => new System.Diagnostics.Metrics.Measurement<long>(source.Standing.Failures, new KeyValuePair<string, object?>("source", source.Name))),
        () => _agenda.Ages(_time.GetUtcNow()).Select(source => new System.Diagnostics.Metrics.Measurement<double>(source.Age.TotalSeconds, new KeyValuePair<string, object?>("source", source.Name))),
        Unsent);

    private List<System.Diagnostics.Metrics.Measurement<long>> Unsent()
    {
        try
        {
            return [.. _outbox.Unsent().SelectMany(channel => new[]
            {
                new System.Diagnostics.Metrics.Measurement<long>(channel.Pending, new("channel", channel.Channel), new("state", "pending")),
                new System.Diagnostics.Metrics.Measurement<long>(channel.Dead, new("channel", channel.Channel), new("state", "dead")),
            })];
        }
        catch (StoreException)
        {
            return [];
        }
    }
}
