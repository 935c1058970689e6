using OnRecord.Language;

namespace OnRecord.Coding.Times;

/// <summary>Tells a year in digits from a count: by the word before it and the noun after it.</summary>
internal static class YearContext
{
    private const int EarliestBare = 1900;
    private const int LatestBare = 2050;

    public static bool IsYear(TimeSentence s, int at, int year)
    {
        if (s.IsGlued(at) && s.Form(at - 1) is not ("(" or "\"" or "“" or "/" or "-" or "–" or "—"))
        {
            return false;
        }

        return IsIntroduced(s, at) && !CountsNoun(s, at, year);
    }

    private static bool IsIntroduced(TimeSentence s, int at)
    {
        if (at == 0)
        {
            return s.TokenAt(0).Deprel.StartsWith(Deprel.Nsubj, StringComparison.Ordinal);
        }

        return (s.Form(at - 1) is "and" or "or" or "," && s.Digits(at - 2, 4, 4, EarliestBare, LatestBare, out _))
            || s.Has(at - 1, TimeWord.Bound) || s.Has(at - 1, TimeWord.Edge) || s.Is(at - 1, "(")
            || s.IsHyphen(at - 1) && s.Has(at - 2, TimeWord.Edge)
            || s.TokenAt(at - 1).Upos is Upos.ADP or Upos.SCONJ or Upos.DET
            || s.TokenAt(at - 1).Xpos is "POS" or "PRP$"
            || Deprel.Is(s.TokenAt(at).Deprel, "obl:tmod") || Deprel.Is(s.TokenAt(at).Deprel, "obl:unmarked")
            || Deprel.Is(s.TokenAt(at).Deprel, "nmod:tmod") || Deprel.Is(s.TokenAt(at).Deprel, "nmod:unmarked");
    }

    private static bool CountsNoun(TimeSentence s, int at, int year) =>
        at + 1 < s.Count
        && (s.Has(at + 1, TimeWord.Units)
            || (s.TokenAt(at + 1).Xpos is "NNS" or "NNPS" && (year % 100 == 0 || year is < EarliestBare or > LatestBare)));
}
