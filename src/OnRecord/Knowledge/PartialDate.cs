using System.Globalization;
using NodaTime;

namespace OnRecord.Knowledge;

/// <summary>A date as precise as it is known: a year, a month of a year, or a day. Written in ISO 8601 ("2021",
/// "2021-07", "2021-07-28"). The default value is not a date.</summary>
public readonly record struct PartialDate
{
    private PartialDate(LocalDate first, LocalDate last) => (First, Last) = (first, last);

    /// <summary>The first day that it may be.</summary>
    public LocalDate First { get; }

    /// <summary>The last day that it may be, inclusive.</summary>
    public LocalDate Last { get; }

    /// <summary>A date known to the day.</summary>
    public static PartialDate Of(LocalDate day) => new(day, day);

    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10)
            || !Number(text[..4], out var year) || year < 1
            || !Part(text, 5, out var month) || month is < 0 or > 12
            || !Part(text, 8, out var day) || (month > 0 && day > CalendarSystem.Iso.GetDaysInMonth(year, month)))
        {
            return false;
        }

        var first = new LocalDate(year, Math.Max(month, 1), Math.Max(day, 1));
        var last = day > 0 ? first
            : month > 0 ? new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month))
            : new LocalDate(year, 12, 31);
        date = new PartialDate(first, last);
        return true;
    }

    public override string ToString()
    {
        var format = First == Last ? "uuuu-MM-dd" : First.Month == Last.Month ? "uuuu-MM" : "uuuu";
        return First.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The two digits after a hyphen; 0 when the text ends before them.</summary>
    private static bool Part(ReadOnlySpan<char> text, int start, out int value)
    {
        value = 0;
        if (text.Length < start)
        {
            return true;
        }

        return text[start - 1] == '-' && Number(text.Slice(start, 2), out value) && value > 0;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
