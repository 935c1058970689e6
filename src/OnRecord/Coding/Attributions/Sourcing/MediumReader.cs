using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Reads by what means something was said ("in a televised interview", "on Twitter"), when the sentence says so.</summary>
internal sealed class MediumReader(SourcingLexicon lexicon)
{
    private const int MaxDependents = 40;

    /// <summary>The noun phrase up to its head, without its determiner; null when none is stated.</summary>
    public Stated? Read(Document document, Extraction extraction, out int head)
    {
        foreach (var verb in Verbs(document, extraction.Cue))
        {
            var children = document.Children(verb);
            foreach (var child in children[..Math.Min(MaxDependents, children.Length)])
            {
                if (!extraction.Holds(child) && IsMedium(document, child))
                {
                    head = child;
                    return State(document, child, IsOnSite(document, child));
                }
            }
        }

        head = -1;
        return null;
    }

    /// <summary>"A post on Facebook".</summary>
    private bool IsOnSite(Document document, int head) =>
        head + 2 < document.Count && document.FormIs(head + 1, "on") && document[head + 2].Head == head && lexicon.IsMedium(document[head + 2].Lemma, "on");

    private bool IsMedium(Document document, int token)
    {
        var relation = document[token].Deprel;
        return (Deprel.Is(relation, Deprel.Obl) || Deprel.Is(relation, Deprel.Nmod))
            && document.Child(token, Deprel.Case) is >= 0 and var preposition
            && lexicon.IsMedium(document[token].Lemma, document[preposition].Lemma);
    }

    /// <summary>The cue and, where it depends on another verb of the same subject, that verb.</summary>
    private static List<int> Verbs(Document document, int cue)
    {
        var verbs = new List<int> { cue };
        var relation = document[cue].Deprel;
        if (document[cue].Head >= 0 && (Deprel.Is(relation, Deprel.Xcomp) || Deprel.Is(relation, Deprel.Advcl)))
        {
            verbs.Add(document[cue].Head);
        }

        return verbs;
    }

    public static Stated State(Document document, int head, bool withSite = false)
    {
        var start = head;
        foreach (var child in document.Children(head))
        {
            var relation = document[child].Deprel;
            if (child < head && !Deprel.Is(relation, Deprel.Case) && !Deprel.Is(relation, Deprel.Det) && !Deprel.Is(relation, Deprel.Punct))
            {
                start = Math.Min(start, document.Subtree(child).Start);
            }
        }

        while (start < head && (document[start].Upos is Upos.ADP or Upos.DET or Upos.PUNCT))
        {
            start++;
        }

        var end = head + 1;
        foreach (var child in document.Children(head))
        {
            var isJoined = child == end || (child == end + 1 && document[end].Xpos == "HYPH");
            if (isJoined && Deprel.Is(document[child].Deprel, Deprel.Flat))
            {
                end = child + 1;
            }
        }

        // A name in parts goes to the end of the name ("Deutsche Presse-Agentur").
        while (document[head].Entity != EntityTag.O && end < document.Count && IsInside(document[end].Entity))
        {
            end++;
        }

        if (withSite && end + 1 < document.Count)
        {
            end += 2;
        }

        var span = document.TextOf(new TokenSpan(start, end));
        return new Stated(span.Slice(document.Text).ToString(), [span]);
    }

    private static bool IsInside(EntityTag tag) => tag is EntityTag.InsidePerson or EntityTag.InsideLocation or EntityTag.InsideOrganization;
}
