using System.Data.Common;
using System.Text.RegularExpressions;
using OnRecord.Knowledge.Tables;
using OnRecord.Store.Rows;
using OnRecord.Text;

namespace OnRecord.Store.Commitments;

/// <summary>The meaning words around an event's anchor, without names, each by its first letters: "withdrew" and "withdrawal" meet.
/// Not thread-safe.</summary>
internal sealed partial class PassageWords(DbConnection connection) : IDisposable
{
    private const int Before = 50;
    private const int After = 90;
    private const int Shortest = 3;
    private const int Prefix = 5;
    private const int MostKept = 50_000;

    private static readonly string[] Endings = ["ing", "ed", "es", "s"];
    private static readonly Lazy<HashSet<string>> Common = new(() => [.. TsvTable.Load("data/rules/common-words.tsv", "word").Rows.Select(row => row.Required("word"))]);
    private static readonly Lazy<Dictionary<string, string>> Irregular = new(LoadIrregular);

    private readonly Dictionary<(long, int), Dictionary<string, string>> _known = [];
    private readonly Statement _anchor = new(
        connection,
        """
        SELECT t.body, s.start_at, s.end_at FROM event e
        JOIN report r ON r.id = e.report_id JOIN report_text t ON t.id = r.text_id
        JOIN span s ON s.report_id = e.report_id AND s.item = e.id AND s.part = 'anchor'
        WHERE e.report_id = @p0 AND e.n = @p1 ORDER BY s.n
        """,
        2);

    /// <summary>The first words that both passages have, as the second writes them.</summary>
    public void AddShared(TrackedEvent first, TrackedEvent second, int most, Action<string> add)
    {
        var known = Of(first);
        foreach (var (stem, word) in Of(second))
        {
            if (known.ContainsKey(stem))
            {
                add(word);
                if (--most == 0)
                {
                    return;
                }
            }
        }
    }

    public void Dispose() => _anchor.Dispose();

    private Dictionary<string, string> Of(TrackedEvent item)
    {
        if (_known.TryGetValue(item.Key, out var words))
        {
            return words;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        words = new Dictionary<string, string>(StringComparer.Ordinal);
        var spans = _anchor.All(row => (Body: row.GetString(0), Start: row.GetInt32(1), End: row.GetInt32(2)), item.Report, item.N);
        if (spans.Count > 0)
        {
            var points = new CodePoints(spans[0].Body);
            Add(Passage(spans[0].Body, points.ToUnit(spans[0].Start), points.ToUnit(spans[^1].End)), words);
        }

        return _known[item.Key] = words;
    }

    // Not beyond the sentence, as far as a full stop, a line or a quotation tells it.
    private static string Passage(string body, int start, int end)
    {
        var from = body.LastIndexOfAny(['\n', '.', ';', '“', '”', '"'], Math.Max(start - 1, 0), Math.Min(start, Before));
        var to = body.IndexOfAny(['\n', '.', ';', '“', '”', '"'], end, Math.Min(After, body.Length - end));
        return body[(from < 0 ? Math.Max(start - Before, 0) : from + 1)..(to < 0 ? Math.Min(end + After, body.Length) : to)];
    }

    private static void Add(string passage, Dictionary<string, string> words)
    {
        foreach (var match in Word().EnumerateMatches(passage))
        {
            var form = passage.Substring(match.Index, match.Length);
            if (form.Length >= Shortest && !char.IsUpper(form[0]) && !Common.Value.Contains(form))
            {
                words.TryAdd(Stem(form), form);
            }
        }
    }

    private static string Stem(string form)
    {
        var stem = Irregular.Value.GetValueOrDefault(form, form);
        if (Array.Find(Endings, ending => stem.Length >= ending.Length + Shortest && stem.EndsWith(ending, StringComparison.Ordinal)) is { } found)
        {
            stem = stem[..^found.Length];
        }

        return stem[..Math.Min(Prefix, stem.Length)];
    }

    private static Dictionary<string, string> LoadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TsvTable.Load("data/lexicon/irregular-verbs.tsv", "lemma", "past", "participle").Rows)
        {
            foreach (var form in row.List("past").Concat(row.List("participle")))
            {
                forms.TryAdd(form, row.Required("lemma"));
            }
        }

        return forms;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
