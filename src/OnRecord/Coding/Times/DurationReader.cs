using System.Globalization;
using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>Reads lengths of time and the points and spans they lead to: "three days", "48 hours", "two weeks ago",
/// "a year earlier", "the past six months", "in two weeks".</summary>
internal sealed class DurationReader(TimeSentence s)
{
    /// <summary>Longer shifts leave the calendar; such a duration keeps its value and resolves to no day.</summary>
    private const int MostDays = 400_000;

    /// <summary>A length: how many of a unit (null for an unstated number), and where it ends.</summary>
    public sealed record Length(int End, double? Count, string Unit)
    {
        public string Value => Count switch
        {
            null => (Unit[0] == 'T' ? "PTX" : "PX") + UnitCode,
            { } n => (Unit[0] == 'T' ? "PT" : "P") + (n * Multiple).ToString("0.##", CultureInfo.InvariantCulture) + UnitCode,
        };

        public LocalDate? From(LocalDate day, int direction) => Count is { } n ? Shift(day, n * Multiple * direction) : null;

        public Grain Grain => UnitCode switch { "W" or "WE" => Grain.Week, "M" or "Q" => Grain.Month, "Y" => Grain.Year, "DE" => Grain.Decade, "CE" => Grain.Century, _ => Grain.Day };

        private string UnitCode => Unit is "2W" ? "W" : Unit.TrimStart('T');

        private int Multiple => Unit == "2W" ? 2 : 1;

        private LocalDate? Shift(LocalDate day, double n)
        {
            var days = UnitDays * n;
            return Math.Abs(days) > MostDays ? null : Unit switch
            {
                "M" when n == Math.Floor(n) => day.PlusMonths((int)n),
                "Q" when n == Math.Floor(n) => day.PlusMonths(3 * (int)n),
                "Y" when n == Math.Floor(n) => day.PlusYears((int)n),
                "DE" or "CE" => day.PlusYears((int)Math.Round(days / 365.25)),
                _ => day.PlusDays((int)Math.Round(days)),
            };
        }

        private double UnitDays => Unit switch
        {
            "TS" => 1 / 86400.0,
            "TM" => 1 / 1440.0,
            "TH" => 1 / 24.0,
            "W" or "2W" or "WE" => 7,
            "M" => 30.4,
            "Q" => 91.3,
            "Y" => 365.25,
            "DE" => 3652.5,
            "CE" => 36525,
            _ => 1,
        };
    }

    public TimeReading? Read(int at, TimeContext context) =>
        Span(at, context) ?? ((Measure(at) ?? Plural(at)) is { } length ? Distance(length, context) ?? Ahead(at, length, context) ?? Bare(at, length) : null);

    /// <summary>A number and its unit, "three days", "two-week", "a year and a half"; null without a number.</summary>
    public Length? Measure(int at)
    {
        var start = s.Has(at, TimeWord.About, out _, out var skipped) && Number(skipped) is not null ? skipped : at;
        if (Number(start) is not { } number)
        {
            return null;
        }

        var unitAt = s.SkipHyphen(number.End);
        if (UnitAt(unitAt) is not { } unit || (unitAt == number.End && s.IsGlued(unitAt)) || IsFraction(unit, unitAt > number.End))
        {
            return null;
        }

        var half = s.Is(unit.End, "and") && s.Is(unit.End + 1, "a") && s.Has(unit.End + 2, TimeWord.Half, out _, out var next) ? next : unit.End;
        return new Length(half, number.Value + (half > unit.End ? 0.5 : 0), unit.Code);
    }

    /// <summary>Bare plural units: "for months", "days later".</summary>
    public Length? Plural(int at) => s.Has(at, TimeWord.Units, out var unit, out var next) ? new Length(next, null, unit.Value) : null;

    /// <summary>"the past three days", "the next two weeks", "the past year", "the last few months".</summary>
    private TimeReading? Span(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        var isSpan = s.Has(start, TimeWord.SpanShift, out var shift, out var next);
        if (!isSpan && !s.Has(start, TimeWord.Shift, out shift, out next))
        {
            return null;
        }

        var length = Measure(next) ?? Plural(next)
            ?? (isSpan && s.Has(next, TimeWord.Unit, out var unit, out var end) ? new Length(end, 1, unit.Value) : null)
            ?? (s.Has(next, TimeWord.Unit, out unit, out end) && unit.Value == "TH" ? new Length(end, 1, unit.Value) : null);
        if (length is null || shift.Number == 0)
        {
            return null;
        }

        var edge = context.Published is { } published ? length.From(published, shift.Number) : null;
        var period = shift.Number < 0
            ? new CalendarPeriod(length.Value, edge, context.Published, Grain.Other)
            : new CalendarPeriod(length.Value, context.Published, edge, Grain.Other);
        return new TimeReading(length.End, period) { IsDuration = true, IsLoose = true };
    }

    /// <summary>"two weeks ago", "a day later".</summary>
    private TimeReading? Distance(Length length, TimeContext context)
    {
        if (!s.Has(length.End, TimeWord.Distance, out var distance, out var next) || GovernsNoun(distance, next))
        {
            return null;
        }

        var direction = distance.Value.EndsWith("past", StringComparison.Ordinal) ? -1 : 1;
        var isTold = distance.Value.StartsWith("narrative", StringComparison.Ordinal);
        var origin = !isTold ? context.Published : context.Told?.From ?? (direction < 0 ? context.Published : null);
        if (origin is { } day && length.From(day, direction) is { } date)
        {
            return new TimeReading(next, CalendarPeriod.Of(length.Grain, date, 0));
        }

        var value = isTold || length.Count is not null ? CalendarPeriod.Vague("XXXX-XX-XX")
            : direction < 0 ? new CalendarPeriod("PAST_REF", null, context.Published, Grain.Other)
            : new CalendarPeriod("FUTURE_REF", context.Published, null, Grain.Other);
        return new TimeReading(next, value) { IsLoose = true };
    }

