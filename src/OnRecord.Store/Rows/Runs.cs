namespace OnRecord.Store.Rows;

/// <summary>Rows that follow each other with one key.</summary>
internal static class Runs
{
    public static IEnumerable<List<T>> ChunkBy<T, TKey>(this IEnumerable<T> rows, Func<T, TKey> keyOf)
        where TKey : IEquatable<TKey>
    {
        var run = new List<T>();
        foreach (var row in rows)
        {
            if (run.Count > 0 && !keyOf(run[0]).Equals(keyOf(row)))
            {
                yield return run;
                run = [];
            }

            run.Add(row);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
