using OnRecord.Language;

namespace OnRecord.Coding.Factuality;

/// <summary>Negation of a clause: "not" and its kin at the word, "no" and its kin at its subject or object.</summary>
internal sealed class Negation(Document document)
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "n't", "nt", "never", "no", "nor", "neither", "cannot", "hardly", "scarcely",
    };

    private static readonly HashSet<string> Quantifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "neither", "none", "nobody", "nothing", "noone",
    };

    public bool IsNegated(int word)
    {
        foreach (var child in document.Children(word))
        {
            var relation = Deprel.Base(document[child].Deprel);
            var lemma = document[child].Lemma;
            if (relation is Deprel.Advmod or Deprel.Cc or Deprel.Det or Deprel.Aux && (Particles.Contains(lemma) || Particles.Contains(document.Form(child).ToString())))
            {
                return true;
            }

            if (relation is Deprel.Nsubj or Deprel.Obj or Deprel.Advmod && (Quantifiers.Contains(lemma) || HasQuantifier(child)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasQuantifier(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (child < word && Quantifiers.Contains(document[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
