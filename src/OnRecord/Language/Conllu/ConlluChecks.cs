namespace OnRecord.Language.Conllu;

/// <summary>What must hold between the rows of a sentence: words numbered from 1 without gaps, multiword tokens before
/// their words, heads inside the sentence and free of cycles.</summary>
internal static class ConlluChecks
{
    /// <param name="firstLine">The file line of the first row.</param>
    public static void Check(List<ConlluRow> rows, int firstLine, Func<int, string, string, ConlluRow?> fault)
    {
        var words = rows.Count(row => row.Id.IsWord);
        var heads = new int[words + 1];
        var (next, coveredTo) = (1, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var (id, head, line) = (rows[i].Id, rows[i].Head, firstLine + i);
            if (id.IsWord ? id.First != next : id.IsMultiword ? id.First != next || id.First <= coveredTo : id.First != next - 1)
            {
                fault(line, $"ID {id}", id.IsEmptyNode ? $"{next - 1}.1 or on" : $"{next}");
                return;
            }

            if (id.IsMultiword)
            {
                coveredTo = id.Last;
            }

            if (!id.IsWord)
            {
                continue;
            }

            if (head > words || head == next)
            {
                fault(line, $"HEAD {head}", $"another word from 1 to {words}, or 0");
                return;
            }

            heads[next++] = head;
        }

        if (coveredTo > words)
        {
            fault(firstLine + rows.Count - 1, $"the sentence ends at word {words}", $"word {coveredTo} of the last multiword token");
        }
        else if (FirstInCycle(heads) is var word and > 0)
        {
            fault(firstLine + rows.FindIndex(row => row.Id.IsWord && row.Id.First == word), $"the heads of word {word} form a cycle", "a way to the root");
        }
    }

    private static int FirstInCycle(int[] heads)
    {
        var visitedBy = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var word = start;
            while (word > 0 && visitedBy[word] == 0)
            {
                visitedBy[word] = start;
                word = heads[word];
            }

            if (word > 0 && visitedBy[word] == start)
            {
                return word;
            }
        }

        return 0;
    }
}
