namespace OnRecord.Store.Copies;

/// <summary>The runs of words by which a text is found again, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): of every
/// <see cref="Window"/> runs that follow each other, the one with the least hash. Wherever two texts share
/// <see cref="Shingle"/> + <see cref="Window"/> - 1 words in a row they share a fingerprint, whatever stands around them, so that a
/// part is found by the whole and the whole by its part.</summary>
internal static class Fingerprints
{
    public const int Shingle = 5;
    public const int Window = 16;

    /// <summary>A text with fewer words has no fingerprints: it says too little for a likeness to mean anything.</summary>
    public const int FewestWords = 24;

    /// <summary>Distinct, 32 bits each, in order.</summary>
    public static int[] Of(WordSequence words)
    {
        if (words.Count < FewestWords)
        {
            return [];
        }

        var runs = words.Runs(Shingle);
        var chosen = new SortedSet<int>();
        var waiting = new LinkedList<int>();
        for (var i = 0; i < runs.Length; i++)
        {
            // Those that can still be the least of a window, the least first; of equals the last one.
            while (waiting.Last is { } last && runs[last.Value] >= runs[i])
            {
                waiting.RemoveLast();
            }

            waiting.AddLast(i);
            if (waiting.First!.Value <= i - Window)
            {
                waiting.RemoveFirst();
            }

            if (i >= Window - 1)
            {
                chosen.Add((int)(runs[waiting.First.Value] >> 32));
            }
        }

        return [.. chosen];
    }
}
