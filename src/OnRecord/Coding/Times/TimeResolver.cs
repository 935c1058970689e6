using NodaTime;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Times;

/// <summary>Finds the time expressions of a document and resolves them against the date of publication. Linear in the
/// document; thread-safe.</summary>
internal sealed class TimeResolver(TimeLexicon lexicon)
{
    /// <summary>In text order, not overlapping.</summary>
    /// <param name="published">Null when not known: then only absolute expressions resolve.</param>
    /// <param name="isNarratedInPresent">True for sentences whose present tense tells the past: captions, headlines.</param>
    public List<TimeExpression> Resolve(Document document, LocalDate? published, Func<Sentence, bool> isNarratedInPresent)
    {
        var found = new List<TimeExpression>();
        var lexemes = new List<TimeLexeme>();
        var tenses = new ClauseTense(document, lexicon);
        CalendarPeriod? told = null;
        foreach (var sentence in document.Sentences)
        {
            TimeLexer.Cut(document, sentence.Tokens, lexemes);
            var words = new TimeSentence(document, lexemes, lexicon);
            if (words.HasSenses)
            {
                var isPresentPast = isNarratedInPresent(sentence);
                var context = new TimeContext(published, told, (start, end) => TenseOf(tenses, words.Tokens(start, end), isPresentPast));
                told = Read(words, context, found);
            }
        }

        return found;
    }

    private static Tense TenseOf(ClauseTense tenses, TokenSpan tokens, bool isPresentPast)
    {
        var tense = tenses.Of(tokens);
        return tense == Tense.Present && isPresentPast ? Tense.Past : tense;
    }

    /// <summary>Reads one sentence and returns the date told last.</summary>
    private static CalendarPeriod? Read(TimeSentence words, TimeContext context, List<TimeExpression> found)
    {
        var readers = new TimeReaders(words);
        for (var at = 0; at < words.Count;)
        {
            if (!readers.CanStart(at) || readers.Read(at, context) is not { } reading || IsName(words, at, reading))
            {
                at++;
                continue;
            }

            found.Add(Expression(words, reading.Start < 0 ? at : reading.Start, reading));
            if (!reading.IsLoose && reading.Period.From is not null)
            {
                context = context with { Told = reading.Period };
            }

            at = reading.End;
        }

        return context.Told;
    }

    /// <summary>True when a named entity holds the words ("May" in a person's name, a newspaper's weekday).</summary>
    private static bool IsName(TimeSentence words, int start, TimeReading reading)
    {
        for (var i = start; i < reading.End; i++)
        {
            if (words.TokenAt(i).Entity != EntityTag.O)
            {
                return true;
            }
        }

        return false;
    }

    private static TimeExpression Expression(TimeSentence words, int start, TimeReading reading)
    {
        var tokens = words.Tokens(start, reading.End);
        var period = reading.Period;
        return new TimeExpression(tokens, Head(words.Document, tokens), period.Value, period.From, period.To, reading.IsDeadline, reading.IsDuration);
    }

    /// <summary>The token that the words outside the expression govern.</summary>
    private static int Head(Document document, TokenSpan tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!tokens.Contains(document[i].Head) && document[i].Upos is not (Upos.PUNCT or Upos.ADP or Upos.SCONJ or Upos.DET))
            {
                return i;
            }
        }

        return tokens.End - 1;
    }
}
