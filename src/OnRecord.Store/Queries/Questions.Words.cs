using System.Globalization;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <content>Reports that hold words. All matches are ranked, and then only as many are looked at as are asked for.</content>
public sealed partial class Questions
{
    /// <summary>The most matches that are ranked; of more, those added last come first. Ranking reads every match.</summary>
    public const int MostRanked = 10_000;

    private const long IsRankedPlace = 1;

    // Enough, where nothing else is asked, for a page and its facets.
    private const int FirstTogether = 160;
    private const int MostTogether = 1280;

    /// <summary>Fewer for tests.</summary>
    internal int Ranked { get; init; } = MostRanked;

    /// <summary>Matches that are looked at together first; then twice as many, and ever more. Fewer for tests.</summary>
    internal int LookedAt { get; init; } = FirstTogether;

    /// <summary>Whether the reports that hold the words are few enough to be ranked.</summary>
    public bool IsRanked(SearchQuery? words)
    {
        return words is not null && Worked(("matches", $"{words}"), Count, _ => 0).Matches <= Ranked;

        Counted Count()
        {
            var values = new Conditions();
            var count = _details.Scalar($"SELECT count(*) FROM (SELECT id FROM ({_dialect.Holding(words, values)}) m LIMIT {Ranked + 1}) few", values.Values);
            return new Counted(Convert.ToInt64(count, CultureInfo.InvariantCulture));
        }
    }

    private IEnumerable<long> Numbers(Filter filter, ActorSet actors, SearchQuery? words, int? limit)
    {
        if (words is null)
        {
            return Distinct(ReportSql.Of(filter, actors, DayRange.All), ReadNumber, number => number, limit);
        }

        if (!IsRanked(words))
        {
            return LastFirst(filter, actors, words, null, limit);
        }

        var ranked = Fitting(filter, actors, words, null);
        return limit is { } most ? ranked.Take(most) : ranked;
    }

    private Page<FoundReport> Holding(Filter filter, ActorSet actors, SearchQuery words, Window window)
    {
        var last = window.After is null ? null : Place.Read(window.After, keys => keys is [long ranked, long report] ? Tuple.Create(ranked, report) : null);

        // What counts is where the last report stands now: ranks move when reports are added.
        var isRanked = last is null ? IsRanked(words) : last.Item1 == IsRankedPlace;
        var rows = isRanked ? Fitting(filter, actors, words, last?.Item2) : LastFirst(filter, actors, words, last?.Item2, window.Size + 1);
        return Page<FoundReport>.Of(rows, window, report => new Place(isRanked ? IsRankedPlace : 0L, report), some => Found(some, words));
    }

    private IEnumerable<long> LastFirst(Filter filter, ActorSet actors, SearchQuery words, long? after, int? limit) =>
        Distinct(ReportSql.Of(_dialect, filter, actors, words, after, NarrowReports.Of(_details, filter, actors, isOfDay: true)), ReadNumber, number => number, limit);

    /// <summary>The matches that fit, the best first.</summary>
    /// <param name="after">The match behind which they begin; null for the first.</param>
    private IEnumerable<long> Fitting(Filter filter, ActorSet actors, SearchQuery words, long? after)
    {
        var matches = Matches(words);
        var from = after is { } last ? Array.IndexOf(matches, last) is var at and >= 0 ? at + 1 : matches.Length : 0;
        var asked = filter with { Limit = null, Joined = false };
        for (int start = 0, size = LookedAt; start < matches.Length; start += size, size = Math.Min(2 * size, MostTogether))
        {
            var some = new ArraySegment<long>(matches, start, Math.Min(size, matches.Length - start));
            if (start + some.Count <= from)
            {
                continue;
            }

            // The same pieces from whatever match a page goes on, so that they are looked at once.
            var passed = some[..Math.Max(0, from - start)].ToHashSet();
            foreach (var match in Worked(("fitting", asked, $"{words}", start, some.Count), () => Fitting(asked, actors, some), fitting => sizeof(long) * fitting.Length))
            {
                if (!passed.Contains(match))
                {
                    yield return match;
                }
            }
        }
    }

    private long[] Fitting(Filter filter, ActorSet actors, ArraySegment<long> matches)
    {
        var (sql, values) = ReportSql.Among(matches, filter, actors);
        var fitting = _details.All(sql, ReadNumber, values).ToHashSet();
        return [.. matches.Where(fitting.Contains)];
    }

    // All that hold the words, whatever else is asked of them, the best first.
    private long[] Matches(SearchQuery words) => Worked(("ranked", $"{words}"), () => Rank(words), matches => sizeof(long) * matches.Length);

    // In one text: to read a row for each would take as long as to rank them.
    private long[] Rank(SearchQuery words)
    {
        var (sql, values) = ReportSql.Ranked(_dialect, words);
        var ranked = (string?)_details.Scalar(sql, values) ?? "";
        var matches = new List<long>();
        foreach (var number in ranked.AsSpan().Split(','))
        {
            if (long.TryParse(ranked.AsSpan(number), NumberStyles.None, CultureInfo.InvariantCulture, out var match))
            {
                matches.Add(match);
            }
        }

        return [.. matches];
    }

    /// <param name="Matches">No more than one above those that are ranked.</param>
    private sealed record Counted(long Matches);
}
