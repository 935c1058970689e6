using System.Diagnostics.CodeAnalysis;
using OnRecord.Knowledge.Matching;
using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Knowledge.Actors;

/// <summary>Nouns and short noun phrases that name a kind of actor ("soldier", "riot police"). Immutable and
/// thread-safe.</summary>
public sealed class AgentTable
{
    private const int LongestPhrase = 8;
    private static readonly string[] KindNames = ["person", "group", "institution", "government", "people"];

    private readonly PhraseTrie _trie = new();
    private readonly PhraseTrie _heads = new();
    private readonly List<Entry> _entries = [];

    private AgentTable()
    {
    }

    private sealed record Entry(IReadOnlyList<string> Sectors, string Kind, bool IsPlural, bool IsAmbiguous);

    public int Count => _entries.Count;

    /// <summary>The longest agent phrase that ends with a token; false when the token is not the head of one.</summary>
    public bool TryMatch(Document document, int headToken, [NotNullWhen(true)] out AgentMatch? match)
    {
        ArgumentNullException.ThrowIfNull(document);
        match = null;
        if (!_heads.TryMatch(document, new TokenSpan(headToken, headToken + 1), out _))
        {
            return false;
        }

        var first = Math.Max(document.SentenceOf(headToken).Tokens.Start, headToken + 1 - LongestPhrase);
        for (var start = first; start <= headToken; start++)
        {
            if (_trie.TryMatch(document, new TokenSpan(start, headToken + 1), out var found))
            {
                var entry = _entries[found.Entries[0]];
                var isPlural = entry.IsAmbiguous ? document[headToken].Xpos is "NNS" or "NNPS" : entry.IsPlural;
                match = new AgentMatch(found.Tokens, entry.Sectors, entry.Kind, isPlural);
                return true;
            }
        }

        return false;
    }

    /// <param name="tables">A phrase of an earlier table stands; one that a table repeats is a fault.</param>
    internal static AgentTable Read(IReadOnlyList<TsvTable> tables, ActorVocabulary vocabulary)
    {
        var (agents, before) = (new AgentTable(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var table in tables)
        {
            agents.Read(table, vocabulary, before);
            before.UnionWith(table.Rows.Select(row => row.Text("phrase")));
        }

        return agents;
    }

    private void Read(TsvTable table, ActorVocabulary vocabulary, HashSet<string> before)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var (phrase, plural) = (row.Required("phrase"), row.Text("plural"));
            if (!seen.Add(phrase))
            {
                row.Fault($"phrase '{phrase}' again", "each phrase once");
            }

            if (before.Contains(phrase))
            {
                continue;
            }

            var sectors = row.ManyOf("sectors", vocabulary.Sectors);
            var kind = row.OneOf("kind", KindNames);
            Add(phrase, new Entry(sectors, kind, IsPlural: false, IsAmbiguous: plural == phrase));
            if (plural.Length > 0 && plural != phrase)
            {
                Add(plural, new Entry(sectors, kind, IsPlural: true, IsAmbiguous: false));
            }
        }

        table.Check();
    }

    private void Add(string phrase, Entry entry)
    {
        _trie.Add(phrase, _entries.Count, ignoreCase: true);
        _entries.Add(entry);
        _heads.Add(phrase[(phrase.AsSpan().LastIndexOfAny(' ', '-') + 1)..], 0, ignoreCase: true);
    }
}
