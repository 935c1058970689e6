using System.Globalization;
using OnRecord.Knowledge.Matching;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Times;

/// <summary>The words of time expressions, from <c>data/lexicon/time.tsv</c>. Thread-safe.</summary>
internal sealed class TimeLexicon
{
    private const string File = "data/lexicon/time.tsv";

    private readonly PhraseTrie _trie = new();
    private readonly List<TimeSense> _senses = [];
    private readonly Dictionary<string, TimeWord> _lemmas = new(StringComparer.Ordinal);

    private TimeLexicon()
    {
    }

    /// <exception cref="DataException">The table is absent or faulty.</exception>
    public static TimeLexicon LoadEmbedded() => Read(TsvTable.Load(File, "phrase", "kind", "value"));

    public static TimeLexicon Read(TsvTable table)
    {
        var lexicon = new TimeLexicon();
        var seen = new HashSet<(string, TimeWord, string)>();
        foreach (var row in table.Rows)
        {
            var (phrase, value) = (row.Required("phrase"), row.Required("value"));
            if (!Enum.TryParse<TimeWord>(row.Text("kind").Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word))
            {
                row.Fault($"kind is '{row.Text("kind")}'", "a kind of the file's header");
            }
            else if (!seen.Add((phrase, word, value)))
            {
                row.Fault($"'{phrase}' as {row.Text("kind")} {value} again", "each sense once");
            }
            else
            {
                lexicon.Add(phrase, new TimeSense(word, value, NumberOf(row, word, value)));
            }
        }

        table.Check();
        return lexicon;
    }

    /// <summary>The longest phrase that starts with a lexeme, with its senses; null when there is none.</summary>
    public (int End, TimeSense[] Senses)? Match<TForms>(TForms forms, int start, int limit)
        where TForms : IForms, allows ref struct =>
        _trie.TryMatch(forms, start, limit, out var match)
            ? (match.Tokens.End, [.. match.Entries.Select(e => _senses[e])])
            : null;

    /// <summary>True when verbs or nouns of this lemma are of that kind.</summary>
    public bool IsLemma(string lemma, TimeWord kind) => _lemmas.TryGetValue(lemma, out var word) && word == kind;

    private void Add(string phrase, TimeSense sense)
    {
        if (sense.Word >= TimeWord.LemmaFuture)
        {
            _lemmas[phrase] = sense.Word;
            return;
        }

        _trie.Add(phrase, _senses.Count);
        _senses.Add(sense);
    }

    private static int NumberOf(TsvRow row, TimeWord word, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        var range = word switch
        {
            TimeWord.Month or TimeWord.MonthAbbr => (1, 12),
            TimeWord.Weekday or TimeWord.WeekdayAbbr or TimeWord.Weekdays => (1, 7),
            TimeWord.Number or TimeWord.Tens or TimeWord.Multiple or TimeWord.Ordinal or TimeWord.DecadeName => (1, 1000),
            TimeWord.Day or TimeWord.Shift or TimeWord.NarrativeShift or TimeWord.SpanShift => (-2, 2),
            _ => ((int Low, int High)?)null,
        };
        if (range is { } r && (!isNumber || number < r.Low || number > r.High))
        {
            row.Fault($"value is '{value}'", $"a number from {r.Low} to {r.High}");
        }

        return number;
    }
}
