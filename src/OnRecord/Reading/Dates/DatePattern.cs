using NodaTime;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Dates;

/// <param name="Length">In tokens.</param>
internal readonly record struct DateFigure(LocalDate Date, int Length);

/// <summary>The orders in which newspapers write a date.</summary>
internal static class DatePattern
{
    public static DateFigure? At(List<DateToken> tokens, int start)
    {
        var i = start;
        if (tokens[i].Is(DateWordKind.Weekday))
        {
            i = SkipMarks(tokens, i + 1);
        }

        if (i >= tokens.Count)
        {
            return null;
        }

        return DayMonthYear(tokens, start, i) ?? MonthDayYear(tokens, start, i) ?? Figures(tokens, start, i) ?? Compact(tokens, start, i);
    }

    private static DateFigure? DayMonthYear(List<DateToken> tokens, int start, int i)
    {
        if (tokens[i].Kind != DateTokenKind.Number || tokens[i].Length > 2)
        {
            return null;
        }

        var month = SkipMarks(tokens, i + 1);
        month = month < tokens.Count && tokens[month].Data == "of" ? month + 1 : month;
        if (month >= tokens.Count || !tokens[month].Is(DateWordKind.Month))
        {
            return null;
        }

        var year = SkipMarks(tokens, month + 1);
        return Date(tokens, start, year, tokens[month].Data, tokens[i].Value);
    }

    private static DateFigure? MonthDayYear(List<DateToken> tokens, int start, int i)
    {
        if (!tokens[i].Is(DateWordKind.Month))
        {
            return null;
        }

        var day = SkipMarks(tokens, i + 1);
        if (day >= tokens.Count || tokens[day].Kind != DateTokenKind.Number || tokens[day].Length > 2)
        {
            return null;
        }

        var year = SkipMarks(tokens, day + 1);
        if (year < tokens.Count && tokens[year].Is(DateWordKind.Weekday))
        {
            year = SkipMarks(tokens, year + 1);
        }

        return Date(tokens, start, year, tokens[i].Data, tokens[day].Value);
    }

    private static DateFigure? Date(List<DateToken> tokens, int start, int year, string month, int day) =>
        year < tokens.Count && tokens[year].Kind == DateTokenKind.Number && tokens[year].Length == 4
            && Valid(tokens[year].Value, int.Parse(month), day) is { } date
            ? new DateFigure(date, year + 1 - start)
            : null;

    private static DateFigure? Figures(List<DateToken> tokens, int start, int i)
    {
        if (i + 4 >= tokens.Count || tokens[i].Kind != DateTokenKind.Number || tokens[i + 2].Kind != DateTokenKind.Number
            || tokens[i + 4].Kind != DateTokenKind.Number || tokens[i + 1].Data is not ("/" or "-" or "." or "年"))
        {
            return null;
        }

        var (a, b, c) = (tokens[i].Value, tokens[i + 2].Value, tokens[i + 4].Value);
        var length = i + 5 - start;
        if (tokens[i].Length == 4 && (tokens[i + 3].Data == tokens[i + 1].Data || tokens[i + 3].Data == "月"))
        {
            return Valid(a, b, c) is { } iso ? new DateFigure(iso, length) : null;
        }

        if (tokens[i + 3].Data != tokens[i + 1].Data || tokens[i + 4].Length is not (2 or 4) || tokens[i].Length > 2)
        {
            return null;
        }

        var year = tokens[i + 4].Length == 2 ? 2000 + c : c;
        var monthFirst = b > 12 || (a <= 12 && tokens[i + 1].Data == "/" && HasHalf(tokens));
        return Valid(year, monthFirst ? a : b, monthFirst ? b : a) is { } date ? new DateFigure(date, length) : null;
    }

    /// <summary><c>20210728</c>, as in ISO 8601 basic format.</summary>
    private static DateFigure? Compact(List<DateToken> tokens, int start, int i) =>
        tokens[i].Kind == DateTokenKind.Number && tokens[i].Length == 8 && tokens[i].Value is > 19900000 and var n
            && Valid(n / 10000, n / 100 % 100, n % 100) is { } date
            ? new DateFigure(date, i + 1 - start)
            : null;

    /// <summary>Figures with slashes are month first where the line counts hours in halves of the day, as in America.</summary>
    private static bool HasHalf(List<DateToken> tokens) => tokens.Exists(t => t.Is(DateWordKind.Half));

    private static LocalDate? Valid(int year, int month, int day) =>
        year is > 0 and < 10000 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int SkipMarks(List<DateToken> tokens, int i)
    {
        while (i < tokens.Count && tokens[i].Kind == DateTokenKind.Mark && tokens[i].Data is "," or "." or "-" or "–" or "/" or "’" or "'")
        {
            i++;
            if (i >= tokens.Count)
            {
                break;
            }
        }

        return i;
    }
}
