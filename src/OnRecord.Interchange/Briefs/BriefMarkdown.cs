using System.Globalization;
using OnRecord.Interchange.Notes;
using OnRecord.Store.Briefs;

namespace OnRecord.Interchange.Briefs;

/// <summary>A brief as Markdown: each sentence with the numbers of its reports, linked to their addresses.</summary>
public static class BriefMarkdown
{
    /// <param name="address">Where a report can be read; null for one that stands nowhere, which is then named without a link.</param>
    public static void Write(TextWriter to, Brief brief, Func<BriefSource, string?> address)
    {
        var addresses = brief.Sources.ToDictionary(source => source.Number, address);
        to.Write($"# {Markdown.Text(brief.Title)}\n\n*As of {BriefDay.Of(brief.AsOf)}. {Markdown.Text(brief.Made)}*\n\n## {brief.GlanceHeading}\n\n");
        foreach (var sentence in brief.Glance)
        {
            to.Write($"- {Text(sentence, addresses)}\n");
        }

        foreach (var part in brief.Parts)
        {
            Write(to, part, addresses);
        }

        to.Write($"\n## {brief.SourcesHeading}\n\n{Markdown.Text(brief.SourcesNote)}\n\n");
        foreach (var source in brief.Sources)
        {
            to.Write($"{Number(source.Number)}. {Named(source)}{(addresses[source.Number] is { } link ? $" <{Link(link)}>" : "")}\n");
        }
    }

    private static void Write(TextWriter to, BriefPart part, Dictionary<int, string?> addresses)
    {
        to.Write($"\n## {part.Heading}\n");
        WriteParagraph(to, part.Note);
        string? day = null;
        foreach (var line in part.Lines)
        {
            if (part.Key == "told" && line.Day != day)
            {
                day = line.Day;
                to.Write($"\n### {(day is null ? "Without a day" : BriefDay.Of(day))}\n");
            }

            Write(to, line, addresses);
        }

        WriteParagraph(to, part.LeftOut);
    }

    private static void Write(TextWriter to, BriefLine line, Dictionary<int, string?> addresses)
    {
        to.Write($"\n- {(line.Label.Length > 0 ? $"**{Markdown.Text(line.Label)}** · " : "")}{Text(line.Sentence, addresses)}\n");
        foreach (var quote in line.Quotes)
        {
            to.Write($"\n  > {Markdown.Text(quote.Words)}{(line.Sentence.Sources is [var cited] && cited == quote.Source ? "" : Cite([quote.Source], addresses))}\n");
        }

        if (line.Notes.Count > 0)
        {
            to.Write($"\n  {string.Join("\n  ", line.Notes.Select(note => Text(note, addresses)))}\n");
        }
    }

    private static void WriteParagraph(TextWriter to, string? text)
    {
        if (text is { Length: > 0 })
        {
            to.Write($"\n{Markdown.Text(text)}\n");
        }
    }

    private static string Text(Cited cited, Dictionary<int, string?> addresses) => $"{Markdown.Text(cited.Text)}{Cite(cited.Sources, addresses)}";

    private static string Cite(IReadOnlyList<int> sources, Dictionary<int, string?> addresses) =>
        sources.Count == 0 ? "" : $" ({string.Join(", ", sources.Select(number => addresses[number] is { } link ? $"[{Number(number)}]({Link(link)})" : Number(number)))})";

    private static string Named(BriefSource source)
    {
        var outlet = source.Outlet is { } name ? $"{Markdown.Text(name)}: " : "";
        var day = source.Published is { } published ? $", {BriefDay.Of(published)}" : ", undated";
        return $"{outlet}“{Markdown.Text(source.Title)}”{day}{(source.Carriers > 1 ? $", carried by {Number(source.Carriers)} reports" : "")}.";
    }

    // No sign that is left in an address ends a link of Markdown.
    private static string Link(string address) =>
        string.Concat(address.Select(c => c is '<' or '>' or '\\' or '(' or ')' || c <= ' ' || char.IsControl(c) ? Uri.HexEscape(c < 256 ? c : '?') : c.ToString()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
