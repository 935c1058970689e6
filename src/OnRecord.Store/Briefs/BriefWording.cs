using OnRecord.Knowledge.Tables;

namespace OnRecord.Store.Briefs;

/// <summary>The wording of briefs, from data/ontology/brief.tsv. Immutable and thread-safe.</summary>
internal sealed class BriefWording
{
    private readonly Dictionary<string, string> _texts;

    private BriefWording(Dictionary<string, string> texts) => _texts = texts;

    /// <exception cref="DataException">The table is faulty.</exception>
    public static BriefWording LoadEmbedded()
    {
        var table = TsvTable.Load("data/ontology/brief.tsv", "key", "text");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(row => !texts.TryAdd(row.Required("key"), row.Required("text"))))
        {
            row.Fault($"{row.Text("key")} again", "each key once");
        }

        table.Check();
        return new BriefWording(texts);
    }

    public string this[string key] => _texts[key];

    /// <summary>The first of two keys that has a wording.</summary>
    public string Either(string key, string other) => _texts.TryGetValue(key, out var text) ? text : _texts[other];

    /// <summary>A wording with what goes into it; what is put in is not looked at again.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values) => FillIn(_texts[key], values);

    public static string FillIn(string wording, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new System.Text.StringBuilder(wording.Length * 2);
        for (var at = 0; at < wording.Length;)
        {
            var open = wording.IndexOf('{', at);
            var close = open < 0 ? -1 : wording.IndexOf('}', open);
            if (close < 0)
            {
                return filled.Append(wording, at, wording.Length - at).ToString();
            }

            filled.Append(wording, at, open - at).Append(ValueOf(values, wording[(open + 1)..close]));
            at = close + 1;
        }

        return filled.ToString();
    }

    private static string ValueOf(ReadOnlySpan<(string Name, string Value)> values, string name)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        return "";
    }
}
