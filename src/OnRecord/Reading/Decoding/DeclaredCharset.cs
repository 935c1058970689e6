using System.Buffers;
using System.Text;

namespace OnRecord.Reading.Decoding;

/// <summary>The charset a page names in its first bytes: <c>&lt;meta charset=…&gt;</c>, <c>&lt;meta … content="…;
/// charset=…"&gt;</c> or an XML declaration.</summary>
internal static class DeclaredCharset
{
    /// <summary>Browsers look at 1,024 bytes; pages in the wild place it later.</summary>
    private const int Prefix = 8192;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';/>");

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prefix)]);
        for (var meta = 0; (meta = head.IndexOf("<meta", meta, StringComparison.OrdinalIgnoreCase)) >= 0; meta += 5)
        {
            var end = head.IndexOf('>', meta);
            var tag = head.AsSpan(meta, (end < 0 ? head.Length : end) - meta);
            if (ValueAfter(tag, "charset") is { } charset)
            {
                return charset;
            }
        }

        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var close)
        {
            return ValueAfter(head.AsSpan(0, close), "encoding");
        }

        return null;
    }

    private static string? ValueAfter(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(ValueEnds);
        var value = end < 0 ? rest : rest[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
