namespace OnRecord.Store.Copies;

/// <summary>Words in a row that two texts share: where they begin in each, and how many they are.</summary>
internal readonly record struct SharedRun(int Inner, int Outer, int Length)
{
    private const int Shortest = 4;
    private const int MostPlaces = 8;

    /// <summary>The longest runs by which the words of <paramref name="inner"/> can be found in <paramref name="outer"/>, in the order of
    /// the inner text. Linear in the lengths of both.</summary>
    public static List<SharedRun> Of(WordSequence inner, WordSequence outer)
    {
        var runs = inner.Runs(Shortest);
        var places = new PlacesOf(outer.Runs(Shortest));
        var shared = new List<SharedRun>();
        for (var i = 0; i < runs.Length;)
        {
            var (best, length) = (-1, 0);
            var expected = shared.Count > 0 ? shared[^1].Outer + shared[^1].Length + (i - shared[^1].Inner - shared[^1].Length) : -1;
            foreach (var place in places.Of(runs[i]).Take(MostPlaces))
            {
                var common = Common(inner, i, outer, place);
                if (common > length || (common == length && Math.Abs(place - expected) < Math.Abs(best - expected)))
                {
                    (best, length) = (place, common);
                }
            }

            if (length >= Shortest)
            {
                shared.Add(new SharedRun(i, best, length));
            }

            i += Math.Max(1, length);
        }

        return shared;
    }

    private static int Common(WordSequence inner, int i, WordSequence outer, int j)
    {
        var length = 0;
        while (i + length < inner.Count && j + length < outer.Count && inner.HashAt(i + length) == outer.HashAt(j + length))
        {
            length++;
        }

        return length;
    }

    private sealed class PlacesOf
    {
        private readonly Dictionary<ulong, int> _first;
        private readonly int[] _next;

        public PlacesOf(ulong[] runs)
        {
            _first = new Dictionary<ulong, int>(runs.Length);
            _next = new int[runs.Length];
            for (var i = runs.Length - 1; i >= 0; i--)
            {
                _next[i] = _first.GetValueOrDefault(runs[i], -1);
                _first[runs[i]] = i;
            }
        }

        public IEnumerable<int> Of(ulong run)
        {
            for (var place = _first.GetValueOrDefault(run, -1); place >= 0; place = _next[place])
            {
                yield return place;
            }
        }
    }
}
