using System.Globalization;

namespace OnRecord.Evaluation.Pages;

/// <summary>Compares an article as read with the gold of its page. Titles and authors are the same when their words are,
/// case apart; dates when the day is, as each gives it; instants within a minute.</summary>
public static class PageScorer
{
    /// <summary>A line with a smaller share of its runs on the other side counts as missing there.</summary>
    private const double FewestShared = 0.5;

    public static PageScore Compare(GoldPage gold, string body, string? title, IReadOnlyList<string> authors, string? date)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var (wanted, found) = (new Shingles(gold.Body), new Shingles(body));
        var shared = wanted.SharedWith(found);
        var (day, instant) = Dates(gold.Date, date);
        return new PageScore(
            gold.Id,
            found.Total > 0 ? (double)shared / found.Total : wanted.Total == 0 ? 1 : 0,
            wanted.Total > 0 ? (double)shared / wanted.Total : 1,
            wanted.Total > 0,
            found.Total > 0,
            Shingles.Words(gold.Body).SequenceEqual(Shingles.Words(body)),
            string.IsNullOrEmpty(gold.Title) ? null : Folded(gold.Title) == Folded(title),
            gold.Authors.Count == 0 ? null : gold.Authors.Select(Folded).ToHashSet().SetEquals(authors.Select(Folded)),
            day,
            instant,
            Missing(body, found, wanted),
            Missing(gold.Body, wanted, found));
    }

    private static (bool? Day, bool? Instant) Dates(string? gold, string? found)
    {
        if (Parse(gold) is not { } wanted)
        {
            return (null, null);
        }

        var read = Parse(found);
        return (read is not null && read.Value.Time.Date == wanted.Time.Date,
            !wanted.HasOffset ? null : read is { HasOffset: true } && Math.Abs((read.Value.Time - wanted.Time).TotalSeconds) < 60);
    }

    private static (DateTimeOffset Time, bool HasOffset)? Parse(string? date)
    {
        if (date is null || !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return null;
        }

        return (time, date.EndsWith('Z') || (date.Length > 16 && date.AsSpan(16).IndexOfAny('+', '-') >= 0));
    }

    private static List<string> Missing(string text, Shingles own, Shingles other)
    {
        var missing = new List<string>();
        if (own.SharedWith(other) == own.Total)
        {
            return missing;
        }

        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var shingles = new Shingles(line);
            if (shingles.Total > 0 && shingles.SharedWith(other) < shingles.Total * FewestShared)
            {
                missing.Add(line);
            }
        }

        return missing;
    }

    private static string Folded(string? text) => string.Join(' ', Shingles.Words((text ?? "").ToLowerInvariant()));
}
