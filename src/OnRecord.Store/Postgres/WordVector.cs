using System.Globalization;
using System.Text;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;

namespace OnRecord.Store.Postgres;

/// <summary>Words and their positions, as a tsvector is written. PostgreSQL keeps 16,383 positions, 255 of each word, and
/// less than a megabyte in all: words of a text beyond that are not found.</summary>
internal sealed class WordVector
{
    private const int MostBytes = 900_000;
    private const int LongestWord = 500;
    private const int BytesOfEntry = 16;
    private const int BytesOfPosition = 2;

    private readonly Dictionary<string, StringBuilder> _positions = new(StringComparer.Ordinal);
    private int _bytes;
    private int _position;

    /// <summary>Words of the text, those too that were not kept.</summary>
    public int Length { get; private set; }

    /// <summary>Stemmed; the words of the title have weight A.</summary>
    public static WordVector OfReport(string? title, string body)
    {
        var vector = new WordVector();
        vector.Append(title ?? "", "A", PorterStemmer.Stem);
        // No row of words goes over from the title into the body.
        vector._position++;
        vector.Append(body, "", PorterStemmer.Stem);
        return vector;
    }

    /// <summary>Not stemmed: names do not inflect.</summary>
    public static WordVector OfName(string name)
    {
        var vector = new WordVector();
        vector.Append(name, "", word => word);
        return vector;
    }

    public override string ToString() => string.Join(' ', _positions.Select(entry => $"'{entry.Key}':{entry.Value}"));

    private void Append(string text, string weight, Func<string, string> stem)
    {
        foreach (var token in SearchTokens.Of(StoredText.Of(text)))
        {
            _position++;
            Length++;
            var word = stem(token.Folded);
            if (word.Length is > 0 and <= LongestWord && _bytes < MostBytes)
            {
                Note(word, weight);
            }
        }
    }

    private void Note(string word, string weight)
    {
        _bytes += BytesOfPosition;
        if (_positions.TryGetValue(word, out var positions))
        {
            positions.Append(',');
        }
        else
        {
            _bytes += BytesOfEntry + Encoding.UTF8.GetByteCount(word);
            _positions.Add(word, positions = new StringBuilder());
        }

        positions.Append(CultureInfo.InvariantCulture, $"{_position}{weight}");
    }
}
