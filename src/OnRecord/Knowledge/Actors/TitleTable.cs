using System.Diagnostics.CodeAnalysis;
using OnRecord.Knowledge.Matching;
using OnRecord.Knowledge.Tables;
using OnRecord.Language;

namespace OnRecord.Knowledge.Actors;

/// <summary>Titles, ranks, honorifics and roles of persons. Offices and roles match in any case ("the prime
/// minister"), ranks and honorifics only with their capital ("Major", not "major"). Immutable and thread-safe.</summary>
public sealed class TitleTable
{
    private static readonly string[] KindNames = ["office", "rank", "honorific", "role"];

    private readonly PhraseTrie _trie = new();
    private readonly List<Entry> _entries = [];

    private TitleTable()
    {
    }

    private sealed record Entry(string? Office, string? Sector, string Kind, string? Scope);

    public int Count => _entries.Count;

    /// <summary>The longest title that starts with a token, within its sentence.</summary>
    public bool TryMatch(Document document, int token, [NotNullWhen(true)] out TitleMatch? match)
    {
        ArgumentNullException.ThrowIfNull(document);
        match = null;
        if (!_trie.TryMatch(document, token, out var found))
        {
            return false;
        }

        var entry = _entries[found.Entries[0]];
        match = new TitleMatch(found.Tokens, entry.Office, entry.Sector, entry.Kind) { Scope = entry.Scope };
        return true;
    }

    /// <summary>The canonical office of a title in any case; null when it is none that is known.</summary>
    internal string? OfficeOf(string title) => _trie.Find(title) is [var first, ..] ? _entries[first].Office : null;

    /// <summary>The sector of a title in any case; null when it is none that is known, or may be of any.</summary>
    internal string? SectorOf(string title) => _trie.Find(title) is [var first, ..] ? _entries[first].Sector : null;

    internal static TitleTable Read(TsvTable table, ActorVocabulary vocabulary)
    {
        var titles = new TitleTable();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var title = row.Required("title");
            if (!seen.Add(title))
            {
                row.Fault($"title '{title}' again", "each title once");
            }

            var sector = row.Text("sector").Length == 0 ? null : row.OneOf("sector", vocabulary.Sectors);
            var kind = row.OneOf("kind", KindNames);
            var anyCase = kind is "office" or "role" && !title.Contains('.', StringComparison.Ordinal);
            titles._trie.Add(title, titles._entries.Count, anyCase);
            titles._entries.Add(new Entry(row.Optional("office"), sector, kind, row.Optional("scope")));
        }

        table.Check();
        return titles;
    }
}
