using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>What tells whether a run of tokens is the content of a cue. Features of the cue, the start, the end and the
/// hole are collected apart, since candidates share them.</summary>
internal sealed class ContentFeatures(AttributionContext context, ContentFrame frame, FeatureBuffer buffer)
{
    private const int MaxChildren = 16;
    private readonly Document _document = context.Document;
    private readonly uint _lemma = context.Lemma[frame.Cue];
    private readonly int _classes = context.CueClasses[frame.Cue];

    private enum Slot
    {
        Cue = 400, CueXpos, CueRelation, CueClass,
        Start, StartLemma, BeforeStart, BeforeStartXpos, StartTop, StartTopLemma, StartTopCue, StartPlace, StartQuotation, StartSentence, StartDistance, StartNext, StartClass,
        End, EndLemma, AfterEnd, AfterEndXpos, EndTop, EndTopCue, EndPlace, EndQuotation, EndSentence, EndDistance, EndClass, AfterEndTop,
        Hole, HoleLength, HoleEdges, HoleQuotation,
        Side, SideLemma, SideClass, Length, Sentences, Whole, WholeLemma, WholePath, Child, ChildLemma, Quotation, QuotationLemma, QuotationClass,
        Edges, Gap, GapWord, EndsSentence, StartsSentence, TopPair, NoSource, LengthLemma, AfterSource, ChildClass, NextQuotation, LastQuotation,
    }

    private enum Side : uint
    {
        Before,
        After,
        Split,
    }

    public void CollectCue()
    {
        buffer.Clear();
        Add(Slot.Cue, _lemma);
        Add(Slot.CueXpos, context.Xpos[frame.Cue]);
        Add(Slot.CueRelation, context.Relation[frame.Cue]);
        Add(Slot.NoSource, frame.Source.IsEmpty ? 1u : 0);
        AddClasses(Slot.CueClass, 0, 0);
    }

    public void CollectStart(int start)
    {
        buffer.Clear();
        var top = Top(start, context.Left);
        var side = start < frame.Cue ? 0u : 1u;
        Add(Slot.Start, context.Xpos[start], side);
        Add(Slot.StartLemma, context.Lemma[start], side);
        Add(Slot.StartNext, context.Lemma[start], At(context.Lemma, start + 1));
        Add(Slot.BeforeStart, At(context.Lemma, start - 1), side);
        Add(Slot.BeforeStart, At(context.Lemma, start - 1), _lemma);
        Add(Slot.BeforeStartXpos, At(context.Xpos, start - 1), context.Xpos[start]);
        Add(Slot.StartTop, context.Relation[top], RelationToCue(top), side);
        Add(Slot.StartTopLemma, context.Relation[top], _lemma, RelationToCue(top));
        Add(Slot.StartTopCue, context.Xpos[top], context.Relation[top], RelationToCue(top));
        Add(Slot.StartPlace, start == frame.CueSpan.End ? 1u : start == frame.Source.End ? 2u : 0, side);
        Add(Slot.StartPlace, start == frame.CueSpan.End ? 1u : start == frame.Source.End ? 2u : 0, _lemma);
        Add(Slot.StartDistance, side, Buckets.Of(side == 0 ? frame.Cue - start : start - frame.CueSpan.End));
        Add(Slot.StartQuotation, QuotationEdge(start, isStart: true), side);
        Add(Slot.StartQuotation, QuotationEdge(start, isStart: true), _lemma, side);
        Add(Slot.StartSentence, SentenceOffset(start), _document.SentenceOf(start).Tokens.Start == start ? 1u : 0);
        AddClasses(Slot.StartClass, FeatureCode.Mix(0, context.Relation[top], RelationToCue(top)), side);
    }

