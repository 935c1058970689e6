namespace OnRecord.Store.Copies;

/// <summary>Whether words may be spellings of one name from another script: "Mohammed" and "Muhammad", "Qasim" and "Kassem". Words are
/// folded as in <see cref="WordSequence"/>.</summary>
internal static class NameSpelling
{
    private const int Shortest = 3;
    private const int Longest = 64;

    // With fewer, too many names sound the same.
    private const int FewestConsonants = 3;

    // One edit in five letters, or in two where the consonants are the same.
    public static bool IsSame(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var (least, longest) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        if (least < Shortest || longest > Longest || longest - least > 3 || char.IsDigit(one[0]) || char.IsDigit(other[0]))
        {
            return false;
        }

        var most = SoundsSame(one, other) ? longest / 2 : least / 5;
        return longest - least <= most && AreWithin(one, other, most);
    }

    // What the spellings of a name have in common: its consonants, those of one place in the mouth as one.
    private static bool SoundsSame(string one, string other)
    {
        var (i, j, consonants) = (0, 0, 0);
        while (true)
        {
            var (heard, also) = (NextConsonant(one, ref i), NextConsonant(other, ref j));
            if (heard != also)
            {
                return false;
            }

            if (heard == '\0')
            {
                return consonants >= FewestConsonants;
            }

            consonants++;
        }
    }

    // One that follows itself is heard once; a vowel between makes it two. NUL at the end.
    private static char NextConsonant(string word, ref int at)
    {
        for (; at < word.Length; at++)
        {
            if (Sound(word[at]) is var sound and not '\0' && (at == 0 || Sound(word[at - 1]) != sound))
            {
                at++;
                return sound;
            }
        }

        return '\0';
    }

    private static char Sound(char c) => c switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' => '\0',
        'q' or 'c' or 'g' => 'k',
        'z' => 's',
        'w' => 'v',
        _ => c,
    };

    // What both begin and end with takes no edit. Of what is left, first and last letters differ, so that one edit is enough only
    // where one letter is left.
    private static bool AreWithin(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (!one.IsEmpty && !other.IsEmpty && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return Math.Max(one.Length, other.Length) <= most || (most > 1 && Edits(one, other) <= most);
    }

    private static int Edits(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
