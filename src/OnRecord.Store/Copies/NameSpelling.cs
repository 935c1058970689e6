namespace OnRecord.Store.Copies;

/// <summary>Whether two words may be two spellings of one name from another script: "Mohammed" and "Muhammad", "Qasim" and
/// "Kassem". Words are folded as in <see cref="WordSequence"/>.</summary>
internal static class NameSpelling
{
    private const int Shortest = 3;
    private const int Longest = 64;

    public static bool IsSame(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var (least, most) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        if (least < Shortest || most > Longest || most - least > 3 || char.IsDigit(one[0]) || char.IsDigit(other[0]))
        {
            return false;
        }

        var edits = Edits(one, other);
        return edits * 5 <= least || (edits * 2 <= most && Consonants(one) is { Length: > 2 } skeleton && skeleton == Consonants(other));
    }

    // What the spellings of a name have in common: its consonants, those of one place in the mouth as one.
    private static string Consonants(string word)
    {
        var kept = new List<char>(word.Length);
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
                kept.Add(heard);
            }

            before = sound;
        }

        return new string([.. kept]);
    }

    private static int Edits(string one, string other)
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
