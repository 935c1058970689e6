using System.Globalization;

namespace OnRecord.Coding.Times;

/// <summary>Reads fiscal years and their quarters. Whose fiscal year it is, and so when it begins, the words do not say: the
/// value has the year ("FY2020", "FY2020-Q1"), the days stay open.</summary>
internal sealed class FiscalReader(TimeSentence s, DateReader dates, PeriodReader periods)
{
    public TimeReading? Read(int at) => Quarter(at) ?? Year(s.Skip(at, "the"));

    private TimeReading? Quarter(int at)
    {
        var start = s.Skip(at, "the");
        var isAfter = IsFiscal(start);
        if (!dates.DayNumber(isAfter ? start + 1 : start, out var number, out var next) || number > 4)
        {
            return null;
        }

        var isBetween = !isAfter && IsFiscal(next);
        if (!s.Has(isBetween ? next + 1 : next, TimeWord.Unit, out var unit, out var end) || unit.Value != "Q")
        {
            return null;
        }

        return s.Is(end, "of") && Year(s.Skip(end + 1, "the")) is { } year ? Vague(year.End, $"{year.Period.Value}-Q{number}")
            : !isAfter && !isBetween ? null
            : s.Is(end, "of") && periods.YearDigits(end + 1, out var calendar) ? Vague(end + 2, $"FY{calendar}-Q{number}")
            : Vague(end, $"FYXXXX-Q{number}");
    }

    /// <summary>"fiscal 2020", "fiscal year 2020", "the 2019/20 fiscal year", "last fiscal year".</summary>
    private TimeReading? Year(int at)
    {
        if (periods.YearDigits(at, out var first))
        {
            var end = at + 1;
            var last = first;
            if ((s.Is(end, "/") || s.IsHyphen(end)) && s.Digits(end + 1, 2, 4, 0, 9999, out var second))
            {
                (last, end) = (second < 100 ? (first / 100 * 100) + second : second, end + 2);
            }

            return YearWords(end) is { } after ? Vague(after, "FY" + last.ToString(CultureInfo.InvariantCulture)) : null;
        }

        var shifted = s.Has(at, TimeWord.Shift, out _, out var start);
        if (YearWords(shifted ? start : at) is { } named)
        {
            return periods.YearDigits(named, out var year) ? Vague(named + 1, $"FY{year}")
                : shifted || s.Is(at - 1, "the") ? Vague(named, "FYXXXX")
                : null;
        }

        return IsFiscal(at) && periods.YearDigits(at + 1, out var bare) ? Vague(at + 2, $"FY{bare}") : null;
    }

    /// <summary>The position after "fiscal year", or null.</summary>
    private int? YearWords(int at) =>
        IsFiscal(at) && s.Has(at + 1, TimeWord.Unit, out var unit, out var end) && unit.Value == "Y" ? end : null;

    private bool IsFiscal(int at) => s.Is(at, "fiscal") || s.Is(at, "financial");

    private static TimeReading Vague(int end, string value) => new(end, CalendarPeriod.Vague(value)) { IsLoose = true };
}
