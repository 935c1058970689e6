namespace OnRecord.Evaluation.Events;

/// <summary>Maximum matching of gold to predicted items, one to one (Kuhn 1955).</summary>
internal static class Matching
{
    public static int Count<T>(IReadOnlyList<T> gold, IReadOnlyList<T> predicted, Func<T, T, bool> fits)
    {
        var taken = new int[predicted.Count];
        Array.Fill(taken, -1);
        return Enumerable.Range(0, gold.Count).Count(i => Augment(i, new bool[predicted.Count]));

        bool Augment(int i, bool[] seen)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                if (seen[j] || !fits(gold[i], predicted[j]))
                {
                    continue;
                }

                seen[j] = true;
                if (taken[j] < 0 || Augment(taken[j], seen))
                {
                    taken[j] = i;
                    return true;
                }
            }

            return false;
        }
    }
}
