using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>The full name of a body whose head noun says what it is ("federation", "institute"), where the tagger marks part
/// of it or nothing: the capitalised words before the head, and capitalised "of" and "for" phrases after it.</summary>
internal sealed class BodyName(Document document, KnowledgeBase knowledge, ReferenceLexicon lexicon)
{
    private const int Longest = 12;

    /// <summary>The run itself when it is no part of such a name.</summary>
    public TokenSpan Of(TokenSpan run)
    {
        var head = run.End - 1;
        if (!IsBodyNoun(head))
        {
            return run;
        }

        return new TokenSpan(StartBefore(run.Start, head), EndAfter(run.End));
    }

    /// <summary>Whether the run says what it names: "Civic Bloc", but neither "Bloc" nor "Civic".</summary>
    public bool IsBody(TokenSpan run) => run.Length > 1 && IsBodyNoun(run.End - 1);

    private bool IsBodyNoun(int head)
    {
        if (!IsCapitalised(head))
        {
            return false;
        }

        return knowledge.Agents.TryMatch(document, head, out var agent)
            ? agent.Kind is "group" or "institution"
            : lexicon.Noun(document[head].Lemma.ToLowerInvariant()) is { Kind: "organization" or "group" };
    }

    private int StartBefore(int start, int head)
    {
        var first = document.SentenceOf(start).Tokens.Start;
        while (start > first && head - start < Longest)
        {
            var before = IsPossessive(start - 1, first, head) ? start - 2 : start - 1;
            if (document[before].Head != head || !IsPartBefore(before))
            {
                break;
            }

            start = before;
        }

        return start;
    }

    // "People's Union".
    private bool IsPossessive(int mark, int first, int head) =>
        mark > first && document[mark].Xpos == "POS" && document[mark - 1].Head == head && document[mark - 1].Deprel == Deprel.NmodPoss;

    private bool IsPartBefore(int token) =>
        IsCapitalised(token) && document[token].Xpos is "NNP" or "NNPS" && document[token].Entity == EntityTag.O
        && (Deprel.Is(document[token].Deprel, Deprel.Amod) || Deprel.Is(document[token].Deprel, Deprel.Compound) || document[token].Deprel == Deprel.NmodPoss)
        && !knowledge.Countries.TryMatch(document, token, out _);

    private int EndAfter(int end)
    {
        var limit = Math.Min(document.SentenceOf(end - 1).Tokens.End, end + Longest);
        while (end + 1 < limit && IsLink(end))
        {
            var next = document.FormIs(end + 1, "the") ? end + 2 : end + 1;
            var stop = next;
            while (stop < limit && IsPartAfter(stop))
            {
                stop++;
            }

            if (stop == next)
            {
                break;
            }

            end = stop;
        }

        return end;
    }

    private bool IsLink(int token) => document.FormIs(token, "of") || document.FormIs(token, "for");

    private bool IsPartAfter(int token) =>
        IsCapitalised(token) && document[token].Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ
        && document[token].Entity is not (EntityTag.BeginPerson or EntityTag.InsidePerson);

    private bool IsCapitalised(int token) => char.IsUpper(document.Form(token)[0]);
}
