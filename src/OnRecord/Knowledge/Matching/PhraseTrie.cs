using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Knowledge.Matching;

/// <summary>
/// Phrases by their normalised words, for finding them in a document whatever its tokenisation of hyphens and
/// abbreviations. A word of a phrase that is written with a capital asks for a capital in the text, and an acronym of
/// up to five letters for more than one, so that "Turkey" and "US" do not match "turkey" and "Us". A miss
/// allocates nothing. Fill it before sharing it; matching is thread-safe.
/// </summary>
/// <param name="uncased">Normalised words that match in any case, particles of names such as "al".</param>
internal sealed class PhraseTrie(IReadOnlySet<string>? uncased = null)
{
    private const int MaxWords = 32;
    private const int ShortAcronym = 5;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<Entry>?> _entries = [null];

    private readonly record struct Entry(int Id, uint Initial, uint Upper);

    private readonly struct DocumentForms(Document document) : IForms
    {
        public ReadOnlySpan<char> Form(int index) => document.Form(index);
    }

    private struct Walk
    {
        public int Node;
        public int Count;
        public uint Initial;
        public uint Upper;
    }

    /// <summary>Adds a phrase; a phrase without any word, or longer than any name is, is left out and gives false.</summary>
    /// <param name="ignoreCase">The phrase matches in any case unless it is an acronym.</param>
    public bool Add(string phrase, int entry, bool ignoreCase = false)
    {
        Span<char> buffer = stackalloc char[PhraseWords.BufferSize];
        var words = new PhraseWords(phrase, buffer);
        var (node, count, initial, upper) = (0, 0, 0u, 0u);
        while (words.Next())
        {
            if (count == MaxWords)
            {
                return false;
            }

            var word = words.Word;
            var bit = 1u << count++;
            if (words.Casing >= Casing.Mixed && word.Length <= ShortAcronym)
            {
                upper |= bit;
            }
            else if (words.Casing != Casing.Lower && (!ignoreCase || words.Casing == Casing.Upper) && !IsUncased(word))
            {
                initial |= bit;
            }

            node = Step(node, word);
        }

        if (count == 0)
        {
            return false;
        }

        (_entries[node] ??= []).Add(new Entry(entry, initial, upper));
        return true;
    }

    /// <summary>The entries that have exactly this phrase, without regard to case.</summary>
    public IReadOnlyList<int> Find(ReadOnlySpan<char> phrase)
    {
        Span<char> buffer = stackalloc char[PhraseWords.BufferSize];
        var walk = new Walk();
        return Advance(ref walk, phrase, buffer) && walk.Count > 0 && _entries[walk.Node] is { } entries
            ? [.. entries.Select(e => e.Id).Distinct()]
            : [];
    }

    /// <summary>The longest phrase that starts with a token, within its sentence.</summary>
    public bool TryMatch(Document document, int token, out PhraseMatch match) =>
        TryMatch(new DocumentForms(document), token, document.SentenceOf(token).Tokens.End, out match);

    /// <summary>The longest phrase that starts with a form of a sequence and ends before <paramref name="limit"/>.</summary>
    public bool TryMatch<TForms>(TForms forms, int start, int limit, out PhraseMatch match)
        where TForms : IForms, allows ref struct
    {
        var (end, accepted) = (0, new Walk());
        Span<char> buffer = stackalloc char[PhraseWords.BufferSize];
        var walk = new Walk();
        for (var i = start; i < limit; i++)
        {
            var before = walk.Count;
            if (!Advance(ref walk, forms.Form(i), buffer) || walk.Count == 0)
            {
                break;
            }

            if (walk.Count > before && Accepts(walk))
            {
                end = i + 1;
                accepted = walk;
            }
        }

        match = end == 0 ? default : new PhraseMatch(new TokenSpan(start, end), Accepted(accepted));
        return end > 0;
    }

    /// <summary>A phrase that is exactly these tokens.</summary>
    public bool TryMatch(Document document, TokenSpan tokens, out PhraseMatch match)
    {
        Span<char> buffer = stackalloc char[PhraseWords.BufferSize];
        var walk = new Walk();
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            var before = walk.Count;
            if (!Advance(ref walk, document.Form(i), buffer) || (walk.Count == before && (i == tokens.Start || i == tokens.End - 1)))
            {
                match = default;
                return false;
            }
        }

        var matches = walk.Count > 0 && Accepts(walk);
        match = matches ? new PhraseMatch(tokens, Accepted(walk)) : default;
        return matches;
    }

    private bool IsUncased(ReadOnlySpan<char> word) => uncased is not null && uncased.Contains(word.ToString());

    private int Step(int node, ReadOnlySpan<char> word)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var id))
        {
            id = _words.Count;
            lookup[word] = id;
        }

        var edge = Edge(node, id);
        if (!_edges.TryGetValue(edge, out var next))
        {
            _edges.Add(edge, next = _entries.Count);
            _entries.Add(null);
        }

        return next;
    }

    private bool Advance(ref Walk walk, ReadOnlySpan<char> form, Span<char> buffer)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new PhraseWords(form, buffer);
        while (words.Next())
        {
            if (walk.Count == MaxWords
                || !lookup.TryGetValue(words.Word, out var id)
                || !_edges.TryGetValue(Edge(walk.Node, id), out walk.Node))
            {
                return false;
            }

            var bit = 1u << walk.Count++;
            walk.Initial |= words.Casing >= Casing.Initial ? bit : 0;
            walk.Upper |= words.Casing >= Casing.Mixed ? bit : 0;
        }

        return true;
    }

    private bool Accepts(Walk walk)
    {
        if (_entries[walk.Node] is not { } entries)
        {
            return false;
        }

        foreach (var entry in entries)
        {
            if (Fits(entry, walk))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> Accepted(Walk walk)
    {
        var ids = new List<int>();
        foreach (var entry in _entries[walk.Node]!)
        {
            if (Fits(entry, walk) && !ids.Contains(entry.Id))
            {
                ids.Add(entry.Id);
            }
        }

        return ids;
    }

    private static bool Fits(Entry entry, Walk walk) =>
        (entry.Initial & ~walk.Initial) == 0 && (entry.Upper & ~walk.Upper) == 0;

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
