namespace OnRecord.Language.Tokenizing;

/// <summary>Features of the gap after a word: the words around it, the sentence so far and the block.</summary>
internal static class SentenceFeatures
{
    /// <summary>Upper bound on the features of one gap.</summary>
    public const int Count = 56;

    /// <summary>Words before and after the gap that the features see.</summary>
    public const int Reach = 4;

    /// <param name="window">Four words before the gap, then four after it.</param>
    /// <param name="space">0 nothing in the gap, 1 a space, 2 more.</param>
    public static ReadOnlySpan<uint> At(ReadOnlySpan<WordTraits> window, uint space, scoped in SentenceState state, uint block, Span<uint> buffer)
    {
        var list = new FeatureList(buffer);
        AddWords(ref list, window, space);
        AddShapes(ref list, window, space);
        AddState(ref list, window, space, state, block);
        return list.Features;
    }

    private static void AddWords(ref FeatureList list, ReadOnlySpan<WordTraits> window, uint space)
    {
        ref readonly var l2 = ref window[2];
        ref readonly var l1 = ref window[3];
        ref readonly var r1 = ref window[4];
        ref readonly var r2 = ref window[5];
        list.Add(l1.Hash);
        list.Add(l2.Hash);
        list.Add(r1.Hash);
        list.Add(r2.Hash);
        list.Add(window[1].Hash);
        list.Add(window[6].Hash);
        list.Add(l1.Hash, r1.Hash);
        list.Add(l2.Hash, l1.Hash);
        list.Add(r1.Hash, r2.Hash);
        list.Add(l2.Hash, l1.Hash, r1.Hash);
        list.Add(l1.Hash, r1.Hash, r2.Hash);
        list.Add(r1.Hash, r2.Hash, window[6].Hash);
        list.Add(window[1].Hash, l2.Hash, l1.Hash);
        list.Add(l1.Hash, r1.Shape, space);
        list.Add(l1.Hash, r1.Shape, r2.Shape);
        list.Add(l1.Shape, r1.Hash, space);
        list.Add(l2.Hash, l1.Shape, r1.Shape);
        list.Add(l2.Shape, l1.Hash, r1.Shape, space);
        list.Add(l1.Last, r1.Hash, r1.First);
        list.Add(l1.Last, r1.First, r2.Hash);
        list.Add(l1.Suffix, r1.First);
        list.Add(l1.Last, r1.Suffix, r1.First);
        list.Add(l1.Last, r1.Casing, r1.First, space);
        list.Add(l2.Abbreviation, l1.Hash, r1.First);
        list.Add(l1.Abbreviation, r1.First, r1.Casing);
        list.Add(l1.Casing | (l2.Casing << 4), l1.First, r1.First, r1.Casing);
    }

    private static void AddShapes(ref FeatureList list, ReadOnlySpan<WordTraits> window, uint space)
    {
        uint s1 = window[3].Shape, t1 = window[4].Shape;
        list.Add(space, s1, t1);
        list.Add(window[2].Shape, s1, t1);
        list.Add(s1, t1, window[5].Shape);
        list.Add(window[2].Shape, s1, t1, window[5].Shape);
        list.Add(window[1].Shape, window[2].Shape, s1, t1);
        list.Add(s1, t1, window[5].Shape, window[6].Shape);
        list.Add(t1, window[5].Shape, window[6].Shape, window[7].Shape);
        list.Add(window[0].Shape, window[1].Shape, window[2].Shape, s1);
        list.Add(window[3].Length | (window[4].Length << 8), s1, t1, space);
    }

    private static void AddState(ref FeatureList list, ReadOnlySpan<WordTraits> window, uint space, scoped in SentenceState state, uint block)
    {
        ref readonly var l1 = ref window[3];
        ref readonly var r1 = ref window[4];
        var length = state.LengthClass;
        var isClosed = (window[2].IsTerminal ? 1u : 0) | (l1.IsTerminal ? 2u : 0) | (window[1].IsTerminal ? 4u : 0);
        var isFollowed = (r1.IsTerminal ? 1u : 0) | (window[5].IsTerminal ? 2u : 0) | (window[6].IsTerminal ? 4u : 0) | (window[7].IsTerminal ? 8u : 0);
        list.Add(block, l1.Last, r1.First, space);
        list.Add(block, isClosed, r1.First);
        list.Add(block, isClosed, r1.Casing, r1.First);
        list.Add(length, l1.Last, r1.First);
        list.Add(length, l1.Shape, r1.Shape, isClosed);
        list.Add(length, block, isClosed, r1.First);
        list.Add(state.Nesting, l1.Hash, r1.First, isClosed);
        list.Add(state.Nesting, isClosed, r1.Hash, l1.Last);
        list.Add(state.Nesting, l1.Last, r1.First, isFollowed);
        list.Add(state.First.Hash, Math.Min(length, 2), l1.Last);
        list.Add(state.First.Shape, length, l1.Shape, r1.Shape);
        list.Add(state.First.First, length, l1.Last, r1.First);
        list.Add(state.Casing, length, l1.Last, r1.First);
        list.Add(state.Casing, isClosed, r1.Shape, block);
        list.Add(isFollowed, isClosed, r1.Shape, length);
        list.Add(state.PreviousLengthClass, length, isClosed, r1.First);
        list.Add(state.PreviousEnding, l1.Hash, r1.First);
        list.Add(state.PreviousEnding, state.First.Shape, r1.Shape, length);
    }
}
