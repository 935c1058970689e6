using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Spans and parts of noun phrases over a parse.</summary>
internal static class NounPhrase
{
    /// <summary>Longer runs before a head are cut, so that nested possessors stay linear to read.</summary>
    private const int LongestBefore = 60;

    /// <summary>The head with its determiners, adjectives, possessors and titles before it and the rest of a name
    /// after it; without relative clauses, appositions and prepositional phrases.</summary>
    public static TokenSpan Of(Document document, SubtreeEdges edges, int head)
    {
        var (start, last) = (head, head);
        foreach (var child in document.Children(head))
        {
            var relation = document[child].Deprel;
            if (child < head && IsBefore(relation))
            {
                start = Math.Min(start, edges.Left(child));
            }
            else if (child > head && IsAfter(relation))
            {
                last = Math.Max(last, edges.Right(child));
            }
        }

        start = Math.Max(PossessorFirst(document, edges, head, start), head - LongestBefore);
        while (start < head && document[start].Upos is Upos.CCONJ or Upos.PUNCT or Upos.ADP && !IsBound(document, start, head))
        {
            start++;
        }

        return new TokenSpan(AfterDash(document, start, head), last + 1);
    }

    /// <summary>"At least nine people", "at most a week": part of the number.</summary>
    private static bool IsBound(Document document, int word, int head) => word + 1 < head && document.FormIs(word, "at") && document[word + 1].Lemma is "least" or "most";

    /// <summary>"Rebels hold town – witnesses": a dash between blanks parts what the parse takes for one noun.</summary>
    private static int AfterDash(Document document, int start, int head)
    {
        for (var i = head - 1; i > start; i--)
        {
            if (document.Form(i) is "--" or "–" or "—" && document[i].Span.Start > document[i - 1].Span.End && document[i + 1].Span.Start > document[i].Span.End)
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>Nothing but a word for "all" or "both" stands before a possessor; other words there belong to the clause
    /// ("to unseat Nepal's government", where the parse takes the verb for an adjective).</summary>
    private static int PossessorFirst(Document document, SubtreeEdges edges, int head, int start)
    {
        var possessor = document.Child(head, Deprel.NmodPoss);
        if (possessor < 0 || possessor > head || edges.Left(possessor) is var left && left <= start)
        {
            return start;
        }

        return document[start].Xpos == "PDT" || document[start].Upos is Upos.DET or Upos.NUM ? start : left;
    }

    /// <summary>The token of a run whose head lies outside it. Where the parse gives several, the first that is an
    /// argument, rather than a stray part of the name.</summary>
    public static int HeadOf(Document document, TokenSpan tokens)
    {
        var found = -1;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (tokens.Contains(document[i].Head) || document[i].Upos is Upos.PUNCT or Upos.DET or Upos.PART)
            {
                continue;
            }

            if (!IsStray(document[i].Deprel))
            {
                return i;
            }

            found = i;
        }

        return found < 0 ? tokens.End - 1 : found;
    }

    public static Definiteness DefinitenessOf(Document document, int head)
    {
        if (document.HasChild(head, Deprel.NmodPoss))
        {
            return Definiteness.Possessive;
        }

        var determiner = document.Child(head, Deprel.Det);
        if (determiner < 0)
        {
            return Definiteness.Bare;
        }

        return document[determiner].Lemma.ToLowerInvariant() switch
        {
            "the" => Definiteness.Definite,
            "this" or "that" or "these" or "those" or "such" or "both" => Definiteness.Demonstrative,
            _ => Definiteness.Indefinite,
        };
    }

    /// <summary>The preposition or possessive marker that governs a phrase, lower case; empty when there is none.</summary>
    public static string CaseOf(Document document, int head)
    {
        var mark = document.Child(head, Deprel.Case);
        return mark < 0 ? "" : document[mark].Lemma.ToLowerInvariant();
    }

    /// <summary>Climbs from a conjunct to the first conjunct of its coordination.</summary>
    public static int FirstConjunct(Document document, int token)
    {
        for (var steps = 0; steps < 64 && document[token].Head >= 0 && document[token].Deprel == Deprel.Conj; steps++)
        {
            token = document[token].Head;
        }

        return token;
    }

    public static bool IsPlural(Document document, int head) =>
        document[head].Xpos is "NNS" or "NNPS" || document[head].Feats.Contains("Number=Plur", StringComparison.Ordinal);

    private static bool IsStray(string relation) =>
        Deprel.Is(relation, Deprel.Flat) || Deprel.Is(relation, Deprel.Compound) || Deprel.Is(relation, Deprel.Appos)
        || Deprel.Is(relation, Deprel.Amod) || Deprel.Is(relation, Deprel.NmodDesc) || relation is "dep" or "list" or "punct";

    private static bool IsBefore(string relation) => !Deprel.Is(relation, "nmod:tmod")
        && (Deprel.Is(relation, Deprel.Det) || Deprel.Is(relation, Deprel.Amod) || Deprel.Is(relation, Deprel.Compound)
            || Deprel.Is(relation, Deprel.Nummod) || Deprel.Is(relation, Deprel.Nmod) || Deprel.Is(relation, Deprel.Flat));

    private static bool IsAfter(string relation) =>
        Deprel.Is(relation, Deprel.Flat) || Deprel.Is(relation, Deprel.Compound)
        || Deprel.Is(relation, Deprel.Fixed) || Deprel.Is(relation, "goeswith");
}