    public void CollectEnd(int end)
    {
        buffer.Clear();
        var last = end - 1;
        var top = Top(last, context.Right);
        var side = last < frame.Cue ? 0u : 1u;
        Add(Slot.End, context.Xpos[last], side);
        Add(Slot.EndLemma, context.Lemma[last]);
        Add(Slot.AfterEnd, At(context.Lemma, end), side);
        Add(Slot.AfterEnd, At(context.Lemma, end), At(context.Lemma, end + 1), 7);
        Add(Slot.AfterEndXpos, At(context.Xpos, end), At(context.Xpos, end + 1), side);
        Add(Slot.AfterEndTop, AfterTop(end), side);
        Add(Slot.EndTop, context.Relation[top], RelationToCue(top), side);
        Add(Slot.EndTopCue, context.Relation[top], _lemma, RelationToCue(top));
        Add(Slot.EndPlace, end == frame.CueSpan.Start ? 1u : end == frame.Source.Start ? 2u : 0, side);
        Add(Slot.EndDistance, side, Buckets.Of(side == 0 ? frame.Cue - end : end - frame.CueSpan.End));
        Add(Slot.EndQuotation, QuotationEdge(last, isStart: false), side);
        Add(Slot.EndQuotation, QuotationEdge(last, isStart: false), _lemma, side);
        Add(Slot.EndSentence, SentenceOffset(last), IsLastWord(end) ? 1u : 0, side);
        AddClasses(Slot.EndClass, FeatureCode.Mix(0, context.Relation[top], RelationToCue(top)), side);
    }

    public void CollectHole(TokenSpan hole)
    {
        buffer.Clear();
        if (hole.IsEmpty)
        {
            return;
        }

        Add(Slot.Hole, (uint)frame.Holes.IndexOf(hole));
        Add(Slot.HoleLength, Buckets.Of(hole.Length));
        Add(Slot.HoleEdges, At(context.Lemma, hole.Start - 1), At(context.Lemma, hole.End));
        Add(Slot.HoleEdges, At(context.Xpos, hole.Start), At(context.Xpos, hole.End - 1), 5);
        Add(Slot.HoleEdges, context.Lemma[hole.Start], 1, 8);
        Add(Slot.HoleEdges, context.Lemma[hole.End - 1], 2, 8);
        Add(Slot.HoleQuotation, At(context.Lemma, hole.Start - 1), IsQuoted(hole.Start - 2), IsQuoted(hole.End + 1));
    }

    public void CollectWhole(ContentCandidate candidate)
    {
        buffer.Clear();
        var tokens = candidate.Tokens;
        var side = candidate.IsSplit ? Side.Split : tokens.Start < frame.Cue ? Side.Before : Side.After;
        var words = tokens.Length - candidate.Hole.Length;
        Add(Slot.Side, (uint)side);
        Add(Slot.SideLemma, (uint)side, _lemma);
        AddClasses(Slot.SideClass, (uint)side, 0);
        Add(Slot.Length, Buckets.Of(words), (uint)side);
        Add(Slot.LengthLemma, Buckets.Of(words), _lemma);
        Add(Slot.Sentences, (uint)Math.Min(4, _document.SentenceIndexOf(tokens.End - 1) - _document.SentenceIndexOf(tokens.Start)), (uint)side);
        AddConstituent(tokens, side);
        AddChildren(candidate, side);
        AddQuotation(tokens, side);
        AddNeighbouringQuotations(tokens, side);
        AddGap(tokens, side);
    }

