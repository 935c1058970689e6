using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Chooses among the classes that the lexicon gives a cue by how its content attaches in the sentence.</summary>
internal sealed class CueClassReader(CueLexicon cues)
{
    public CueClass Read(AttributionContext context, Extraction extraction, QuoteKind quote)
    {
        var document = context.Document;
        var cue = extraction.Cue;
        var (best, bestScore) = (Fallback(document[cue].Upos, quote), -1);
        foreach (var token in Candidates(document, extraction))
        {
            foreach (var entry in cues.EntriesAt(document, token))
            {
                var score = Fit(document, token, entry, quote) + (10 * (entry.Lemmas.Count - 1)) - (token == cue ? 0 : 3);
                if (score > bestScore)
                {
                    (best, bestScore) = (entry.Class, score);
                }
            }
        }

        return !IsWarning(document, cue) ? best : SpeaksOfItsDeeds(document, extraction) ? CueClass.Threat : CueClass.Speech;
    }

    /// <summary>True for cues that the lexicon has both for threats and for telling of dangers: "warn", "caution".</summary>
    private bool IsWarning(Document document, int cue)
    {
        var classes = cues.ClassesAt(document, cue);
        return (classes & (1 << (int)CueClass.Speech)) != 0 && (classes & (1 << (int)CueClass.Threat)) != 0;
    }

    /// <summary>"Warned that his men would strike": what is to come is the source's own act.</summary>
    private static bool SpeaksOfItsDeeds(Document document, Extraction extraction)
    {
        var tokens = extraction.Content.Tokens;
        var (isOwn, isToCome) = (false, false);
        for (var i = tokens.Start; i < Math.Min(tokens.End, tokens.Start + 40); i++)
        {
            isToCome |= document[i].Xpos == "MD" || document.FormIs(i, "going");
            isOwn |= !isToCome && document[i].Xpos is "PRP" or "PRP$" && document[i].Lemma.ToLowerInvariant() is not ("you" or "your");
        }

        return isOwn && isToCome;
    }

    /// <summary>The head; for light cues ("made a promise", "is confident") the words after it.</summary>
    private static IEnumerable<int> Candidates(Document document, Extraction extraction)
    {
        yield return extraction.Cue;
        var isLight = document[extraction.Cue].Upos == Upos.AUX || document[extraction.Cue].Lemma is "make" or "give" or "have" or "issue" or "take" or "express";
        for (var token = extraction.CueSpan.Start; isLight && token < extraction.CueSpan.End; token++)
        {
            if (token != extraction.Cue)
            {
                yield return token;
            }
        }
    }

    /// <summary>Words outside the lexicon speak when they carry quoted words, or stand as prepositions and colons.</summary>
    private static CueClass Fallback(Upos pos, QuoteKind quote) =>
        quote == QuoteKind.Direct || pos is Upos.PUNCT or Upos.SYM or Upos.ADP or Upos.SCONJ ? CueClass.Speech : CueClass.Other;

    private static int Fit(Document document, int token, CueEntry entry, QuoteKind quote)
    {
        var score = quote == QuoteKind.Direct && entry.Quotes ? 4 : 0;
        var hasInfinitive = document.Child(token, Deprel.Xcomp) is >= 0 and var x && document.Child(x, Deprel.Mark) is >= 0 and var mark && document.FormIs(mark, "to");
        var hasClause = document.HasChild(token, Deprel.Ccomp) || document.HasChild(token, Deprel.Parataxis) || document.HasChild(token, Deprel.Acl);
        var hasObject = document.HasChild(token, Deprel.Obj);
        score += entry.Frame switch
        {
            "inf" when hasInfinitive => 5,
            "that" or "wh" when hasClause => 4,
            "obj-that" when hasObject && (hasClause || quote != QuoteKind.Indirect) => 5,
            "obj" when hasObject && !hasClause => 4,
            "that" when !hasInfinitive && !hasObject => 1,
            _ => 0,
        };
        return score;
    }
}
