namespace OnRecord.Store.Rows;

/// <summary>Text as databases can keep it. Neither U+0000 nor half a surrogate pair can be kept; each becomes U+FFFD, one unit
/// for one, so that every position stays.</summary>
internal static class StoredText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var isKept = !text.Contains('\0') && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;
        return isKept ? text : string.Create(text.Length, text, Write);
    }

    private static void Write(Span<char> stored, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPaired = (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            stored[i] = c == '\0' || (char.IsSurrogate(c) && !isPaired) ? Replacement : c;
        }
    }
}
