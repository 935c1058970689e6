using System.Buffers;
using System.Text;
using OnRecord.Reading.Decoding;

namespace OnRecord.Reading.Feeds;

/// <summary>The name of the element that an XML document starts with.</summary>
internal static class XmlRoot
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name, after comments, instructions and a document type; null when the bytes do not start as XML.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        var encoding = ByteOrderMark.Find(head, out var mark) ?? Utf16.Guess(head) ?? Encoding.Latin1;
        var text = encoding.GetString(head[mark..]).AsSpan().TrimStart();
        while (text.StartsWith("<"))
        {
            if (text.Length > 1 && (char.IsLetter(text[1]) || text[1] == '_'))
            {
                return NameOf(text[1..]);
            }

            var end = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?") ? "?>" : ">";
            var at = text.IndexOf(end, StringComparison.Ordinal);
            if (text.StartsWith("<!DOCTYPE") && text.IndexOf('[') is >= 0 and var open && open < at)
            {
                at = text.IndexOf(']') is >= 0 and var close && text[close..].IndexOf('>') is >= 0 and var last ? close + last : -1;
            }

            text = at < 0 ? default : text[(at + end.Length)..].TrimStart();
        }

        return null;
    }

    private static string NameOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(NameEnds);
        var name = end < 0 ? text : text[..end];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }
}
