namespace OnRecord.Store.Copies;

/// <summary>A word that may be one spelling of a name from another script: "Mohammed" and "Muhammad", "Qasim" and "Kassem". Words are
/// folded as in <see cref="WordSequence"/>.</summary>
internal sealed class NameSpelling(string word)
{
    private const int Shortest = 3;
    private const int Longest = 64;

    private readonly string _word = word;
    private readonly string _consonants = word.Length <= Longest ? Consonants(word) : "";

    public static bool IsSame(string one, string other) => one == other || (MayBeSame(one, other) && new NameSpelling(one).IsSame(new NameSpelling(other)));

    public bool IsSame(NameSpelling other) => _word == other._word || (MayBeSame(_word, other._word) && IsNear(other));

    private static bool MayBeSame(string one, string other)
    {
        var (least, most) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        return least >= Shortest && most <= Longest && most - least <= 3 && !char.IsDigit(one[0]) && !char.IsDigit(other[0]);
    }

    // One edit in five letters, or in two where the consonants are the same.
    private bool IsNear(NameSpelling other)
    {
        var soundsSame = _consonants.Length > 2 && _consonants == other._consonants;
        var most = soundsSame ? Math.Max(_word.Length, other._word.Length) / 2 : Math.Min(_word.Length, other._word.Length) / 5;
        return Math.Abs(_word.Length - other._word.Length) <= most && AreWithin(_word, other._word, most);
    }

    // What the spellings of a name have in common: its consonants, those of one place in the mouth as one.
    private static string Consonants(string word)
    {
        Span<char> kept = stackalloc char[word.Length];
        var count = 0;
        char? before = null;
        foreach (var c in word)
        {
            char? sound = c switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' => null,
                'q' or 'c' or 'g' => 'k',
                'z' => 's',
                'w' => 'v',
                _ => c,
            };
            if (sound is { } heard && sound != before)
            {
                kept[count++] = heard;
            }

            before = sound;
        }

        return new string(kept[..count]);
    }

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
