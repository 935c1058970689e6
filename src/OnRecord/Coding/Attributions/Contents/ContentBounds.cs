using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>What a cue cannot be saying, whatever else speaks for it: what goes on meanwhile ("…, medics said, as fighting went on", "they agree to
/// meet as fighting goes on"), what stands in a clause of its own behind a semicolon ("they voted for it; others left"), what the same
/// speaker does next ("dismissed it and said …").</summary>
internal sealed class ContentBounds
{
    private readonly List<int> _noStarts = [];
    private readonly List<int> _walls = [];

    public ContentBounds(AttributionContext context, int cue)
    {
        var document = context.Document;
        var saysBefore = SaysBefore(document, cue);
        foreach (var child in document.Children(cue))
        {
            if (child < cue)
            {
                continue;
            }

            if (document[child].Deprel == Deprel.Advcl && document.HasChild(child, Deprel.Nsubj)
                && document.Child(child, Deprel.Mark) is >= 0 and var mark && mark > cue && document.FormIs(mark, "as"))
            {
                _walls.Add(mark);
                if (saysBefore)
                {
                    _noStarts.Add(mark);
                }
            }
            else if (Deprel.Base(document[child].Deprel) is Deprel.Parataxis or Deprel.Conj && document.HasChild(child, Deprel.Nsubj)
                && document.Subtree(child).Start is var start && start > cue && Before(document, start) is ";" && context.QuotationOf[start] < 0)
            {
                _noStarts.Add(start);
                _noStarts.Add(start + 1);
            }
            else if (document[child].Deprel == Deprel.Conj && document[child].Upos == Upos.VERB && document[child].Xpos == document[cue].Xpos && !document.HasChild(child, Deprel.Nsubj)
                && document.Child(child, Deprel.Cc) is >= 0 and var and && and > cue && context.QuotationOf[and] < 0)
            {
                _walls.Add(and);
            }
        }
    }

    public bool Allow(in ContentCandidate candidate)
    {
        foreach (var start in _noStarts)
        {
            if (candidate.Tokens.Start == start || candidate.Tokens.Start == start - 1)
            {
                return false;
            }
        }

        foreach (var wall in _walls)
        {
            if (candidate.Tokens.Start < wall && candidate.Tokens.End > wall && !candidate.Hole.Contains(wall))
            {
                return false;
            }
        }

        return true;
    }

    private static string Before(Document document, int token) =>
        token > 0 ? document.Form(document.FormIs(token, ";") ? token : token - 1).ToString() : "";

    // A clause of speech before it, or what the cue hangs on.
    private static bool SaysBefore(Document document, int cue)
    {
        if (document[cue].Head is >= 0 and var head && head < cue && Deprel.Base(document[cue].Deprel) is Deprel.Conj or Deprel.Parataxis)
        {
            return true;
        }

        foreach (var child in document.Children(cue))
        {
            if (child < cue && Deprel.Base(document[child].Deprel) is Deprel.Ccomp or Deprel.Parataxis)
            {
                return true;
            }
        }

        return false;
    }
}
