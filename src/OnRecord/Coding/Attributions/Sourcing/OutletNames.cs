using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Knows outlets by name: those of the knowledge base, those whose name holds a word that newspapers and
/// broadcasters call themselves by, and the outlet of the report itself. Immutable, thread-safe.</summary>
internal sealed class OutletNames
{
    private static readonly string[] Classes = ["name", "word"];
    private readonly HashSet<string> _broadcasters = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _broadcasting = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="DataException">A table is absent or faulty.</exception>
    public static OutletNames LoadEmbedded()
    {
        var names = new OutletNames();
        var broadcasters = TsvTable.Load("data/lexicon/broadcasters.tsv", "name", "class");
        foreach (var row in broadcasters.Rows)
        {
            if (!(row.OneOf("class", Classes) == "name" ? names._broadcasters : names._broadcasting).Add(row.Required("name")))
            {
                row.Fault($"'{row.Text("name")}' again", "each name once");
            }
        }

        broadcasters.Check();
        var words = TsvTable.Load("data/lexicon/outlet-words.tsv", "word");
        names._words.UnionWith(words.Rows.Select(row => row.Required("word")));
        words.Check();
        return names;
    }

    /// <summary>Broadcaster, outlet or the report's own outlet; null for names of anything else.</summary>
    /// <param name="own">The report's outlet; null when unknown.</param>
    public SourceKind? KindOf(Document document, Mention mention, string? own)
    {
        var name = Words(document, mention.Name.IsEmpty ? mention.Tokens : mention.Name);
        if (mention.Kind != MentionKind.Name || name.Length == 0)
        {
            return null;
        }

        if (own is not null && (IsSame(own, name) || (mention.Actor?.Known is { } entry && IsSame(own, entry.Name))))
        {
            return SourceKind.OutletItself;
        }

        if (mention.Actor?.Known is { } known)
        {
            return known.Category != "media" ? null : _broadcasters.Contains(known.Name) ? SourceKind.Broadcaster : Called(known.Name.Split(' ')) ?? SourceKind.Outlet;
        }

        var isBody = mention.Label == EntityLabel.Organization || document.FormIs(mention.Tokens.Start, "the");
        return isBody && mention.Tokens.Length > 1 ? Called(name.Split(' ')) : null;
    }

    private SourceKind? Called(string[] words) =>
        Array.Exists(words, _broadcasting.Contains) ? SourceKind.Broadcaster
        : _words.Contains(words[^1]) || _words.Contains(words[0]) ? SourceKind.Outlet
        : null;

    private static bool IsSame(string own, string name) =>
        string.Equals(Bare(own), Bare(name), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static string Words(Document document, TokenSpan tokens) => document.TextOf(tokens).Slice(document.Text).ToString();
}
