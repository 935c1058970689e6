using System.Data.Common;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Store;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>Runs rounds and notes what came of them.</summary>
internal sealed class RoundRunner(RoundTools tools)
{
    private const int FailuresTold = 5;

    /// <summary>A round of a source, whatever comes.</summary>
    /// <param name="asksLists">False to fetch only what waits.</param>
    /// <param name="before">How the source stood; null at its first round.</param>
    /// <exception cref="OperationCanceledException">It was stopped; what it had not kept it does again.</exception>
    /// <exception cref="StoreException">The record cannot be used.</exception>
    public async Task<RoundEnd> RunAsync(SourcePlan source, SourceStanding before, bool asksLists, CancellationToken stop)
    {
        var (start, tried) = (tools.Time.GetTimestamp(), tools.Time.GetUtcNow());
        var tally = new RoundTally(source.Name);
        try
        {
            var end = source.Form == SourceForm.Folder ? await OfFolderAsync(source, tally, tried, stop) : await OfListAsync(source, before, tally, tried, asksLists, stop);
            if (before.Failures > 0 && asksLists)
            {
                tools.Tell($"{source.Name}: it answers again after {before.Failures} failure{(before.Failures == 1 ? "" : "s")}");
            }

            WatchMeters.Round(source.Name, "done", tools.Time.GetElapsedTime(start));
            return end;
        }
        catch (ReadingException refusal)
        {
            return Fail(source, before, tally, tried, refusal.Message, Passing.After(refusal), start);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreException or DbException or OutOfMemoryException))
        {
            // A defect must not end the watch of all other sources.
            return Fail(source, before, tally, tried, $"{source.Place}: a round failed by a defect of onrecord: {fault.GetType().Name}: {fault.Message}; report it", null, start);
        }
    }

    private async Task<RoundEnd> OfFolderAsync(SourcePlan source, RoundTally tally, DateTimeOffset tried, CancellationToken stop)
    {
        var round = new FolderRound(source, tools, tally);
        await round.RunAsync(stop);
        var due = source.Schedule.Next(tools.Time.GetUtcNow(), tools.Random.NextDouble());
        due = round.Again < due ? round.Again.Value : due;
        tools.State.Succeed(source.Name, tried, due, []);
        return new RoundEnd(tally, new SourceStanding(due, 0), null);
    }

    private async Task<RoundEnd> OfListAsync(SourcePlan source, SourceStanding before, RoundTally tally, DateTimeOffset tried, bool asksLists, CancellationToken stop)
    {
        var round = new ListRound(source, tools, tally);
        await round.RunAsync(asksLists, stop);
        var now = tools.Time.GetUtcNow();
        var due = asksLists ? source.Schedule.Next(now, tools.Random.NextDouble()) : before.Due;
        due = round.Rest > due ? round.Rest.Value : due;
        if (asksLists)
        {
            tools.State.Succeed(source.Name, tried, due, round.Pages);
        }
        else if (due != before.Due)
        {
            tools.State.Plan(source.Name, due);
        }

        // What is left of a long list does not all come at once.
        var step = source.Schedule.Step(now);
        var pace = step < LeastPace ? LeastPace : step > LongestPace ? LongestPace : step;
        var pages = tools.State.NextWaiting(source.Name) is { } next ? next > now + pace ? next : now + pace : (DateTimeOffset?)null;
        return new RoundEnd(tally, new SourceStanding(due, asksLists ? 0 : before.Failures), pages);
    }

    private static readonly TimeSpan LeastPace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPace = TimeSpan.FromMinutes(10);

    private RoundEnd Fail(SourcePlan source, SourceStanding before, RoundTally tally, DateTimeOffset tried, string problem, TimeSpan? after, long start)
    {
        var failures = before.Failures + 1;
        var now = tools.Time.GetUtcNow();
        var due = source.Schedule.Retry(now, failures, after, tools.Random.NextDouble());
        tools.State.Fail(source.Name, tried, due, problem);
        WatchMeters.Round(source.Name, "failed", tools.Time.GetElapsedTime(start));
        if (failures == 1 || failures % FailuresTold == 0)
        {
            tools.Tell($"{source.Name}: {problem}{(failures > 1 ? $" ({failures} failures in a row)" : "")}; it is asked again in {Duration.Text(due - now)}");
        }

        return new RoundEnd(tally, new SourceStanding(due, failures), null) { Problem = problem };
    }
}

/// <param name="Failures">In a row.</param>
internal sealed record SourceStanding(DateTimeOffset Due, int Failures);

/// <param name="Pages">When what waits is to be fetched; null when nothing waits.</param>
internal sealed record RoundEnd(RoundTally Tally, SourceStanding Standing, DateTimeOffset? Pages)
{
    /// <summary>Null when the source answered.</summary>
    public string? Problem { get; init; }
}
