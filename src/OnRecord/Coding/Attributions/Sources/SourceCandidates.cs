using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sources;

/// <summary>Noun phrases near a cue, whole and cut off before each dependent that follows the head.</summary>
internal static class SourceCandidates
{
    private const int Reach = 60;
    private const int MaxCuts = 6;

    /// <summary>"No source" comes first.</summary>
    public static List<SourceCandidate> Near(AttributionContext context, int cue)
    {
        var document = context.Document;
        var sentence = document.SentenceOf(cue).Tokens;
        var found = new List<SourceCandidate> { SourceCandidate.None };
        AddSubjectOfPrevious(context, sentence.Start - 1, document.SentenceOf(cue).Block, found);
        var end = Math.Min(sentence.End, cue + Reach);
        for (var token = Math.Max(sentence.Start, cue - Reach); token < end; token++)
        {
            if (token != cue && IsNominal(document[token]))
            {
                AddPhrases(context, token, cue, found);
            }
        }

        return found;
    }

    private static void AddSubjectOfPrevious(AttributionContext context, int last, int block, List<SourceCandidate> found)
    {
        var document = context.Document;
        if (last < 0 || document.SentenceOf(last).Block != block)
        {
            return;
        }

        var sentence = document.SentenceOf(last).Tokens;
        for (var token = sentence.Start; token < Math.Min(sentence.End, sentence.Start + Reach); token++)
        {
            if (IsNominal(document[token]) && Deprel.Is(document[token].Deprel, Deprel.Nsubj))
            {
                AddPhrases(context, token, -1, found);
            }
        }
    }

    private static bool IsNominal(Token token) => token.Upos switch
    {
        Upos.NOUN or Upos.PROPN or Upos.PRON => true,
        Upos.DET or Upos.ADJ or Upos.NUM or Upos.X or Upos.VERB => Deprel.Is(token.Deprel, Deprel.Nsubj) || Deprel.Is(token.Deprel, Deprel.Obl),
        _ => false,
    };

    private static void AddPhrases(AttributionContext context, int head, int cue, List<SourceCandidate> found)
    {
        var document = context.Document;
        // The cue of "according to the ministry" hangs on the noun and stands before it.
        var isBefore = cue >= context.Left[head] && cue < head;
        var start = TrimStart(context, isBefore ? cue + 1 : context.Left[head], head);
        Add(context, start, context.Right[head] + 1, head, -1, cue, found);
        var cuts = 0;
        foreach (var child in document.Children(head))
        {
            if (child > head && context.Left[child] > head && cuts++ < MaxCuts)
            {
                Add(context, start, context.Left[child], head, context.Left[child], cue, found);
            }
        }
    }

    private static void Add(AttributionContext context, int start, int end, int head, int cut, int cue, List<SourceCandidate> found)
    {
        end = TrimEnd(context, head, end);
        var tokens = new TokenSpan(start, end);
        var isRepeated = found.Count > 0 && found[^1].Head == head && found[^1].Tokens == tokens;
        if (!tokens.Contains(cue) && !isRepeated && tokens.Length <= Reach)
        {
            found.Add(new SourceCandidate(tokens, head, cut));
        }
    }

    private static int TrimStart(AttributionContext context, int start, int head)
    {
        while (start < head && (!context.IsWord(start) || IsFunction(context.Document[start])))
        {
            start++;
        }

        return start;
    }

    private static int TrimEnd(AttributionContext context, int head, int end)
    {
        while (end > head + 1 && (!context.IsWord(end - 1) || IsFunction(context.Document[end - 1]) || context.Document[end - 1].Xpos == "POS"))
        {
            end--;
        }

        return end;
    }

    private static bool IsFunction(Token token) => token.Upos is Upos.ADP or Upos.CCONJ or Upos.SCONJ;
}
