using OnRecord.Coding.Entities;
using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Ties;

/// <summary>Finds the mentions that complement a word: after a preposition, as possessor, as noun before, as object;
/// each with its conjuncts.</summary>
internal sealed class Complements(Document document, Mention?[] atHead)
{
    public List<Mention> Of(int token, IReadOnlyList<string> markers)
    {
        var found = new List<Mention>();
        foreach (var child in document.Children(token))
        {
            if (IsMarked(token, child, markers))
            {
                Add(found, child);
            }
        }

        if (AfterAdjective(token, markers) is >= 0 and var sibling)
        {
            Add(found, sibling);
        }

        return found;
    }

    /// <summary>The complement of an adjective after its noun, which the parse may hang on the noun ("veterans loyal to
    /// the general"); -1 when there is none.</summary>
    private int AfterAdjective(int token, IReadOnlyList<string> markers)
    {
        var noun = document[token].Head;
        if (noun < 0 || noun > token || !Deprel.Is(document[token].Deprel, Deprel.Amod))
        {
            return -1;
        }

        foreach (var child in document.Children(noun))
        {
            if (Deprel.Is(document[child].Deprel, Deprel.Nmod) && document.Child(child, Deprel.Case) == token + 1
                && markers.Contains(NounPhrase.CaseOf(document, child)))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The mention headed by a token, or inside a quantity ("one of the factions").</summary>
    public Mention? At(int token)
    {
        if (atHead[token] is { } mention)
        {
            return mention;
        }

        foreach (var child in document.Children(token))
        {
            if (document[token].Upos is Upos.NUM or Upos.DET or Upos.PRON or Upos.ADJ
                && Deprel.Is(document[child].Deprel, Deprel.Nmod) && NounPhrase.CaseOf(document, child) == "of")
            {
                return atHead[child];
            }
        }

        return null;
    }

    private void Add(List<Mention> found, int token)
    {
        if (At(token) is { Actor: not null } mention)
        {
            found.Add(mention);
        }

        foreach (var child in document.Children(token))
        {
            if (document[child].Deprel == Deprel.Conj && At(child) is { Actor: not null } conjunct)
            {
                found.Add(conjunct);
            }
        }
    }

    /// <summary>"pro-X" says how somebody stands to X, not whose he is.</summary>
    private bool IsPrefixed(int token)
    {
        var form = document.Form(token);
        return char.IsLower(form[0]) && form.IndexOf('-') > 0;
    }

    private bool IsMarked(int token, int child, IReadOnlyList<string> markers)
    {
        var relation = document[child].Deprel;
        if (IsPrefixed(child))
        {
            return false;
        }

        if (Deprel.Is(relation, Deprel.NmodPoss))
        {
            return markers.Contains("poss");
        }

        if (child < token && (Deprel.Is(relation, Deprel.Compound) || relation is "obl:unmarked" or "obl:npmod" or "nmod:unmarked" or "nmod:desc" || (Deprel.Is(relation, Deprel.Amod) && At(child) is { Kind: MentionKind.Name })))
        {
            return markers.Contains("mod");
        }

        if (Deprel.Is(relation, Deprel.Obj))
        {
            return markers.Contains("obj");
        }

        return (Deprel.Is(relation, Deprel.Nmod) || Deprel.Is(relation, Deprel.Obl)) && markers.Contains(NounPhrase.CaseOf(document, child));
    }
}
