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
    private readonly ContentPlaces _places = new(context, frame);
    private readonly uint _lemma = context.Lemma[frame.Cue];
    private readonly int _classes = context.CueClasses[frame.Cue];

    private enum Side : uint
    {
        Before,
        After,
        Split,
    }

    public void CollectCue()
    {
        buffer.Clear();
        Add(ContentSlot.Cue, _lemma);
        Add(ContentSlot.CueXpos, context.Xpos[frame.Cue]);
        Add(ContentSlot.CueRelation, context.Relation[frame.Cue]);
        Add(ContentSlot.NoSource, frame.Source.IsEmpty ? 1u : 0);
        AddClasses(ContentSlot.CueClass, 0, 0);
    }

    public void CollectStart(int start)
    {
        buffer.Clear();
        var top = _places.Top(start, context.Left);
        var side = start < frame.Cue ? 0u : 1u;
        Add(ContentSlot.Start, context.Xpos[start], side);
        Add(ContentSlot.StartLemma, context.Lemma[start], side);
        Add(ContentSlot.StartNext, context.Lemma[start], ContentPlaces.At(context.Lemma, start + 1));
        Add(ContentSlot.BeforeStart, ContentPlaces.At(context.Lemma, start - 1), side);
        Add(ContentSlot.BeforeStart, ContentPlaces.At(context.Lemma, start - 1), _lemma);
        Add(ContentSlot.BeforeStartXpos, ContentPlaces.At(context.Xpos, start - 1), context.Xpos[start]);
        Add(ContentSlot.StartTop, context.Relation[top], _places.RelationToCue(top), side);
        Add(ContentSlot.StartTopLemma, context.Relation[top], _lemma, _places.RelationToCue(top));
        Add(ContentSlot.StartTopCue, context.Xpos[top], context.Relation[top], _places.RelationToCue(top));
        Add(ContentSlot.StartPlace, start == frame.CueSpan.End ? 1u : start == frame.Source.End ? 2u : 0, side);
        Add(ContentSlot.StartPlace, start == frame.CueSpan.End ? 1u : start == frame.Source.End ? 2u : 0, _lemma);
        Add(ContentSlot.StartDistance, side, Buckets.Of(side == 0 ? frame.Cue - start : start - frame.CueSpan.End));
        Add(ContentSlot.StartQuotation, _places.QuotationEdge(start, isStart: true), side);
        Add(ContentSlot.StartQuotation, _places.QuotationEdge(start, isStart: true), _lemma, side);
        Add(ContentSlot.StartSentence, _places.SentenceOffset(start), _document.SentenceOf(start).Tokens.Start == start ? 1u : 0);
        AddClasses(ContentSlot.StartClass, FeatureCode.Mix(0, context.Relation[top], _places.RelationToCue(top)), side);
    }

    public void CollectEnd(int end)
    {
        buffer.Clear();
        var last = end - 1;
        var top = _places.Top(last, context.Right);
        var side = last < frame.Cue ? 0u : 1u;
        Add(ContentSlot.End, context.Xpos[last], side);
        Add(ContentSlot.EndLemma, context.Lemma[last]);
        Add(ContentSlot.AfterEnd, ContentPlaces.At(context.Lemma, end), side);
        Add(ContentSlot.AfterEnd, ContentPlaces.At(context.Lemma, end), ContentPlaces.At(context.Lemma, end + 1), 7);
        Add(ContentSlot.AfterEndXpos, ContentPlaces.At(context.Xpos, end), ContentPlaces.At(context.Xpos, end + 1), side);
        Add(ContentSlot.AfterEndTop, _places.AfterTop(end), side);
        Add(ContentSlot.EndTop, context.Relation[top], _places.RelationToCue(top), side);
        Add(ContentSlot.EndTopCue, context.Relation[top], _lemma, _places.RelationToCue(top));
        Add(ContentSlot.EndPlace, end == frame.CueSpan.Start ? 1u : end == frame.Source.Start ? 2u : 0, side);
        Add(ContentSlot.EndDistance, side, Buckets.Of(side == 0 ? frame.Cue - end : end - frame.CueSpan.End));
        Add(ContentSlot.EndQuotation, _places.QuotationEdge(last, isStart: false), side);
        Add(ContentSlot.EndQuotation, _places.QuotationEdge(last, isStart: false), _lemma, side);
        Add(ContentSlot.EndSentence, _places.SentenceOffset(last), _places.IsLastWord(end) ? 1u : 0, side);
        AddClasses(ContentSlot.EndClass, FeatureCode.Mix(0, context.Relation[top], _places.RelationToCue(top)), side);
    }

    public void CollectHole(TokenSpan hole)
    {
        buffer.Clear();
        if (hole.IsEmpty)
        {
            return;
        }

        Add(ContentSlot.Hole, (uint)frame.Holes.IndexOf(hole));
        Add(ContentSlot.HoleLength, Buckets.Of(hole.Length));
        Add(ContentSlot.HoleEdges, ContentPlaces.At(context.Lemma, hole.Start - 1), ContentPlaces.At(context.Lemma, hole.End));
        Add(ContentSlot.HoleEdges, ContentPlaces.At(context.Xpos, hole.Start), ContentPlaces.At(context.Xpos, hole.End - 1), 5);
        Add(ContentSlot.HoleEdges, context.Lemma[hole.Start], 1, 8);
        Add(ContentSlot.HoleEdges, context.Lemma[hole.End - 1], 2, 8);
        Add(ContentSlot.HoleQuotation, ContentPlaces.At(context.Lemma, hole.Start - 1), _places.IsQuoted(hole.Start - 2), _places.IsQuoted(hole.End + 1));
    }

    public void CollectWhole(ContentCandidate candidate)
    {
        buffer.Clear();
        var tokens = candidate.Tokens;
        var side = candidate.IsSplit ? Side.Split : tokens.Start < frame.Cue ? Side.Before : Side.After;
        var words = tokens.Length - candidate.Hole.Length;
        Add(ContentSlot.Side, (uint)side);
        Add(ContentSlot.SideLemma, (uint)side, _lemma);
        AddClasses(ContentSlot.SideClass, (uint)side, 0);
        Add(ContentSlot.Length, Buckets.Of(words), (uint)side);
        Add(ContentSlot.LengthLemma, Buckets.Of(words), _lemma);
        Add(ContentSlot.Sentences, (uint)Math.Min(4, _document.SentenceIndexOf(tokens.End - 1) - _document.SentenceIndexOf(tokens.Start)), (uint)side);
        AddConstituent(tokens, side);
        AddChildren(candidate, side);
        AddQuotation(tokens, side);
        AddNeighbouringQuotations(tokens, side);
        AddGap(tokens, side);
    }

    private void Add(ContentSlot slot, uint first = 0, uint second = 0, uint third = 0) => buffer.Add((int)slot, first, second, third);

    private void AddClasses(ContentSlot slot, uint first, uint second)
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
        var (first, last) = (_places.Top(tokens.Start, context.Left), _places.Top(tokens.End - 1, context.Right));
        var starts = tokens.Start == _document.SentenceOf(tokens.Start).Tokens.Start ? 1u : 0;
        Add(ContentSlot.Edges, starts, _places.IsLastWord(tokens.End) ? 1u : 0, (uint)side);
        Add(ContentSlot.TopPair, context.Relation[first], context.Relation[last], (uint)side);
        var whole = first == last ? first : Within(tokens, first, last);
        if (whole < 0)
        {
            Add(ContentSlot.Whole, 0, (uint)side);
            return;
        }

        var exact = first == last ? 1u : 2u;
        Add(ContentSlot.Whole, context.Relation[whole], exact, _places.RelationToCue(whole));
        Add(ContentSlot.WholeLemma, context.Relation[whole], exact, _lemma);
        Add(ContentSlot.WholePath, DependencyPath.Code(context, frame.Cue, whole, out _), exact);
        AddClasses(ContentSlot.WholePath, context.Relation[whole], exact);
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
            Add(ContentSlot.Child, context.Relation[child], part, (uint)side);
            Add(ContentSlot.ChildLemma, context.Relation[child], part, _lemma);
            AddClasses(ContentSlot.ChildClass, context.Relation[child], part);
        }
    }

    private void AddQuotation(TokenSpan tokens, Side side)
    {
        var (first, last) = (_places.QuotationEdge(tokens.Start, isStart: true), _places.QuotationEdge(tokens.End - 1, isStart: false));
        var same = context.QuotationOf[tokens.Start] == context.QuotationOf[tokens.End - 1] ? 1u : 0;
        var code = FeatureCode.Mix(0, first, last, same);
        Add(ContentSlot.Quotation, code, (uint)side);
        Add(ContentSlot.Quotation, code, _places.SentenceOffset(tokens.Start), _places.SentenceOffset(tokens.End - 1));
        Add(ContentSlot.QuotationLemma, code, _lemma);
        AddClasses(ContentSlot.QuotationClass, code, (uint)side);
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
            var gap = Buckets.Of(_places.Words(from, quotation.Start));
            var isSame = _document.SentenceIndexOf(quotation.Start) == _document.SentenceIndexOf(frame.Cue) ? 1u : 0;
            Add(ContentSlot.NextQuotation, included, gap, FeatureCode.Mix(0, (uint)i, (uint)side, isSame));
        }

        var last = context.FirstQuotationAfter(frame.Cue) - 1;
        if (last >= 0 && context.QuotationTokens[last] is { IsEmpty: false } before && before.End <= frame.Cue
            && _document.SentenceOf(before.Start).Block == _document.SentenceOf(frame.Cue).Block)
        {
            var included = tokens.Contains(before.End - 1) ? tokens.Start <= before.Start + 1 ? 2u : 1u : 0;
            Add(ContentSlot.LastQuotation, included, Buckets.Of(_places.Words(before.End, frame.Cue)), (uint)side);
        }
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

        Add(ContentSlot.Gap, Buckets.Of(words), (uint)side, holdsSource);
        Add(ContentSlot.Gap, Buckets.Of(words), _lemma);
        Add(ContentSlot.GapWord, words == 1 ? word : 0, (uint)side);
        Add(ContentSlot.AfterSource, holdsSource, _lemma, (uint)side);
    }
}
