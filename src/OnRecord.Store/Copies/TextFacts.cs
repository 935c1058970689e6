namespace OnRecord.Store.Copies;

/// <summary>Asks whether a text has the names and numbers of others. Remembers the answers; not thread-safe.</summary>
internal sealed class TextFacts
{
    private const int MostAsked = 4096;

    private readonly WordSequence _text;
    private readonly HashSet<string> _words;
    private readonly string[] _names;
    private readonly Dictionary<string, bool> _asked = new(StringComparer.Ordinal);

    public TextFacts(WordSequence text)
    {
        _text = text;
        _words = new HashSet<string>(text.Words, StringComparer.Ordinal);
        _names = [.. text.Words.Where((_, i) => text.Kinds[i] == WordKind.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <param name="gap">Where in the text it must stand; null for anywhere.</param>
    public bool Have(string word, WordKind kind, Range? gap)
    {
        if (gap is { } at)
        {
            return kind == WordKind.Number ? _text.Words.AsSpan(at).Contains(word) : HaveName(_text.Words.AsSpan(at), word);
        }

        if (_words.Contains(word) || kind == WordKind.Number)
        {
            return _words.Contains(word);
        }

        if (!_asked.TryGetValue(word, out var has))
        {
            if (_asked.Count == MostAsked)
            {
                _asked.Clear();
            }

            _asked[word] = has = Array.Exists(_names, name => NameSpelling.IsSame(word, name));
        }

        return has;
    }

    private static bool HaveName(ReadOnlySpan<string> words, string name)
    {
        foreach (var word in words)
        {
            if (NameSpelling.IsSame(word, name))
            {
                return true;
            }
        }

        return false;
    }
}
