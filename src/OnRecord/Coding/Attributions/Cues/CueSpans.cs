using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>Runs of tokens around a cue's head that may be the whole cue ("later said in a statement").</summary>
internal static class CueSpans
{
    private const int Before = 5;
    private const int After = 6;

    /// <summary>The head alone comes first.</summary>
    public static List<TokenSpan> Around(AttributionContext context, int cue)
    {
        var document = context.Document;
        var sentence = document.SentenceOf(cue).Tokens;
        var found = new List<TokenSpan> { new(cue, cue + 1) };
        var last = Extend(context, cue, Math.Min(sentence.End - 1, cue + After), 1);
        var first = Extend(context, cue, Math.Max(sentence.Start, cue - Before), -1);
        for (var start = cue; start >= first; start--)
        {
            for (var end = cue + 1; end <= last + 1; end++)
            {
                if (found[0] != new TokenSpan(start, end) && context.IsWord(start) && context.IsWord(end - 1))
                {
                    found.Add(new TokenSpan(start, end));
                }
            }
        }

        return found;
    }

    /// <summary>The farthest token up to the limit with no quotation mark, comma or stop on the way.</summary>
    private static int Extend(AttributionContext context, int from, int limit, int step)
    {
        var at = from;
        while (at != limit && (context.IsWord(at + step) || context.Document.FormIs(at + step, "-")))
        {
            at += step;
        }

        return at;
    }
}
