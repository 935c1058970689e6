using System.Text;

namespace OnRecord.Store.Search;

/// <summary>The stemmer of M. F. Porter, "An algorithm for suffix stripping" (1980), as SQLite's FTS5 runs it: over UTF-8, on
/// words of 3 to 64 bytes.</summary>
internal static class PorterStemmer
{
    private const int Shortest = 3;
    private const int Longest = 64;

    private static readonly (string Suffix, string Stem)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"),
        ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Stem)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        if (word.Length > Longest || Encoding.UTF8.GetByteCount(word) is < Shortest or > Longest)
        {
            return word;
        }

        var stem = new PorterWord(Encoding.UTF8.GetBytes(word));
        Plural(stem);
        PastOrGerund(stem);
        if (stem.Ends("y") && stem.HasVowel(1))
        {
            stem.Replace(1, "i");
        }

        ReplaceFirst(stem, Second);
        ReplaceFirst(stem, Third);
        DropSuffix(stem);
        FinalLetters(stem);
        return stem.ToString();
    }

    private static void Plural(PorterWord stem)
    {
        if (!stem.Ends("s") || stem.Ends("ss"))
        {
            return;
        }

        stem.Replace((stem.Ends("sses") && stem.Length > 4) || (stem.Ends("ies") && stem.Length > 3) ? 2 : 1, "");
    }

    private static void PastOrGerund(PorterWord stem)
    {
        if (stem.EndsAfterStem("eed"))
        {
            if (stem.Measure(3) > 0)
            {
                stem.Replace(1, "");
            }

            return;
        }

        var length = stem.EndsAfterStem("ed") ? 2 : stem.EndsAfterStem("ing") ? 3 : 0;
        if (length == 0 || !stem.HasVowel(length))
        {
            return;
        }

        stem.Replace(length, "");
        if (stem.EndsAfterStem("at") || stem.EndsAfterStem("bl") || stem.EndsAfterStem("iz"))
        {
            stem.Replace(0, "e");
        }
        else if (stem.EndsInDoubleConsonant && !stem.Ends("l") && !stem.Ends("s") && !stem.Ends("z"))
        {
            stem.Replace(1, "");
        }
        else if (stem.Measure(0) == 1 && stem.EndsShort(0))
        {
            stem.Replace(0, "e");
        }
    }

    private static void ReplaceFirst(PorterWord stem, (string Suffix, string Stem)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (stem.EndsAfterStem(suffix))
            {
                if (stem.Measure(suffix.Length) > 0)
                {
                    stem.Replace(suffix.Length, replacement);
                }

                return;
            }
        }
    }

    private static void DropSuffix(PorterWord stem)
    {
        foreach (var suffix in Fourth)
        {
            if (stem.EndsAfterStem(suffix))
            {
                if (stem.Measure(suffix.Length) > 1 && (suffix != "ion" || stem.Ends("sion") || stem.Ends("tion")))
                {
                    stem.Replace(suffix.Length, "");
                }

                return;
            }
        }
    }

    private static void FinalLetters(PorterWord stem)
    {
        if (stem.Ends("e") && (stem.Measure(1) > 1 || (stem.Measure(1) == 1 && !stem.EndsShort(1))))
        {
            stem.Replace(1, "");
        }

        if (stem.Length > 1 && stem.Ends("ll") && stem.Measure(1) > 1)
        {
            stem.Replace(1, "");
        }
    }
}