    /// <summary>"in two weeks" of a clause that lies ahead.</summary>
    private TimeReading? Ahead(int at, Length length, TimeContext context)
    {
        if (!s.Is(at - 1, "in") || context.Published is not { } published || length.From(published, 1) is not { } date
            || s.IsHyphen(at + 1) || !LiesAhead(at, length, context))
        {
            return null;
        }

        var end = s.Form(length.End) is "'" or "’" ? s.Skip(length.End + 1, "time") : length.End;
        return new TimeReading(end, CalendarPeriod.Of(length.Grain, date, 0));
    }

    /// <summary>"In a day" of a habitual present measures; "in two days" of it is a schedule.</summary>
    private bool LiesAhead(int at, Length length, TimeContext context)
    {
        var tense = context.TenseOf(at, length.End);
        return tense == Tense.Future || (tense == Tense.Present && !s.Has(at, TimeWord.ArticleNumber));
    }

    private TimeReading? Bare(int at, Length length)
    {
        var needsBound = length.Count is null ? s.Has(at, TimeWord.Units) : s.Has(at, TimeWord.ArticleNumber) && !IsForDeed(length.End);
        return s.Has(s.SkipHyphen(length.End), TimeWord.Age) || s.Has(at - 1, TimeWord.Age) || (needsBound && !s.Has(at - 1, TimeWord.Bound))
            ? null
            : new TimeReading(length.End, CalendarPeriod.Vague(length.Value)) { IsDuration = true, IsLoose = true };
    }

    /// <summary>"a week to leave" measures; "a week" alone may be any.</summary>
    private bool IsForDeed(int next) => s.Is(next, "to") && next + 1 < s.Count && s.TokenAt(next + 1).Xpos == "VB";

    /// <summary>"before" and "after" point from what follows them, unless nothing does.</summary>
    private bool GovernsNoun(TimeSense distance, int next) =>
        distance.Value.StartsWith("narrative", StringComparison.Ordinal)
        && (s.Is(next - 1, "before") || s.Is(next - 1, "after") || s.Is(next - 1, "prior"))
        && next < s.Count && s[next].Kind != LexemeKind.Sign;

    /// <summary>"one-quarter", "three quarters of" are no lengths of time.</summary>
    private bool IsFraction((string Code, int End) unit, bool isHyphenated) =>
        unit.Code == "Q" && (isHyphenated || s.Is(unit.End, "of"));

    private (string Code, int End)? UnitAt(int at) =>
        s.Has(at, TimeWord.Unit, out var unit, out var next) || s.Has(at, TimeWord.Units, out unit, out next)
            ? (unit.Value, next)
            : s.Has(at, TimeWord.Parts, out var part, out next) && part.Value == "NI" ? ("D", next)
            : null;

    /// <summary>Null as value stands for an unstated number ("several").</summary>
    private (double? Value, int End)? Number(int at)
    {
        if (at < s.Count && s[at] is { Kind: LexemeKind.Digits, Number: >= 0 } digits)
        {
            if (s.Form(at + 1) is "." or "," && s.IsGlued(at + 1) && s.IsGlued(at + 2) && at + 2 < s.Count && s[at + 2] is { Kind: LexemeKind.Digits, Number: >= 0 } more)
            {
                var scale = Math.Pow(10, more.Span.Length);
                return (s.Is(at + 1, ".") ? digits.Number + (more.Number / scale) : (digits.Number * scale) + more.Number, at + 3);
            }

            return (digits.Number, at + 1);
        }

        if (s.Has(at, TimeWord.Some, out _, out var next))
        {
            return (null, next);
        }

        if (s.Has(at, TimeWord.ArticleNumber, out var article, out next))
        {
            return s.Has(next, TimeWord.Multiple, out var dozen, out var afterDozen)
                ? (dozen.Number, afterDozen)
                : (double.Parse(article.Value, CultureInfo.InvariantCulture), next);
        }

        return Words(at);
    }

    /// <summary>"three", "twenty-five", "two hundred", "two and a half".</summary>
    private (double? Value, int End)? Words(int at)
    {
        double value;
        if (s.Has(at, TimeWord.Tens, out var tens, out var next))
        {
            var unitAt = s.SkipHyphen(next);
            value = tens.Number;
            if (s.Has(unitAt, TimeWord.Number, out var unit, out var afterUnit) && unit.Number < 10)
            {
                (value, next) = (value + unit.Number, afterUnit);
            }
        }
        else if (s.Has(at, TimeWord.Number, out var number, out next))
        {
            value = number.Number;
        }
        else
        {
            return null;
        }

        if (s.Has(next, TimeWord.Multiple, out var multiple, out var after))
        {
            (value, next) = (value * multiple.Number, after);
        }

        return s.Is(next, "and") && s.Is(next + 1, "a") && s.Has(next + 2, TimeWord.Half, out _, out after)
            ? (value + 0.5, after)
            : (value, next);
    }
}
