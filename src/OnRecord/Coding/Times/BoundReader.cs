using OnRecord.Language;

namespace OnRecord.Coding.Times;

/// <summary>Reads prepositions that bound a time: deadlines ("by Friday", "until the end of 2021", "within 48 hours")
/// and starts ("since 2019", "from Monday", "after May 5").</summary>
internal sealed class BoundReader(TimeSentence s, EdgeReader edges, DurationReader durations)
{
    public TimeReading? Read(int at, TimeContext context)
    {
        if (!s.Has(at, TimeWord.Bound, out var bound, out var next) || next == s.Count)
        {
            return null;
        }

        return bound.Value switch
        {
            "until" or "before" or "ahead" => Deadline(at, next, bound.Value, context),
            "since" or "after" => Start(next, bound.Value == "after", s.Is(next - 1, "since"), context),
            "within" => Within(next, context),
            _ => null,
        };
    }

    private TimeReading? Deadline(int at, int next, string bound, TimeContext context)
    {
        var clause = context.TenseOf(at, next + 1);
        var isTold = clause == Tense.Past && (bound == "before" || at == 0);
        var ahead = context with { Forced = isTold ? Tense.Past : Tense.Future };
        var reading = Point(next, ahead);
        if (reading is { LacksYear: true, Period.Grain: Grain.Month } && clause == Tense.Past)
        {
            reading = Point(next, context with { Forced = Tense.None });
        }

        if (reading is null || reading.Period.To is not { } to)
        {
            return null;
        }

        if (ModifiesNoun(next, reading.End))
        {
            return reading with { Start = next };
        }

        var last = bound != "until" && !reading.IsEdge && reading.Period.From is { } from ? from.PlusDays(-1) : to;
        return reading with
        {
            Period = new CalendarPeriod(reading.IsEdge ? CalendarPeriod.Iso(last) : reading.Period.Value, null, last, reading.Period.Grain),
            IsDeadline = true,
            IsLoose = true,
        };
    }

    private TimeReading? Start(int next, bool isAfter, bool isSince, TimeContext context)
    {
        var reading = Point(next, isSince ? context with { Forced = Tense.Past } : context);
        if (reading is null || reading.Period is not { From: { } from, To: { } to })
        {
            return null;
        }

        if (ModifiesNoun(next, reading.End))
        {
            return reading with { Start = next };
        }

        var first = isAfter ? to.PlusDays(1) : from;
        return reading with { Period = reading.Period with { From = first, To = null }, IsLoose = true };
    }

    /// <summary>"within 48 hours", "within the next week", "within days": a deadline counted from publication.</summary>
    private TimeReading? Within(int next, TimeContext context)
    {
        var length = durations.Measure(next) ?? durations.Plural(next);
        var reading = length is null ? durations.Read(next, context) : null;
        if (length is null && reading is null)
        {
            return Point(next, context) is { } point ? point with { IsDeadline = true } : null;
        }

        var end = length?.End ?? reading!.End;
        var isAnchored = s.Is(end, "of") || s.Has(end, TimeWord.Bound);
        var first = isAnchored ? null : context.Published;
        var last = isAnchored ? null : length is null ? reading!.Period.To : first is { } day ? length.From(day, 1) : null;
        return new TimeReading(end, new CalendarPeriod(length?.Value ?? reading!.Period.Value, first, last, Grain.Other))
        {
            IsDeadline = true,
            IsDuration = true,
            IsLoose = true,
        };
    }

    private TimeReading? Point(int at, TimeContext context)
    {
        var reading = edges.Read(at, context) ?? edges.Whole(at, context) ?? edges.BareYear(at);
        return reading ?? (durations.Read(at, context) is { IsDuration: false } distance ? distance : null);
    }

    /// <summary>True when the time belongs to a noun that the preposition governs ("after Monday's attack").</summary>
    private bool ModifiesNoun(int start, int end)
    {
        if (s.Is(end, "'s") || s.Is(end, "’s") || end + 1 < s.Count && s.Form(end) is "'" or "’" && s.IsGlued(end) && s.Is(end + 1, "s"))
        {
            return true;
        }

        var last = s[end - 1].Token;
        for (var i = start; i < end; i++)
        {
            var token = s.TokenAt(i);
            if (token.Head > last && token.Upos != Upos.PUNCT
                && (Deprel.Is(token.Deprel, Deprel.Compound) || Deprel.Is(token.Deprel, Deprel.Nmod)
                    || Deprel.Is(token.Deprel, Deprel.Nummod) || Deprel.Is(token.Deprel, Deprel.Amod)))
            {
                return true;
            }
        }

        return false;
    }
}
