namespace OnRecord.Store.Copies;

/// <summary>What of one text, the inner, stands in another, the outer, word by word.</summary>
internal sealed class Alignment
{
    // Between two shared runs no further apart than this, a word stands for the one at its place and not for one elsewhere.
    private const int LongestGap = 12;

    // Headline, byline and a first paragraph that each outlet words for itself.
    private const int Beginning = 60;

    private readonly WordSequence _inner;
    private readonly WordSequence _outer;
    private readonly List<SharedRun> _runs;
    private readonly Lazy<bool[]> _stands;
    private readonly Lazy<bool[]> _agrees;

    private Alignment(WordSequence inner, WordSequence outer)
    {
        (_inner, _outer, _runs) = (inner, outer, SharedRun.Of(inner, outer));
        (_stands, _agrees) = (new Lazy<bool[]>(Standing), new Lazy<bool[]>(Agreeing));
    }

    /// <summary>Not thread-safe; what is asked of it is worked out when it is asked.</summary>
    public static Alignment Of(WordSequence inner, WordSequence outer) => new(inner, outer);

    /// <summary>What stands in any of several outer texts, all aligned with the same inner one.</summary>
    public static Agreement Union(IReadOnlyList<Alignment> alignments) => Measured(
        alignments[0]._inner, InAny(alignments, alignment => alignment._stands.Value), InAny(alignments, alignment => alignment._agrees.Value));

    public Agreement Agreement => Measured(_inner, _stands.Value, _agrees.Value);

    /// <summary>Words of the inner text that stand in the outer one.</summary>
    public int Shared => _runs.Sum(run => run.Length);

    /// <summary>Whether the two have words in common near where both begin.</summary>
    public bool SharesBeginning => _runs.Exists(run => run.Inner <= Beginning && run.Outer <= Beginning);

    private bool[] Standing()
    {
        var stands = new bool[_inner.Count];
        _runs.ForEach(run => Array.Fill(stands, true, run.Inner, run.Length));
        return stands;
    }

    private bool[] Agreeing()
    {
        var agrees = (bool[])_stands.Value.Clone();
        var at = 0;
        for (var r = 0; r <= _runs.Count; r++)
        {
            var end = r < _runs.Count ? _runs[r].Inner : _inner.Count;
            Range? gap = r > 0 && r < _runs.Count ? Gap(_runs[r - 1], _runs[r]) : null;
            for (var i = at; i < end; i++)
            {
                agrees[i] = _inner.Kinds[i] == WordKind.Word || _outer.Facts.Have(_inner.Words[i], _inner.Kinds[i], gap);
            }

            at = r < _runs.Count ? end + _runs[r].Length : end;
        }

        return agrees;
    }

    private static Range? Gap(SharedRun before, SharedRun after)
    {
        var (start, length) = (before.Outer + before.Length, after.Outer - before.Outer - before.Length);
        return length is >= 0 and <= LongestGap && after.Inner - before.Inner - before.Length <= LongestGap ? start..(start + length) : null;
    }

    private static bool[] InAny(IReadOnlyList<Alignment> alignments, Func<Alignment, bool[]> words)
    {
        var any = (bool[])words(alignments[0]).Clone();
        foreach (var alignment in alignments.Skip(1))
        {
            var these = words(alignment);
            for (var i = 0; i < any.Length; i++)
            {
                any[i] |= these[i];
            }
        }

        return any;
    }

    private static Agreement Measured(WordSequence inner, bool[] stands, bool[] agrees)
    {
        Span<int> all = stackalloc int[3];
        Span<int> agreed = stackalloc int[3];
        var standing = 0;
        for (var i = 0; i < inner.Count; i++)
        {
            standing += stands[i] ? 1 : 0;
            all[(int)inner.Kinds[i]]++;
            agreed[(int)inner.Kinds[i]] += agrees[i] ? 1 : 0;
        }

        return new Agreement(Share(standing, inner.Count), Share(agreed[(int)WordKind.Name], all[(int)WordKind.Name]), Share(agreed[(int)WordKind.Number], all[(int)WordKind.Number]));
    }

    private static double Share(int part, int all) => all == 0 ? 1 : (double)part / all;
}
