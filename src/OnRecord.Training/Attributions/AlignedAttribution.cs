using OnRecord.Coding.Attributions;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Training.Attributions;

/// <summary>A gold attribution in tokens of an analysed document. Only tokens with a letter or digit count.</summary>
internal sealed class AlignedAttribution
{
    public AlignedAttribution(AttributionContext context, GoldAttribution gold)
    {
        Source = Words(context, gold.Source);
        Cue = Words(context, gold.Cue);
        Content = Words(context, gold.Content);
        CueHead = Cue.Length > 0 ? Head(context.Document, Cue) : Mark(context.Document, gold.Cue);
    }

    public int[] Source { get; }

    public int[] Cue { get; }

    public int[] Content { get; }

    /// <summary>The token of the cue that governs the others, verbs first; -1 when no token lies there.</summary>
    public int CueHead { get; }

    public static int[] Words(AttributionContext context, IReadOnlyList<TextSpan> spans)
    {
        var words = new SortedSet<int>();
        foreach (var span in spans)
        {
            var tokens = context.Document.TokensIn(span);
            for (var i = tokens.Start; i < tokens.End; i++)
            {
                if (context.IsWord(i))
                {
                    words.Add(i);
                }
            }
        }

        return [.. words];
    }

    private static int Mark(Document document, IReadOnlyList<TextSpan> cue) =>
        cue.Count > 0 && document.TokensIn(cue[0]) is { IsEmpty: false } tokens ? tokens.Start : -1;

    private static int Head(Document document, int[] cue)
    {
        var best = -1;
        var bestRank = int.MaxValue;
        foreach (var token in cue)
        {
            var head = document[token].Head;
            if (head >= 0 && Array.BinarySearch(cue, head) >= 0)
            {
                continue;
            }

            var rank = Rank(document[token]);
            if (rank < bestRank)
            {
                (best, bestRank) = (token, rank);
            }
        }

        return best >= 0 ? best : cue[0];
    }

    private static int Rank(Token token) => token.Upos switch
    {
        Upos.VERB => 0,
        Upos.NOUN => 1,
        Upos.ADJ => 2,
        Upos.AUX or Upos.PROPN => 3,
        Upos.ADP or Upos.SCONJ => 4,
        _ => 5,
    };
}
