using System.Text;

namespace OnRecord.Evaluation.Pages;

/// <summary>The runs of four words of a text, each with how often it stands there. A text of fewer words is one run. Words
/// are runs of letters, digits, numbers and underscores.</summary>
public sealed class Shingles
{
    private const int Length = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public Shingles(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        for (var i = 0; words.Count > 0 && i < Math.Max(1, words.Count - Length + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Length));
            _counts[shingle] = _counts.GetValueOrDefault(shingle) + 1;
            Total++;
        }
    }

    public int Total { get; }

    public int SharedWith(Shingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _counts.Sum(s => Math.Min(s.Value, other._counts.GetValueOrDefault(s.Key)));
    }

    public static IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || rune.Value == '_')
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
