using Cronos;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>When a source is asked. Every moment is put off by chance a little, so that many sources, and many watchers, do not ask at once.
/// Immutable.</summary>
internal abstract record Schedule
{
    private const double RetryJitter = 0.2;
    private const int MostDoublings = 16;

    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(6);

    // A server may ask for a longer rest; a mistake of years is not followed.
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <summary>The time between two of its moments, about.</summary>
    public abstract TimeSpan Step(DateTimeOffset now);

    /// <summary>The next moment after another.</summary>
    /// <param name="chance">From 0 to 1.</param>
    public abstract DateTimeOffset Next(DateTimeOffset now, double chance);

    /// <summary>When to try again after failures: as soon as the schedule says but not within a minute at first, after twice as long each time,
    /// and never more than six hours later, or as late as the server asks.</summary>
    /// <param name="failures">In a row, from 1.</param>
    /// <param name="after">What the server asks for; null for nothing.</param>
    public DateTimeOffset Retry(DateTimeOffset now, int failures, TimeSpan? after, double chance)
    {
        var step = Step(now);
        var first = step < ShortestRetry ? ShortestRetry : step > FirstRetry ? FirstRetry : step;
        var wait = first * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        wait = (wait < LongestRetry ? wait : LongestRetry) * (1 + (RetryJitter * ((2 * chance) - 1)));
        return now + (after is { } asked && asked > wait ? asked < LongestRest ? asked : LongestRest : wait);
    }
}

/// <summary>Again and again after some time.</summary>
internal sealed record Every(TimeSpan Time) : Schedule
{
    private const double Jitter = 0.1;

    public override TimeSpan Step(DateTimeOffset now) => Time;

    public override DateTimeOffset Next(DateTimeOffset now, double chance) => now + (Time * (1 + (Jitter * ((2 * chance) - 1))));
}

/// <summary>At times of the clock of a zone, as cron writes them.</summary>
internal sealed record At(string Cron, TimeZoneInfo Zone) : Schedule
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(30);

    // An expression that has no time left, such as that of the 30th of February, is refused when it is read.
    private static readonly TimeSpan Never = TimeSpan.FromDays(365);

    private readonly CronExpression _times = CronExpression.Parse(Cron);

    public override TimeSpan Step(DateTimeOffset now) => _times.GetNextOccurrence(now, Zone) is { } first && _times.GetNextOccurrence(first, Zone) is { } second ? second - first : Never;

    public override DateTimeOffset Next(DateTimeOffset now, double chance) => (_times.GetNextOccurrence(now, Zone) ?? now + Never) + (Latest * chance);
}
