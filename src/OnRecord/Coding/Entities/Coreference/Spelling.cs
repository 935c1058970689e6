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

    /// <summary>True for two spellings of one name in transliteration ("muhammad", "mohamed"): equal once vowels are
    /// levelled and doubled letters written once. Words below four letters must be equal.</summary>
    public static bool SoundsLike(string first, string second) =>
        first == second || (Math.Min(first.Length, second.Length) >= 4 && (Sound(first, 'i') == Sound(second, 'i') || Sound(first, 'a') == Sound(second, 'i') || Sound(first, 'i') == Sound(second, 'a')));

    /// <summary>The key by which transliterations of one word agree; "e" is written for both "i" and "a".</summary>
    public static string Sound(string word, char e)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var sound = c switch
            {
                'o' or 'u' => 'u',
                'e' => e,
                'i' or 'y' => 'i',
                'q' => 'k',
                'w' => 'v',
                _ => c,
            };
            if (key.Length == 0 || key[^1] != sound)
            {
                key.Append(sound);
            }
        }

        return key.Replace("dh", "z").Replace("kh", "k").Replace("gh", "g").Replace("th", "t").ToString();
    }
}
