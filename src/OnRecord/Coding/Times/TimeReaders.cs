using OnRecord.Language;

namespace OnRecord.Coding.Times;

/// <summary>The readers of one sentence. Each is asked at a position; the reading that goes furthest counts, and of
/// equally long ones the earlier in the list.</summary>
internal sealed class TimeReaders
{
    private readonly TimeSentence _words;
    private readonly BoundReader _bounds;
    private readonly RangeReader _ranges;
    private readonly EdgeReader _edges;
    private readonly DurationReader _durations;
    private readonly SetReader _sets;
    private readonly FiscalReader _fiscal;

    public TimeReaders(TimeSentence words)
    {
        _words = words;
        var dates = new DateReader(words);
        var days = new DayReader(words, dates, new ClockReader(words));
        var periods = new PeriodReader(words, dates);
        _durations = new DurationReader(words);
        _edges = new EdgeReader(words, days, periods, new QuarterReader(words, dates, periods), _durations);
        _bounds = new BoundReader(words, _edges, _durations);
        _ranges = new RangeReader(words, dates, periods, _edges);
        _fiscal = new FiscalReader(words, dates, periods);
        _sets = new SetReader(words, dates, _durations);
    }

    /// <summary>False for the many positions where no expression can start.</summary>
    public bool CanStart(int at) =>
        _words.HasPhrase(at) || _words[at].Kind == LexemeKind.Digits || _words.Is(at, "the") || _words.Is(at, "between") || _words.Is(at, "Q")
        || _words.Is(at, "fiscal") || _words.Is(at, "financial");

    public TimeReading? Read(int at, TimeContext context)
    {
        var best = _bounds.Read(at, context);
        best = TimeReading.Longer(best, _ranges.Read(at, context));
        best = TimeReading.Longer(best, _durations.Read(at, context));
        best = TimeReading.Longer(best, _edges.Read(at, context));
        best = TimeReading.Longer(best, _edges.Whole(at, context));
        best = TimeReading.Longer(best, _fiscal.Read(at));
        if (_sets.Read(at) is { } set && !(best?.End >= set.End))
        {
            return IsCutBy(set, at, context) ? null : set;
        }

        return best is not null && !IsBareVerb(at, best) && !IsBeforeChrist(best.End) ? best : null;
    }

    /// <summary>True when an era follows that the calendar here does not reach.</summary>
    private bool IsBeforeChrist(int at) => _words.Has(at, TimeWord.Era);

    /// <summary>True when an expression starts inside a reference and goes further ("in the past | three days").</summary>
    private bool IsCutBy(TimeReading reference, int at, TimeContext context)
    {
        for (var i = at + 1; i < reference.End; i++)
        {
            if (_durations.Read(i, context)?.End > reference.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single word that the tagger takes for a verb ("March on", "May").</summary>
    private bool IsBareVerb(int at, TimeReading reading) =>
        reading.End == at + 1 && _words.TokenAt(at).Upos is Upos.VERB or Upos.AUX;
}
