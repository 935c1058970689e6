using OnRecord.Cli.Fetching;
using OnRecord.Cli.Records.Adding;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>Tells failures that may pass from those that stay, and when to try again.</summary>
internal static class Passing
{
    /// <summary>An entry that failed so often in a row is left until its list changes it.</summary>
    private const int MostTries = 8;

    public static bool Is(ReadingException? refusal) => refusal?.InnerException switch
    {
        FetchException fetch => fetch.IsPassing || fetch.MayPassLater,
        IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    /// <summary>How long the server wants to be left alone; null when it does not say.</summary>
    public static TimeSpan? After(ReadingException? refusal) => (refusal?.InnerException as FetchException)?.After;

    /// <summary>The failure that may pass; null when there is none.</summary>
    public static ReadingException? Of(IEnumerable<AddOutcome> outcomes) => outcomes.OfType<FailedReport>().Select(failed => failed.Refusal).FirstOrDefault(Is);

    public static EntryResult Result(SourcePlan source, ListedEntry entry, ReadingException? passing, DateTimeOffset now, double chance) => new(
        source.Name, entry, passing is null || entry.Failures + 1 >= MostTries ? null : source.Schedule.Retry(now, entry.Failures + 1, After(passing), chance));
}
