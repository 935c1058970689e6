using NodaTime;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Dates;

/// <summary>Reads the date lines of newspapers ("Wednesday, 28 July, 2021 - 08:00", "Nov. 19, 2019 at 4:05 p.m. EST")
/// and machine dates (ISO 8601, RFC 5322). A date without a year is not read, and a time without a stated zone stays
/// local. Thread-safe.</summary>
internal sealed class DateLineReader(DateWords words)
{
    /// <summary>Longer lines are prose that happens to hold a date.</summary>
    private const int LongestLine = 240;

    /// <summary>How many tokens may stand between a date and its time.</summary>
    private const int Reach = 4;

    private static readonly LocalDate Earliest = new(1990, 1, 1);

    /// <summary>The first date in the line that is not marked as an update, or else the first; null when there is none.</summary>
    public DateMatch? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is < 6 or > LongestLine)
        {
            return null;
        }

        var tokens = DateToken.Split(line, words);
        var used = new bool[tokens.Count];
        DateMatch? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (used[i] || DatePattern.At(tokens, i) is not { } date || date.Date < Earliest)
            {
                continue;
            }

            used.AsSpan(i, date.Length).Fill(true);
            var published = Complete(tokens, used, i, date);
            var update = IsUpdate(tokens, i);
            if (found is null || (found.Value.IsUpdate && !update))
            {
                found = new DateMatch(published, update, false);
            }
        }

        return found is null ? null : found.Value with { IsWholeLine = NothingElse(tokens, used) };
    }

    private static Publication Complete(List<DateToken> tokens, bool[] used, int start, DateFigure date)
    {
        for (var i = start + date.Length; i < tokens.Count && i <= start + date.Length + Reach; i++)
        {
            if (!used[i] && TimePattern.At(tokens, i) is { } time)
            {
                return Join(tokens, used, i, date, time);
            }
        }

        for (var i = start - 1; i >= 0 && i >= start - Reach - 5; i--)
        {
            if (!used[i] && TimePattern.At(tokens, i) is { } time && (i == 0 || tokens[i - 1].Kind != DateTokenKind.Number)
                && i + time.Length <= start && (i < 2 || tokens[i - 1].Data != ":"))
            {
                return Join(tokens, used, i, date, time);
            }
        }

        return new Publication(date.Date);
    }

    private static Publication Join(List<DateToken> tokens, bool[] used, int at, DateFigure date, TimeFigure time)
    {
        used.AsSpan(at, time.Length).Fill(true);
        var local = date.Date + time.Time;
        if (time.Zone is { } zone)
        {
            return new Publication(date.Date, time.Time, zone);
        }

        return time.ZoneWord >= 0 ? new Publication(date.Date, time.Time, DateWords.OffsetOf(tokens[time.ZoneWord].Data, local)) : new Publication(date.Date, time.Time);
    }

    private static bool IsUpdate(List<DateToken> tokens, int date)
    {
        for (var i = date - 1; i >= 0 && i >= date - 8; i--)
        {
            if (tokens[i].Is(DateWordKind.Updated))
            {
                return true;
            }

            if ((tokens[i].Is(DateWordKind.Published) && tokens[i].Length > 4) || tokens[i].Data == "|")
            {
                return false;
            }
        }

        return false;
    }

    private static bool NothingElse(List<DateToken> tokens, bool[] used)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!used[i] && (tokens[i].Kind == DateTokenKind.Number || (tokens[i].Kind == DateTokenKind.Word && tokens[i].Meaning is null)))
            {
                return false;
            }
        }

        return true;
    }
}
