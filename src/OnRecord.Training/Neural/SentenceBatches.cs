namespace OnRecord.Training.Neural;

internal static class SentenceBatches
{
    /// <summary>Cuts sentences into batches in random order. Sentences of about equal length go together, so that steps
    /// of the recurrence stay wide; a sentence longer than a batch is one by itself.</summary>
    public static List<TrainingSentence[]> Draw(IEnumerable<TrainingSentence> sentences, int words, Random random)
    {
        var order = sentences.OrderBy(s => s.Length + (random.NextDouble() * 4)).ToArray();
        var batches = new List<TrainingSentence[]>();
        for (var start = 0; start < order.Length;)
        {
            var (end, total) = (start, 0);
            while (end < order.Length && (end == start || total + order[end].Length <= words))
            {
                total += order[end++].Length;
            }

            batches.Add(order[start..end]);
            start = end;
        }

        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
