namespace OnRecord.Language.Neural;

/// <summary>The best dependency tree with one root from arc scores: the best head of each word where that is a tree,
/// otherwise a maximum spanning arborescence (Chu and Liu 1965; Edmonds 1967).</summary>
internal static class TreeDecoder
{
    // Finite, so that differences of forbidden scores stay numbers.
    private const float Forbidden = -1e9f;

    /// <param name="scores">Words × (words + 1): column 0 scores the root, column j + 1 the head j.</param>
    /// <param name="heads">Receives for each word its head, or -1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, int words, Span<int> heads)
    {
        BestHeads(scores, words, heads);
        var roots = heads[..words].Count(-1);
        if (roots == 1 && IsAcyclic(heads, words))
        {
            return;
        }

        var matrix = new float[(words + 1) * (words + 1)];
        for (var dependent = 0; dependent < words; dependent++)
        {
            scores.Slice(dependent * (words + 1), words + 1).CopyTo(matrix.AsSpan((dependent + 1) * (words + 1)));
        }

        var root = OneRoot(matrix, words);
        for (var dependent = 1; dependent <= words; dependent++)
        {
            matrix[(dependent * (words + 1)) + dependent] = Forbidden;
            if (dependent != root)
            {
                matrix[dependent * (words + 1)] = Forbidden;
            }
        }

        var parents = Arborescence(matrix, words + 1);
        for (var i = 0; i < words; i++)
        {
            heads[i] = parents[i + 1] - 1;
        }
    }

    private static void BestHeads(ReadOnlySpan<float> scores, int words, Span<int> heads)
    {
        for (var dependent = 0; dependent < words; dependent++)
        {
            var row = scores.Slice(dependent * (words + 1), words + 1);
            var best = -1;
            for (var head = 0; head <= words; head++)
            {
                if (head != dependent + 1 && (best < 0 || row[head] > row[best]))
                {
                    best = head;
                }
            }

            heads[dependent] = best - 1;
        }
    }

    private static bool IsAcyclic(ReadOnlySpan<int> heads, int words)
    {
        var seen = new int[words];
        for (var i = 0; i < words; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == i + 1)
            {
                return false;
            }
        }

        return true;
    }

    // The word that gains most by being the root over its best other head.
    private static int OneRoot(float[] matrix, int words)
    {
        var (root, gain) = (1, float.NegativeInfinity);
        for (var dependent = 1; dependent <= words; dependent++)
        {
            var row = matrix.AsSpan(dependent * (words + 1), words + 1);
            var best = words == 1 ? 0 : float.NegativeInfinity;
            for (var head = 1; head <= words; head++)
            {
                if (head != dependent)
                {
                    best = Math.Max(best, row[head]);
                }
            }

            if (row[0] - best > gain)
            {
                (root, gain) = (dependent, row[0] - best);
            }
        }

        return root;
    }

    // Node 0 is the root; matrix[d * n + h] scores head h of d. Contracts one cycle a round.
    private static int[] Arborescence(float[] matrix, int n)
    {
        var parents = new int[n];
        parents[0] = -1;
        for (var d = 1; d < n; d++)
        {
            var best = -1;
            for (var h = 0; h < n; h++)
            {
                if (h != d && (best < 0 || matrix[(d * n) + h] > matrix[(d * n) + best]))
                {
                    best = h;
                }
            }

            parents[d] = best;
        }

        var cycle = FindCycle(parents, n);
        return cycle is null ? parents : Expand(matrix, n, parents, cycle);
    }

    private static int[] Expand(float[] matrix, int n, int[] parents, List<int> cycle)
    {
        var inCycle = new bool[n];
        cycle.ForEach(node => inCycle[node] = true);
        var outside = Enumerable.Range(0, n).Where(node => !inCycle[node]).ToArray();
        var size = outside.Length + 1;
        var super = size - 1;
        var smaller = new float[size * size];
        var enterAt = new int[size];
        var leaveFrom = new int[size];
        for (var i = 0; i < outside.Length; i++)
        {
            for (var j = 0; j < outside.Length; j++)
            {
                smaller[(i * size) + j] = matrix[(outside[i] * n) + outside[j]];
            }

            var (leave, enter) = (-1, -1);
            var (leaveScore, enterScore) = (float.NegativeInfinity, float.NegativeInfinity);
            foreach (var node in cycle)
            {
                var outScore = matrix[(outside[i] * n) + node];
                if (leave < 0 || outScore > leaveScore)
                {
                    (leave, leaveScore) = (node, outScore);
                }

                var inScore = matrix[(node * n) + outside[i]] - matrix[(node * n) + parents[node]];
                if (enter < 0 || inScore > enterScore)
                {
                    (enter, enterScore) = (node, inScore);
                }
            }

            smaller[(i * size) + super] = leaveScore;
            smaller[(super * size) + i] = enterScore;
            leaveFrom[i] = leave;
            enterAt[i] = enter;
        }

        var inner = Arborescence(smaller, size);
        var result = parents.ToArray();
        for (var i = 0; i < outside.Length; i++)
        {
            if (outside[i] != 0)
            {
                result[outside[i]] = inner[i] == super ? leaveFrom[i] : outside[inner[i]];
            }
        }

        var entering = inner[super];
        result[enterAt[entering]] = outside[entering];
        return result;
    }

    private static List<int>? FindCycle(int[] parents, int n)
    {
        var seen = new int[n];
        for (var i = 1; i < n; i++)
        {
            var at = i;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = parents[at];
            }

            if (at > 0 && seen[at] == i)
            {
                var cycle = new List<int>();
                for (var node = at; cycle.Count == 0 || node != at; node = parents[node])
                {
                    cycle.Add(node);
                }

                return cycle;
            }
        }

        return null;
    }
}
