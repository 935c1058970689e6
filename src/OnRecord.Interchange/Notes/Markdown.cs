using System.Buffers;
using System.Text;

namespace OnRecord.Interchange.Notes;

/// <summary>Text in Markdown, in which nothing is markup.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*_[]<>|~$");
    private static readonly SearchValues<char> MarkupAtStart = SearchValues.Create("#+-=");

    /// <summary>On one line.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Markup.Contains(c) || (escaped.Length == 0 && MarkupAtStart.Contains(c)))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>A quotation, each of its lines marked.</summary>
    public static string Quote(string text) => string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {Text(line)}\n"));
}