    private void Add(Slot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddClasses(Slot slot, uint first, uint second)
    {
        for (var bit = 0; _classes >> bit != 0; bit++)
        {
            if ((_classes >> bit & 1) != 0)
            {
                Add(slot, (uint)bit, first, second);
            }
        }
    }

    private void AddConstituent(TokenSpan tokens, Side side)
    {
        var (first, last) = (Top(tokens.Start, context.Left), Top(tokens.End - 1, context.Right));
        var starts = tokens.Start == _document.SentenceOf(tokens.Start).Tokens.Start ? 1u : 0;
        Add(Slot.Edges, starts, IsLastWord(tokens.End) ? 1u : 0, (uint)side);
        Add(Slot.TopPair, context.Relation[first], context.Relation[last], (uint)side);
        var whole = first == last ? first : Within(tokens, first, last);
        if (whole < 0)
        {
            Add(Slot.Whole, 0, (uint)side);
            return;
        }

        var exact = first == last ? 1u : 2u;
        Add(Slot.Whole, context.Relation[whole], exact, RelationToCue(whole));
        Add(Slot.WholeLemma, context.Relation[whole], exact, _lemma);
        Add(Slot.WholePath, DependencyPath.Code(context, frame.Cue, whole, out _), exact);
        AddClasses(Slot.WholePath, context.Relation[whole], exact);
    }

    /// <summary>The token that governs both edges from inside the run, or -1.</summary>
    private int Within(TokenSpan tokens, int first, int last)
    {
        for (var steps = 0; steps < 8 && first >= 0 && tokens.Contains(first); steps++)
        {
            if (context.Left[first] <= last && context.Right[first] >= last && tokens.Contains(first))
            {
                return first;
            }

            first = _document[first].Head;
        }

        return -1;
    }

    private void AddChildren(ContentCandidate candidate, Side side)
    {
        var children = _document.Children(frame.Cue);
        for (var i = 0; i < Math.Min(MaxChildren, children.Length); i++)
        {
            var child = children[i];
            if (Deprel.Is(_document[child].Deprel, Deprel.Punct) || frame.CueSpan.Contains(child) || frame.Source.Contains(child))
            {
                continue;
            }

            var inside = candidate.Tokens.Contains(child) && !candidate.Hole.Contains(child);
            var part = !inside ? 0u : candidate.Tokens.Contains(new TokenSpan(context.Left[child], context.Right[child] + 1)) ? 2u : 1u;
            Add(Slot.Child, context.Relation[child], part, (uint)side);
            Add(Slot.ChildLemma, context.Relation[child], part, _lemma);
            AddClasses(Slot.ChildClass, context.Relation[child], part);
        }
    }

    private void AddQuotation(TokenSpan tokens, Side side)
    {
        var (first, last) = (QuotationEdge(tokens.Start, isStart: true), QuotationEdge(tokens.End - 1, isStart: false));
        var same = context.QuotationOf[tokens.Start] == context.QuotationOf[tokens.End - 1] ? 1u : 0;
        var code = FeatureCode.Mix(0, first, last, same);
        Add(Slot.Quotation, code, (uint)side);
        Add(Slot.Quotation, code, SentenceOffset(tokens.Start), SentenceOffset(tokens.End - 1));
        Add(Slot.QuotationLemma, code, _lemma);
        AddClasses(Slot.QuotationClass, code, (uint)side);
    }

    /// <summary>A quotation that follows cue and source with nothing in between, or goes before them, is often part of the
    /// same content.</summary>
    private void AddNeighbouringQuotations(TokenSpan tokens, Side side)
    {
        var after = frame.Source.IsEmpty ? frame.CueSpan.End : Math.Max(frame.CueSpan.End, frame.Source.End);
        var next = context.FirstQuotationAfter(Math.Max(after - 1, frame.Cue));
        for (var i = 0; i < 2 && next + i < context.Quotations.Count; i++)
        {
            var quotation = context.QuotationTokens[next + i];
            if (quotation.IsEmpty || _document.SentenceOf(quotation.Start).Block != _document.SentenceOf(frame.Cue).Block)
            {
                break;
            }

            var included = tokens.Contains(quotation.Start) ? tokens.End >= quotation.End - 1 ? 2u : 1u : 0;
            var from = i == 0 ? after : context.QuotationTokens[next].End;
            var gap = Buckets.Of(Words(from, quotation.Start));
            var isSame = _document.SentenceIndexOf(quotation.Start) == _document.SentenceIndexOf(frame.Cue) ? 1u : 0;
            Add(Slot.NextQuotation, included, gap, FeatureCode.Mix(0, (uint)i, (uint)side, isSame));
        }

        var last = context.FirstQuotationAfter(frame.Cue) - 1;
        if (last >= 0 && context.QuotationTokens[last] is { IsEmpty: false } before && before.End <= frame.Cue
            && _document.SentenceOf(before.Start).Block == _document.SentenceOf(frame.Cue).Block)
        {
            var included = tokens.Contains(before.End - 1) ? tokens.Start <= before.Start + 1 ? 2u : 1u : 0;
            Add(Slot.LastQuotation, included, Buckets.Of(Words(before.End, frame.Cue)), (uint)side);
        }
    }

    private int Words(int from, int to)
    {
        var words = 0;
        for (var i = from; i < Math.Min(to, from + 40); i++)
        {
            words += context.IsWord(i) ? 1 : 0;
        }

        return words;
    }

    private void AddGap(TokenSpan tokens, Side side)
    {
        if (side == Side.Split)
        {
            return;
        }

        var (from, to) = side == Side.Before ? (tokens.End, frame.CueSpan.Start) : (frame.CueSpan.End, tokens.Start);
        var holdsSource = !frame.Source.IsEmpty && frame.Source.Start >= from && frame.Source.End <= to ? 1u : 0;
        var (words, word) = (0, 0u);
        for (var i = from; i < Math.Min(to, from + 40); i++)
        {
            if (context.IsWord(i) && !frame.Source.Contains(i))
            {
                words++;
                word = context.Lemma[i];
            }
        }

        Add(Slot.Gap, Buckets.Of(words), (uint)side, holdsSource);
        Add(Slot.Gap, Buckets.Of(words), _lemma);
        Add(Slot.GapWord, words == 1 ? word : 0, (uint)side);
        Add(Slot.AfterSource, holdsSource, _lemma, (uint)side);
    }

    private static uint At(uint[] codes, int token) => (uint)token < (uint)codes.Length ? codes[token] : 1u;

    /// <summary>The highest token whose subtree has this edge, below any that holds the cue.</summary>
    private int Top(int edge, int[] edges)
    {
        var at = edge;
        for (var head = _document[at].Head; head >= 0 && edges[head] == edge && head != frame.Cue; head = _document[at].Head)
        {
            at = head;
        }

        return at;
    }

    private uint RelationToCue(int token)
    {
        var head = _document[token].Head;
        return head == frame.Cue ? 1u : _document[frame.Cue].Head == token ? 2u : head >= 0 && head == _document[frame.Cue].Head ? 3u : head < 0 ? 4u : 0;
    }

    private uint AfterTop(int end)
    {
        if (end >= _document.Count)
        {
            return 0;
        }

        var top = Top(end, context.Left);
        return FeatureCode.Mix(0, context.Relation[top], RelationToCue(top));
    }

    /// <summary>0 outside quotations, 1 at the edge of one, 2 inside, 3 inside that of the cue.</summary>
    private uint QuotationEdge(int token, bool isStart)
    {
        var quotation = context.QuotationOf[token];
        if (quotation < 0)
        {
            return 0;
        }

        var tokens = context.QuotationTokens[quotation];
        var isEdge = isStart ? token <= tokens.Start + 1 && !HasWord(tokens.Start, token) : !HasWord(token + 1, tokens.End);
        return isEdge ? 1u : quotation == context.QuotationOf[frame.Cue] ? 3u : 2u;
    }

    private bool HasWord(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 4); i++)
        {
            if (context.IsWord(i))
            {
                return true;
            }
        }

        return to - from > 4;
    }

    private uint IsQuoted(int token) =>
        (uint)token < (uint)_document.Count && context.QuotationOf[token] >= 0 ? 1u : 0;

    private uint SentenceOffset(int token) =>
        (uint)Math.Clamp(_document.SentenceIndexOf(token) - _document.SentenceIndexOf(frame.Cue) + 4, 0, 8);

    private bool IsLastWord(int end)
    {
        var sentence = _document.SentenceOf(end - 1).Tokens;
        return !HasWord(end, sentence.End);
    }
}
