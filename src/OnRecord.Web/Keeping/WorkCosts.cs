using System.Collections.Concurrent;

namespace OnRecord.Web.Keeping;

/// <summary>What long work may be expected to take, by what its like took so far, of late more than before. Thread-safe.</summary>
internal sealed class WorkCosts
{
    private const double Weight = 0.2;

    // Times as many as most differ: of a kind, some are about someone who has far more than the rest.
    private const double Caution = 2;

    private const int Most = 10_000;

    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Known> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LongWork, Known> _subjects = new();

    public TimeSpan Expected(LongWork work) => _subjects.TryGetValue(work, out var known) ? known.Mean
        : _kinds.TryGetValue(work.Kind, out var kind) ? kind.Mean + (Caution * kind.Deviation)
        : Unknown;

    public void Add(LongWork work, TimeSpan took)
    {
        Add(_kinds, work.Kind, took);
        if (work.Subject is not null)
        {
            Add(_subjects, work, took);
        }
    }

    private static void Add<T>(ConcurrentDictionary<T, Known> all, T key, TimeSpan took)
        where T : notnull
    {
        // Parameters and subjects are whatever is asked for.
        if (all.Count >= Most)
        {
            all.Clear();
        }

        all.AddOrUpdate(
            key, static (_, took) => new Known(took, TimeSpan.Zero), static (_, known, took) => new Known(Towards(known.Mean, took), Towards(known.Deviation, (took - known.Mean).Duration())), took);
    }

    private static TimeSpan Towards(TimeSpan known, TimeSpan took) => ((1 - Weight) * known) + (Weight * took);

    /// <param name="Deviation">From the mean, without sign, in the mean.</param>
    private sealed record Known(TimeSpan Mean, TimeSpan Deviation);
}
