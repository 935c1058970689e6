using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Knowledge.Countries;

/// <summary>Decides in which way an ambiguous word points to a country, by the tag and relation of its last token.</summary>
internal static class SenseChoice
{
    public static CountryTerm Choose(Document document, TokenSpan tokens, IReadOnlyList<CountryTable.Sense> senses)
    {
        var last = document[tokens.End - 1];
        if (Has(senses, CountryTerm.Adjective) && IsAttribute(last))
        {
            return CountryTerm.Adjective;
        }

        if (Has(senses, CountryTerm.Demonym) && (last.Xpos is "NNS" or "NNPS" || IsNominalisedAdjective(last)))
        {
            return CountryTerm.Demonym;
        }

        return senses.Min(s => s.Term);
    }

    private static bool Has(IReadOnlyList<CountryTable.Sense> senses, CountryTerm term) => senses.Any(s => s.Term == term);

    private static bool IsAttribute(Token token) =>
        Deprel.Is(token.Deprel, Deprel.Amod)
        || Deprel.Is(token.Deprel, Deprel.Compound)
        || (token.Upos == Upos.ADJ && !IsNominalisedAdjective(token));

    private static bool IsNominalisedAdjective(Token token) =>
        token.Upos == Upos.ADJ
        && (Deprel.Is(token.Deprel, Deprel.Nsubj) || Deprel.Is(token.Deprel, Deprel.Obj)
            || Deprel.Is(token.Deprel, Deprel.Obl) || Deprel.Is(token.Deprel, Deprel.Nmod));
}
