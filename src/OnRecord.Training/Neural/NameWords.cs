namespace OnRecord.Training.Neural;

internal static class NameWords
{
    /// <summary>Splits as the treebanks do: at spaces, around hyphens inside words, before a comma and before the
    /// genitive's 's.</summary>
    public static List<string> Split(string phrase)
    {
        var words = new List<string>();
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.AsSpan();
            var hasComma = word.Length > 1 && word[^1] == ',';
            word = hasComma ? word[..^1] : word;
            var isGenitive = word.Length > 2 && word[^1] == 's' && (word[^2] is '\'' or '’');
            AddParts(words, isGenitive ? word[..^2] : word);
            if (isGenitive)
            {
                words.Add("'s");
            }

            if (hasComma)
            {
                words.Add(",");
            }
        }

        return words;
    }

    private static void AddParts(List<string> words, ReadOnlySpan<char> word)
    {
        var start = 0;
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] == '-')
            {
                words.Add(word[start..i].ToString());
                words.Add("-");
                start = i + 1;
            }
        }

        words.Add(word[start..].ToString());
    }
}
