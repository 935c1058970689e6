namespace OnRecord.Store.Copies;

/// <summary>Divides a line of a text into words.</summary>
internal static class WordLine
{
    public static void Read(ReadOnlySpan<char> line, WordFolding folding, List<FoldedWord> words, List<WordKind> kinds)
    {
        var opensSentence = true;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (!char.IsLetterOrDigit(c))
            {
                opensSentence |= c is '.' or '!' or '?' or ':' or '“' or '"';
                continue;
            }

            var start = i;
            i = IsUnspaced(c) ? i + 1 : End(line, i);
            var word = folding.Of(line[start..i]);
            kinds.Add(char.IsDigit(c) || word.IsNumber ? WordKind.Number : char.IsUpper(c) && !opensSentence ? WordKind.Name : WordKind.Word);
            words.Add(word);
            opensSentence = false;
            i--;
        }
    }

    // A mark between two letters or digits goes on with the word: "Lhosk’s", "1,200", "0.4".
    private static int End(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && !IsUnspaced(line[i]) && (char.IsLetterOrDigit(line[i]) || char.IsSurrogate(line[i]) || (i + 1 < line.Length && Joins(line, i))))
        {
            i++;
        }

        return i;
    }

    private static bool Joins(ReadOnlySpan<char> line, int i) => line[i] switch
    {
        '\'' or '’' => char.IsLetter(line[i + 1]),
        '.' or ',' => char.IsDigit(line[i - 1]) && char.IsDigit(line[i + 1]),
        _ => false,
    };

    // Han, kana, Thai, Lao, Burmese, Khmer.
    private static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
