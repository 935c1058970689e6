namespace OnRecord.Reading.Plain;

/// <summary>Tells paragraphs of running text from the short lines around them.</summary>
internal static class Prose
{
    /// <summary>Headlines and captions are hardly ever longer.</summary>
    private const int LongLine = 220;

    private const int ShortestSentence = 60;

    /// <summary>A sentence or more, rather than a heading, a name or a link.</summary>
    public static bool IsParagraph(ReadOnlySpan<char> line) =>
        line.Length >= LongLine || (line.Length >= ShortestSentence && EndsSentence(line));

    /// <summary>Closing punctuation, which quotation marks and brackets may follow.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd().TrimEnd("\"'”’»)]");
        return !line.IsEmpty && line[^1] is '.' or '!' or '?' or '…' or '。' or '؟' or '।' or '”';
    }
}
