namespace OnRecord.Store.Copies;

/// <summary>Words in a row that two texts share: where they begin in each, and how many they are.</summary>
internal readonly record struct SharedRun(int Inner, int Outer, int Length)
{
    public const int Shortest = 4;

    private const int MostPlaces = 8;

    /// <summary>The longest runs by which the words of <paramref name="inner"/> can be found in <paramref name="outer"/>, in the order of
    /// the inner text. Linear in the lengths of both.</summary>
    public static List<SharedRun> Of(WordSequence inner, WordSequence outer)
    {
        var runs = inner.SharedRuns;
        var shared = new List<SharedRun>();
        for (var i = 0; i < runs.Length;)
        {
            var expected = shared.Count > 0 ? shared[^1].Outer + shared[^1].Length + (i - shared[^1].Inner - shared[^1].Length) : -1;
            var (best, length) = Longest(inner, i, outer, expected);
            if (length >= Shortest)
            {
                shared.Add(new SharedRun(i, best, length));
            }

            i += Math.Max(1, length);
        }

        return shared;
    }

    // Of equals the one nearest to where it is expected.
    private static (int Place, int Length) Longest(WordSequence inner, int i, WordSequence outer, int expected)
    {
        var (best, length) = (-1, 0);
        var place = outer.SharedRunPlaces.First(inner.SharedRuns[i]);
        for (var tried = 0; tried < MostPlaces && place >= 0; tried++)
        {
            var common = Common(inner, i, outer, place);
            if (common > length || (common == length && Math.Abs(place - expected) < Math.Abs(best - expected)))
            {
                (best, length) = (place, common);
            }

            place = outer.SharedRunPlaces.Next(place);
        }

        return (best, length);
    }

    private static int Common(WordSequence inner, int i, WordSequence outer, int j) => inner.Hashes[i..].CommonPrefixLength(outer.Hashes[j..]);
}
