using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>Tells the language of a text by its script and, in Latin script, by its function words.</summary>
internal sealed class LanguageIdentifier
{
    private const int SampleWords = 600;

    /// <summary>At least one word in this many must be a function word of the language.</summary>
    private const int FewestHits = 8;

    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"),
        ('\u0400', '\u052F', "ru"),
        ('\u0590', '\u05FF', "he"),
        ('\u0600', '\u06FF', "ar"),
        ('\u0900', '\u097F', "hi"),
        ('\u0980', '\u09FF', "bn"),
        ('\u0E00', '\u0E7F', "th"),
        ('\u3040', '\u30FF', "ja"),
        ('\u4E00', '\u9FFF', "zh"),
        ('\uAC00', '\uD7AF', "ko"),
    ];

    private readonly Dictionary<string, List<string>> _languagesOfWord = new(StringComparer.Ordinal);

    public static LanguageIdentifier Load(TsvTable table)
    {
        var identifier = new LanguageIdentifier();
        foreach (var row in table.Rows)
        {
            var language = row.Required("language");
            foreach (var word in row.List("words"))
            {
                if (!identifier._languagesOfWord.TryGetValue(word, out var languages))
                {
                    identifier._languagesOfWord[word] = languages = [];
                }

                languages.Add(language);
            }
        }

        table.Check();
        return identifier;
    }

    /// <summary>BCP 47; null when the text is too short or too mixed to tell. Cyrillic is given as Russian and Arabic
    /// script as Arabic: enough to know that it is not English.</summary>
    public string? Identify(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (words, start) = (0, -1);
        var (letters, byScript) = (0, new int[Scripts.Length]);
        for (var i = 0; i <= text.Length && words < SampleWords; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
                letters++;
                CountScript(text[i], byScript);
                continue;
            }

            if (start >= 0)
            {
                words++;
                CountWord(text[start..i], counts);
                start = -1;
            }
        }

        return ByScript(letters, byScript) ?? ByWords(words, counts);
    }

    private void CountWord(ReadOnlySpan<char> word, Dictionary<string, int> counts)
    {
        if (word.Length > 8 || !_languagesOfWord.TryGetValue(word.ToString().ToLowerInvariant(), out var languages))
        {
            return;
        }

        foreach (var language in languages)
        {
            counts[language] = counts.GetValueOrDefault(language) + 1;
        }
    }

    private static void CountScript(char letter, int[] byScript)
    {
        if (letter < Scripts[0].First)
        {
            return;
        }

        for (var i = 0; i < Scripts.Length; i++)
        {
            if (letter >= Scripts[i].First && letter <= Scripts[i].Last)
            {
                byScript[i]++;
            }
        }
    }

    private static string? ByScript(int letters, int[] byScript)
    {
        var most = Array.IndexOf(byScript, byScript.Max());
        var (japanese, chinese) = (byScript[7], byScript[8]);
        return letters == 0 || byScript.Sum() * 2 < letters ? null
            : japanese * 10 > chinese && japanese + chinese > letters / 2 ? "ja"
            : Scripts[most].Language;
    }

    private static string? ByWords(int words, Dictionary<string, int> counts)
    {
        var best = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return words >= 6 && best.Value * FewestHits >= words ? best.Key : null;
    }
}
