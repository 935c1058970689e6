using OnRecord.Cli.Watching.Plans;
using OnRecord.Cli.Watching.Rounds;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching;

/// <summary>When which source is to be asked, and which is being asked. Thread-safe.</summary>
internal sealed class Agenda
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Item> _items = new(StringComparer.Ordinal);
    private readonly List<AgendaTask> _running = [];

    private sealed class Item(SourcePlan source, SourceStanding standing)
    {
        public SourcePlan Source { get; set; } = source;

        public SourceStanding Standing { get; set; } = standing;

        public DateTimeOffset? Pages { get; set; }

        public DateTimeOffset? Answered { get; set; }

        public AgendaTask? Task { get; set; }

        public DateTimeOffset Due => Pages is { } pages && pages < Standing.Due && Standing.Failures == 0 ? pages : Standing.Due;
    }

    public IReadOnlyList<Task> Running
    {
        get
        {
            lock (_lock)
            {
                return [.. _running.Select(task => task.Work)];
            }
        }
    }

    /// <summary>Takes up a plan: what was known of a source is known of it still, and one that is to be asked more often now is asked sooner.</summary>
    /// <param name="known">As kept.</param>
    public void Plan(WatchPlan plan, IReadOnlyList<WatchedSource> known, DateTimeOffset now, Random random)
    {
        lock (_lock)
        {
            var kept = known.ToDictionary(source => source.Name, StringComparer.Ordinal);
            foreach (var source in plan.Sources)
            {
                var (old, latest) = (kept.GetValueOrDefault(source.Name), source.Schedule.Next(now, random.NextDouble()));
                if (_items.TryGetValue(source.Name, out var item))
                {
                    item.Source = source;
                    item.Standing = item.Standing.Failures == 0 && latest < item.Standing.Due ? item.Standing with { Due = latest } : item.Standing;
                    continue;
                }

                var due = old is null ? now : old.Failures == 0 && latest < old.Due ? latest : old.Due;
                _items.Add(source.Name, new Item(source, new SourceStanding(due, old?.Failures ?? 0)) { Pages = old is { Waiting: > 0 } ? now : null, Answered = old?.Succeeded });
            }

            var named = plan.Sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _items.Keys.Where(name => !named.Contains(name)).ToList())
            {
                _items.Remove(gone);
            }
        }
    }

    /// <summary>What is due first, as under way from now on; null when nothing is due, or enough is under way.</summary>
    public AgendaTask? Next(DateTimeOffset now, int most)
    {
        lock (_lock)
        {
            if (_running.Count >= most || _items.Values.Where(item => item.Task is null && item.Due <= now).MinBy(item => item.Due) is not { } item)
            {
                return null;
            }

            var task = new AgendaTask(item.Source, item.Standing, item.Standing.Due <= now || item.Source.Form == SourceForm.Folder);
            item.Task = task;
            item.Pages = null;
            _running.Add(task);
            return task;
        }
    }

    public void Done(AgendaTask task, SourceStanding standing, DateTimeOffset? pages, DateTimeOffset now)
    {
        lock (_lock)
        {
            _running.Remove(task);
            if (_items.TryGetValue(task.Source.Name, out var item) && item.Task == task)
            {
                item.Task = null;
                item.Standing = task.Hastened < standing.Due && standing.Failures == 0 ? standing with { Due = task.Hastened.Value } : standing;
                item.Pages = pages;
                item.Answered = standing.Failures == 0 ? now : item.Answered;
            }
        }
    }

    /// <summary>Has a source asked no later than a moment, unless it failed.</summary>
    public void Hasten(string source, DateTimeOffset due)
    {
        lock (_lock)
        {
            if (!_items.TryGetValue(source, out var item))
            {
                return;
            }

            if (item.Task is { } task)
            {
                task.Hastened = due;
            }
            else if (item.Standing.Failures == 0 && due < item.Standing.Due)
            {
                item.Standing = item.Standing with { Due = due };
            }
        }
    }

    /// <summary>How long to wait for the next that is due.</summary>
    public TimeSpan UntilNext(DateTimeOffset now, TimeSpan most, int atOnce)
    {
        lock (_lock)
        {
            var waiting = _items.Values.Where(item => item.Task is null).ToList();
            return _running.Count >= atOnce || waiting.Count == 0 || waiting.Min(item => item.Due) - now is var left && left > most ? most : left;
        }
    }

    public IReadOnlyList<(string Name, SourceStanding Standing)> Standings()
    {
        lock (_lock)
        {
            return [.. _items.Values.Select(item => (item.Source.Name, item.Standing))];
        }
    }

    /// <summary>How long ago sources answered; those that never did are left out.</summary>
    public IReadOnlyList<(string Name, TimeSpan Age)> Ages(DateTimeOffset now)
    {
        lock (_lock)
        {
            return [.. _items.Values.Where(item => item.Answered is not null).Select(item => (item.Source.Name, now - item.Answered!.Value))];
        }
    }
}

/// <param name="standing">How the source stood when it began.</param>
/// <param name="asksLists">False to fetch only what waits.</param>
internal sealed class AgendaTask(SourcePlan source, SourceStanding standing, bool asksLists)
{
    public SourcePlan Source => source;

    public SourceStanding Standing => standing;

    public bool AsksLists => asksLists;

    /// <summary>When it is to be asked again at the latest, as was heard since.</summary>
    public DateTimeOffset? Hastened { get; set; }

    public Task Work { get; set; } = Task.CompletedTask;
}
