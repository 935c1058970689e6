using OnRecord.Reading.Dates;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Plain;

/// <summary>Reads plain text as pasted or saved from a page: masthead, headline, date line, byline and caption above the
/// first paragraph; then paragraphs, headings and captions; lines of page furniture are left out and noted. Linear.</summary>
internal sealed class PlainReader(ReadingLexicon lexicon)
{
    private const int LongestHeading = 100;
    private const int LongestCaption = 400;

    private readonly DateLineReader _dates = new(lexicon.Dates);

    /// <param name="title">The headline where it is known from outside; the text then has no masthead and is body from its
    /// first line.</param>
    public ArticleDraft Read(string text, string? title, List<string> notes)
    {
        var draft = new ArticleDraft { Notes = notes, Title = title };
        var lines = WithoutFurniture(PlainLines.Split(text), notes);
        var body = title is null ? PlainHead.Read(lines, draft, lexicon, _dates) : 0;
        for (var i = body; i < lines.Count; i++)
        {
            if ((i > 0 || title is not null) && IsHeadlineAgain(lines[i].Text, draft.Title))
            {
                notes.Add("repeated headline left out");
                continue;
            }

            if (IsDateLine(lines[i].Text, draft))
            {
                continue;
            }

            draft.Blocks.Add(BlockOf(lines, i));
        }

        return draft;
    }

    private bool IsDateLine(string line, ArticleDraft draft)
    {
        if (_dates.Read(line) is not { IsWholeLine: true } found)
        {
            return false;
        }

        draft.Published ??= found.Published;
        return true;
    }

    private ReadBlock BlockOf(List<PlainLine> lines, int i)
    {
        var line = lines[i].Text;
        if (CaptionOf(line) is { } caption)
        {
            return caption;
        }

        if (line.Length > 2 && line[0] is '•' or '*' or '·' or '-' && line[1] == ' ')
        {
            return new ReadBlock(BlockKind.ListItem, line);
        }

        var isHeading = line.Length <= LongestHeading && !Prose.EndsSentence(line) && !line.EndsWith(':') && !line.EndsWith(',')
            && lines[i].AfterGap && i + 1 < lines.Count && Prose.IsParagraph(lines[i + 1].Text);
        return new ReadBlock(isHeading ? BlockKind.Heading : BlockKind.Paragraph, line);
    }

    internal ReadBlock? CaptionOf(string line) => CaptionOf(line, lexicon.Credits);

    /// <summary>A line that a picture credit closes; null for other lines.</summary>
    internal static ReadBlock? CaptionOf(string line, CreditLexicon credits) =>
        line.Length <= LongestCaption && credits.FindAtEnd(line) is { } credit ? new ReadBlock(BlockKind.Caption, line, credit) : null;

    internal static bool IsHeadlineAgain(string line, string? title) =>
        title is not null && line.Length < title.Length + 8 && line.AsSpan().TrimEnd('.').Equals(title.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private List<PlainLine> WithoutFurniture(List<PlainLine> lines, List<string> notes)
    {
        var kept = new List<PlainLine>(lines.Count);
        var inSection = false;
        foreach (var line in lines)
        {
            var kind = lexicon.Furniture.KindOf(line.Text);
            inSection = kind == FurnitureKind.Section || (inSection && kind == FurnitureKind.None && !Prose.IsParagraph(line.Text));
            if ((kind == FurnitureKind.None && !inSection) || (kind == FurnitureKind.Line && _dates.Read(line.Text) is { IsWholeLine: true }))
            {
                kept.Add(line);
                continue;
            }

            notes.Add($"page furniture left out: {Shorten(line.Text)}");
        }

        return kept;
    }

    private static string Shorten(string line) => line.Length <= 60 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[58]) ? 58 : 59), "…");
}
