using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Knowledge.Matching;

/// <summary>In a line set all in capitals an acronym looks like a pronoun or a verb ("TELL US", "WHO IS"): there the
/// tag decides. Elsewhere capitals do.</summary>
internal static class AcronymCheck
{
    public static bool IsPronoun(Document document, TokenSpan tokens) =>
        tokens.Length == 1
        && document[tokens.Start].Upos is Upos.PRON or Upos.AUX or Upos.VERB or Upos.DET or Upos.ADP or Upos.ADV
            or Upos.SCONJ or Upos.CCONJ or Upos.PART or Upos.INTJ
        && (!IsUpper(document.Form(tokens.Start)) || IsUpper(document, document.SentenceOf(tokens.Start).Tokens));

    private static bool IsUpper(Document document, TokenSpan tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (document.Form(i).ContainsAnyInRange('a', 'z'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUpper(ReadOnlySpan<char> form) => !form.ContainsAnyInRange('a', 'z');
}
