namespace OnRecord.Reading;

/// <summary>Tells HTML from plain text by its first characters.</summary>
internal static class ReportForm
{
    private const int Prefix = 1 << 16;

    private static readonly string[] PageMarks =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<meta ", "<title", "<div", "<p>", "<p ", "<section", "<span", "<h1"];

    private static readonly string[] FeedMarks = ["<rss", "<feed", "<urlset", "<sitemapindex", "<rdf:RDF"];

    /// <exception cref="ReadingException">The text is a feed or other XML, which is not a report.</exception>
    public static ContentForm Of(ReportInput input, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Prefix)).TrimStart("\uFEFF \t\r\n\0");
        var isXml = head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        if (!head.StartsWith("<") && !IsMarkedUp(head))
        {
            return ContentForm.Plain;
        }

        foreach (var mark in FeedMarks)
        {
            if (head[..Math.Min(head.Length, 1024)].Contains(mark, StringComparison.OrdinalIgnoreCase) && !head.Contains("<html", StringComparison.OrdinalIgnoreCase))
            {
                throw new ReadingException(input.Name, "the input is a feed or site map, not a report", "give one of the pages it lists");
            }
        }

        return isXml || head.StartsWith("<!--", StringComparison.Ordinal) || HasMark(head) ? ContentForm.Page : ContentForm.Plain;
    }

    /// <summary>Fragments of a page may start with text; two marks or more make a page.</summary>
    private static bool IsMarkedUp(ReadOnlySpan<char> head) =>
        head.Contains("</p>", StringComparison.OrdinalIgnoreCase) || head.Contains("</div>", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("</head>", StringComparison.OrdinalIgnoreCase);

    private static bool HasMark(ReadOnlySpan<char> head)
    {
        foreach (var mark in PageMarks)
        {
            if (head.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
