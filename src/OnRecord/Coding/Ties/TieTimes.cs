using NodaTime;
using OnRecord.Coding.Times;
using OnRecord.Language;

namespace OnRecord.Coding.Ties;

/// <summary>The times that hang on the words which state ties: "prime minister since 2019", "led it from 2003 to 2014". A few
/// days are the time of an event, not of a tie.</summary>
internal sealed class TieTimes
{
    private const int MostSteps = 3;
    private const int FewestDays = 28;

    private const int Reach = 8;

    private readonly Dictionary<int, TimeExpression> _byWord = [];
    private readonly Dictionary<int, TimeExpression> _byStart = [];
    private readonly Document _document;

    public TieTimes(Draft draft)
    {
        _document = draft.Document;
        foreach (var time in draft.Times.Where(IsLong))
        {
            _byStart.TryAdd(time.Tokens.Start, time);
            var token = time.Head;
            for (var steps = 0; steps < MostSteps && token >= 0; steps++)
            {
                token = draft.Document[token].Head;
                if (token >= 0 && !time.Tokens.Contains(token))
                {
                    _byWord.TryAdd(token, time);
                }
            }
        }
    }

    /// <summary>The time that hangs on a word, or that follows its phrase ("minister of Peru since 2020"), wherever the parse
    /// hangs it; null when there is none.</summary>
    public TimeExpression? Of(int token) => _byWord.GetValueOrDefault(token) ?? After(token);

    private TimeExpression? After(int token)
    {
        for (var i = token + 1; i < Math.Min(_document.Count, token + Reach); i++)
        {
            if (_byStart.TryGetValue(i, out var time))
            {
                return time;
            }

            if (_document[i].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsLong(TimeExpression time) => !time.IsDuration && !time.IsDeadline && (time.From, time.To) switch
    {
        (null, null) => false,
        ({ } from, { } to) => Period.DaysBetween(from, to) >= FewestDays,
        _ => true,
    };
}
