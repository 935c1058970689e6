using NodaTime;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Dates;

/// <param name="ZoneWord">The index of the token that names the zone, or -1.</param>
/// <param name="Length">In tokens.</param>
internal readonly record struct TimeFigure(LocalTime Time, Offset? Zone, int ZoneWord, int Length);

/// <summary>The ways in which newspapers write a time of day, with or without its zone.</summary>
internal static class TimePattern
{
    public static TimeFigure? At(List<DateToken> tokens, int start)
    {
        if (tokens[start].Kind != DateTokenKind.Number || tokens[start].Value < 0)
        {
            return null;
        }

        var (hour, minute, second, end) = Figures(tokens, start);
        var half = end < tokens.Count && tokens[end].Is(DateWordKind.Half) ? tokens[end].Data : null;
        end += half is null ? 0 : 1;
        if (half is not null && Mark(tokens, end) == ".")
        {
            end++;
        }

        if (half is not null && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
        }

        var zoned = Zone(tokens, ref end, out var zone, out var zoneWord);
        var clear = minute >= 0 || half is not null;
        if (!clear && zoned && tokens[start].Length == 4)
        {
            (hour, minute) = (tokens[start].Value / 100, tokens[start].Value % 100);
            clear = true;
        }

        minute = Math.Max(minute, 0);
        return clear && hour < 24 && minute < 60 && second < 60
            ? new TimeFigure(new LocalTime(hour, minute, second), zone, zoneWord, end - start)
            : null;
    }

    /// <summary><c>8:00</c>, <c>08:00:30.5</c>, <c>8.05</c>, or a bare hour (minute -1).</summary>
    private static (int Hour, int Minute, int Second, int End) Figures(List<DateToken> tokens, int i)
    {
        if (tokens[i].Length > 2 || Mark(tokens, i + 1) is not (":" or "." or "h") || !IsTwoDigits(tokens, i + 2) || tokens[i + 1].Start != tokens[i].End)
        {
            return (tokens[i].Length <= 2 ? tokens[i].Value : 99, -1, 0, i + 1);
        }

        var (second, end) = (0, i + 3);
        if (Mark(tokens, end) == ":" && IsTwoDigits(tokens, end + 1))
        {
            second = tokens[end + 1].Value;
            end += 2;
            if (Mark(tokens, end) is "." or "," && end + 1 < tokens.Count && tokens[end + 1].Kind == DateTokenKind.Number && tokens[end + 1].Start == tokens[end].End)
            {
                end += 2;
            }
        }

        return (tokens[i].Value, tokens[i + 2].Value, second, end);
    }

    private static bool Zone(List<DateToken> tokens, ref int end, out Offset? zone, out int zoneWord)
    {
        (zone, zoneWord) = (null, -1);
        var i = end;
        while (i < tokens.Count && (tokens[i].Data is "(" or "," || tokens[i].Is(DateWordKind.Clock)))
        {
            i++;
        }

        if (i < tokens.Count && tokens[i].Is(DateWordKind.Zone))
        {
            zoneWord = i++;
        }

        if (Mark(tokens, i) is "+" or "-" or "−" && i + 1 < tokens.Count && tokens[i + 1].Kind == DateTokenKind.Number && tokens[i + 1].Start == tokens[i].End)
        {
            var minutes = Mark(tokens, i + 2) == ":" && IsTwoDigits(tokens, i + 3) ? ":" + tokens[i + 3].Value.ToString("00") : "";
            var figures = minutes.Length == 0 && tokens[i + 1].Length > 2 ? tokens[i + 1].Value.ToString("0000") : tokens[i + 1].Value.ToString("00");
            zone = DateWords.ParseOffset(tokens[i].Data + figures + minutes);
            if (zone is not null)
            {
                zoneWord = -1;
                i += minutes.Length == 0 ? 2 : 4;
            }
        }

        var found = zone is not null || zoneWord >= 0;
        if (found)
        {
            end = i;
        }

        return found;
    }

    private static bool IsTwoDigits(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].Kind == DateTokenKind.Number && tokens[i].Length == 2;

    private static string Mark(List<DateToken> tokens, int i) => i < tokens.Count && tokens[i].Meaning is null ? tokens[i].Data : "";
}
