using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>The runs with cue and source that may interrupt content: <c>"…," the minister later said on Monday, "…"</c>.</summary>
internal sealed class ContentHoles(AttributionContext context, ContentFrame frame)
{
    private const int NearSource = 40;

    /// <summary>Narrowest first, without repeats.</summary>
    public List<TokenSpan> Find()
    {
        var found = new List<TokenSpan>();
        var core = Core();
        var left = BoundaryLeft(core.Start);
        var right = BoundaryRight(core.End);
        AddNew(found, core);
        AddNew(found, new TokenSpan(core.Start, right));
        AddNew(found, new TokenSpan(left, core.End));
        AddNew(found, new TokenSpan(left, right));
        if (right < frame.Window.End)
        {
            AddNew(found, new TokenSpan(left, BoundaryRight(right + 1)));
        }

        AddBetweenQuotations(core, found);
        return found;
    }

    private static void AddNew(List<TokenSpan> found, TokenSpan hole)
    {
        if (!found.Contains(hole))
        {
            found.Add(hole);
        }
    }

    private TokenSpan Core()
    {
        var (cue, source) = (frame.CueSpan, frame.Source);
        var isNear = !source.IsEmpty && frame.Sentence.Contains(source)
            && Math.Abs(source.Start - cue.Start) <= NearSource;
        return isNear ? new TokenSpan(Math.Min(cue.Start, source.Start), Math.Max(cue.End, source.End)) : cue;
    }

    private int BoundaryLeft(int token)
    {
        while (token > frame.Window.Start && context.IsWord(token - 1))
        {
            token--;
        }

        return token;
    }

    private int BoundaryRight(int end)
    {
        while (end < frame.Window.End && context.IsWord(end))
        {
            end++;
        }

        return end;
    }

    private void AddBetweenQuotations(TokenSpan core, List<TokenSpan> found)
    {
        var next = context.FirstQuotationAfter(frame.Cue);
        if (next == 0 || next >= context.Quotations.Count)
        {
            return;
        }

        var (before, after) = (context.QuotationTokens[next - 1], context.QuotationTokens[next]);
        if (before.End <= core.Start && after.Start >= core.End && frame.Window.Contains(before.End) && after.Start <= frame.Window.End)
        {
            AddNew(found, new TokenSpan(before.End, after.Start));
        }
    }
}
