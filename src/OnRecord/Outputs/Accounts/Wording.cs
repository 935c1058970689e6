using System.Buffers;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Outputs.Accounts;

/// <summary>Slices of a report's text made fit for one line: blanks and line breaks become single spaces; control
/// characters and the marks that reorder or hide text go.</summary>
internal static class Wording
{
    private const string Unsafe = "\u200B\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF";

    private static readonly SearchValues<char> Reordering = SearchValues.Create(Unsafe);

    public static string Of(string text, TextSpan span) => Clean(span.Slice(text));

    /// <summary>Parts divided by an ellipsis, each wording once.</summary>
    public static string Of(string text, IReadOnlyList<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => Of(text, span)).Where(words => words.Length > 0).Distinct());

    public static string Clean(ReadOnlySpan<char> words)
    {
        var clean = new StringBuilder(words.Length);
        var blank = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                blank = true;
            }
            else if (!Reordering.Contains(c))
            {
                if (blank && clean.Length > 0)
                {
                    clean.Append(' ');
                }

                blank = false;
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    /// <summary>Words within a length in UTF-16 units, cut at a blank where there is one, with an ellipsis.</summary>
    public static string Shorten(string words, int length)
    {
        if (words.Length <= length)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', length, length / 2);
        cut = cut > 0 ? cut : char.IsLowSurrogate(words[length]) ? length - 1 : length;
        return $"{words.AsSpan(0, cut).TrimEnd()} …";
    }

    /// <summary>Words that may have begun a sentence, with a first article in lower case.</summary>
    public static string LowerArticle(string words) =>
        words.StartsWith("A ", StringComparison.Ordinal) || words.StartsWith("An ", StringComparison.Ordinal) || words.StartsWith("The ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(words[0]) + words[1..]
            : words;

    /// <summary>In curly quotation marks, unless the words carry quotation marks of their own at both ends.</summary>
    public static string Quoted(string words) =>
        words.Length > 1 && words[0] is '“' or '"' && words[^1] is '”' or '"' ? words : $"“{words}”";
}
