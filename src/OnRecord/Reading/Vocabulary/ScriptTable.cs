using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>Scripts other than Latin and the language that each stands for. Immutable.</summary>
internal sealed class ScriptTable
{
    private readonly List<(char First, char Last, int Language)> _ranges = [];
    private readonly List<(string Tag, string Name)> _languages = [];

    public static ScriptTable Load(TsvTable table)
    {
        var scripts = new ScriptTable();
        foreach (var row in table.Rows)
        {
            var language = scripts._languages.FindIndex(l => l.Tag == row.Text("language"));
            if (language < 0)
            {
                scripts._languages.Add((row.Required("language"), row.Required("name")));
                language = scripts._languages.Count - 1;
            }

            if (Point(row.Required("first")) is { } first && Point(row.Required("last")) is { } last && first <= last)
            {
                scripts._ranges.Add((first, last, language));
            }
            else
            {
                row.Fault($"range {row.Text("first")} to {row.Text("last")}", "two code points in four hexadecimal digits, the lower first");
            }
        }

        table.Check();
        return scripts;
    }

    /// <summary>How many languages there are, and so how long arrays of counts must be.</summary>
    public int Count => _languages.Count;

    public void Add(char letter, int[] counts)
    {
        if (letter < _ranges[0].First)
        {
            return;
        }

        foreach (var (first, last, language) in _ranges)
        {
            if (letter >= first && letter <= last)
            {
                counts[language]++;
                return;
            }
        }
    }

    /// <summary>The language of the script that most letters are in; null for Latin.</summary>
    public string? LanguageOf(int[] counts, int letters)
    {
        if (letters == 0 || counts.Sum() * 2 < letters)
        {
            return null;
        }

        var (japanese, chinese) = (CountOf("ja", counts), CountOf("zh", counts));
        return japanese * 10 > chinese && japanese + chinese > letters / 2 ? "ja" : _languages[Array.IndexOf(counts, counts.Max())].Tag;
    }

    public string? NameOf(string tag) => _languages.Find(l => l.Tag == tag).Name;

    private int CountOf(string tag, int[] counts) => _languages.FindIndex(l => l.Tag == tag) is >= 0 and var language ? counts[language] : 0;

    private static char? Point(string digits) =>
        ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) ? (char)point : null;
}
