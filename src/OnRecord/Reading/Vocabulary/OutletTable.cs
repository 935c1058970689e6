using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>Names of news outlets, from the media rows of the organisations table. Names that several outlets share, which
/// the table marks by brackets, are left out: a page's own spelling is better than the wrong country. Compared without regard to case,
/// a leading "the" and punctuation.</summary>
internal sealed class OutletTable
{
    private const string File = "data/actors/organizations.tsv";

    private readonly Dictionary<string, string> _nameOfKey = new(StringComparer.Ordinal);
    private int _longestKey;

    public static OutletTable LoadEmbedded()
    {
        if (!EmbeddedData.Exists(File))
        {
            return new OutletTable();
        }

        var table = TsvTable.Load(File, "name", "aliases", "kind", "country", "sectors", "source");
        var outlets = new OutletTable();
        foreach (var row in table.Rows)
        {
            if (row.Text("kind") == "media" && !row.Text("name").Contains('('))
            {
                outlets.Add(row.Required("name"), row.List("aliases"));
            }
        }

        table.Check();
        return outlets;
    }

    public void Add(string name, IEnumerable<string> aliases)
    {
        foreach (var spelling in aliases.Prepend(name))
        {
            var key = KeyOf(spelling);
            _nameOfKey.TryAdd(key, name);
            _longestKey = Math.Max(_longestKey, key.AsSpan().Count(' ') + 1);
        }
    }

    /// <summary>The outlet of this name; null when the table has none.</summary>
    public string? Find(string name) => _nameOfKey.GetValueOrDefault(KeyOf(name));

    /// <summary>The outlet whose name starts a line or stands in it, the longest first; null when none does. A noun of many
    /// names ("Wire", "Times") is an outlet only alone: "Andes Wire" is another one.</summary>
    public string? FindWithin(string line, OutletWords shared)
    {
        var words = KeyOf(line).Split(' ', 40);
        for (var length = Math.Min(words.Length, _longestKey); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var key = string.Join(' ', words, start, length);
                if ((length > 1 || words.Length == 1 || (words.Length <= 3 && !shared.Contains(key))) && _nameOfKey.TryGetValue(key, out var name))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static string KeyOf(string name)
    {
        var key = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '.') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        var text = key.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }
}
