using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>Whether two passages speak of one thing: most of the meaning words of the shorter one stand in the other.
/// Words are compared by their first letters, so that "shelled" meets "shelling".</summary>
internal sealed class ClaimWords(Document document)
{
    private const int Prefix = 5;
    private const int FewestShared = 2;
    private const double MostOf = 0.6;
    private const int LongestPassage = 120;

    /// <param name="isOneEnough">A single word decides where the denial has no more ("the attack").</param>
    public bool AreAlike(List<TextSpan> denial, List<TextSpan> claim, bool isOneEnough)
    {
        var (a, b) = (Stems(denial), Stems(claim));
        var shared = a.Count(b.Contains);
        return shared >= (isOneEnough ? Math.Min(FewestShared, a.Count) : FewestShared) && shared > 0 && shared >= MostOf * Math.Min(a.Count, b.Count);
    }

    private HashSet<string> Stems(List<TextSpan> passage)
    {
        var stems = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in passage)
        {
            var tokens = document.TokensIn(part);
            for (var i = tokens.Start; i < Math.Min(tokens.End, tokens.Start + LongestPassage); i++)
            {
                if (document[i].Upos is Upos.NOUN or Upos.VERB or Upos.PROPN or Upos.ADJ or Upos.NUM)
                {
                    var form = document.Form(i);
                    stems.Add(form[..Math.Min(Prefix, form.Length)].ToString());
                }
            }
        }

        return stems;
    }
}
