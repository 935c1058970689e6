using System.Text;
using OnRecord.Knowledge.Matching;

namespace OnRecord.Store.Copies;

/// <summary>Brings words into the form in which texts are compared, and remembers those it met: texts repeat most of their words.
/// Not thread-safe.</summary>
internal sealed class WordFolding
{
    private const int MostRemembered = 1 << 15;
    private const int LongestRemembered = 64;

    private readonly StringBuilder _folded = new();
    private readonly Dictionary<string, FoldedWord> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoldedWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordFolding() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public FoldedWord Of(ReadOnlySpan<char> written)
    {
        if (_lookup.TryGetValue(written, out var known))
        {
            return known;
        }

        var text = Fold(written);
        var word = new FoldedWord(text, WordHash.Of(text), NumberWords.Has(text));
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        if (written.Length <= LongestRemembered)
        {
            _lookup[written] = word;
        }

        return word;
    }

    private string Fold(ReadOnlySpan<char> written)
    {
        _folded.Clear();
        foreach (var c in written)
        {
            if (c is '\'' or '’' or ',')
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (LetterFolding.Fold(lower) is { } letters)
            {
                _folded.Append(letters);
            }
            else
            {
                _folded.Append(lower);
            }
        }

        return _folded.ToString();
    }
}
