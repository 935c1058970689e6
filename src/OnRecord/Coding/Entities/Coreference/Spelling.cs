using System.Text;
using OnRecord.Knowledge.Matching;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Compares spellings of names across transliterations.</summary>
internal static class Spelling
{
    /// <summary>Lower case, without diacritics, apostrophes and full stops.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c is '\'' or '’' or '‘' or '`' or 'ʿ' or 'ʾ' or '.')
            {
                continue;
            }

            if (LetterFolding.Fold(c) is { } letters)
            {
                folded.Append(letters);
            }
            else
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>True for two spellings of one name in transliteration ("muhammad", "mohamed"). Words below four letters must be
    /// equal.</summary>
    public static bool SoundsLike(string first, string second) =>
        first == second
        || (Math.Min(first.Length, second.Length) >= 4 && (HasSound(first, second) || HasSound(Clipped(first), Clipped(second))));

    private static bool HasSound(string first, string second) => Sounds(first).Intersect(Sounds(second), StringComparer.Ordinal).Any();

    // "Alexander" is "Aleksandr".
    private static string Clipped(string word) => word.EndsWith("er", StringComparison.Ordinal) ? word[..^2] + "r" : word;

    /// <summary>The keys of which transliterations of one word share one: "e" is written for both "i" and "a", "g" for "q".</summary>
    public static IEnumerable<string> Sounds(string word)
    {
        yield return Sound(word, 'i', 'k');
        yield return Sound(word, 'a', 'k');
        if (word.Contains('q', StringComparison.Ordinal))
        {
            yield return Sound(word, 'i', 'g');
            yield return Sound(word, 'a', 'g');
        }
    }

    private static string Sound(string word, char e, char q)
    {
        var key = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var sound = word[i] switch
            {
                // German umlauts written out.
                'e' when i > 0 && word[i - 1] is 'o' or 'u' && i + 1 < word.Length && !IsVowel(word[i + 1]) => 'u',
                'o' or 'u' => 'u',
                'e' => e,
                'i' or 'y' => 'i',
                'q' => q,
                'c' when i + 1 < word.Length && word[i + 1] == 'k' => 'k',
                'w' => 'v',
                'f' when i >= word.Length - 2 && word[^1] == 'f' && i > 0 && (IsVowel(word[i - 1]) || word[i - 1] == 'f') => 'v',
                var c => c,
            };
            if (key.Length == 0 || key[^1] != sound)
            {
                key.Append(sound);
            }
        }

        return key.Replace("dh", "z").Replace("kh", "k").Replace("gh", "g").Replace("th", "t").Replace("x", "ks").ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
