namespace OnRecord.Knowledge.Import;

/// <summary>Reads a dictionary of the PETRARCH family line by line, without its comments: <c>#</c> and <c>;</c> to the end of the
/// line, and <c>&lt;!-- … --&gt;</c>, which may span lines.</summary>
internal static class PetrarchLines
{
    /// <summary>Lines with content, trimmed at their end only, since restrictions are indented; numbered from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Read(TextReader reader)
    {
        var (number, isComment) = (0, false);
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = WithoutMarkup(line, ref isComment);
            var end = text.AsSpan().IndexOfAny('#', ';');
            text = (end < 0 ? text : text[..end]).TrimEnd();
            if (text.Length > 0)
            {
                yield return (number, text);
            }
        }
    }

    private static string WithoutMarkup(string line, ref bool isComment)
    {
        var kept = "";
        for (var at = 0; at < line.Length;)
        {
            var mark = line.IndexOf(isComment ? "-->" : "<!--", at, StringComparison.Ordinal);
            var end = mark < 0 ? line.Length : mark;
            kept += isComment ? "" : line[at..end];
            at = mark < 0 ? line.Length : mark + (isComment ? 3 : 4);
            isComment = mark < 0 ? isComment : !isComment;
        }

        return kept;
    }
}
