using OnRecord.Reading.Dates;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Plain;

/// <summary>The lines above the first paragraph: masthead, headline, date line, byline, caption.</summary>
internal static class PlainHead
{
    private const int LongestHead = 12;
    private const int LongestHeadline = 220;

    /// <summary>Fills the draft and returns the index of the first line of the report's body.</summary>
    public static int Read(List<PlainLine> lines, ArticleDraft draft, ReadingLexicon lexicon, DateLineReader dates)
    {
        var end = FirstParagraph(lines, lexicon);
        var names = new List<int>();
        var captions = new List<ReadBlock>();
        for (var i = 0; i < end; i++)
        {
            var line = lines[i].Text;
            if (dates.Read(line) is { IsWholeLine: true } date)
            {
                draft.Published ??= date.Published;
            }
            else if (Masthead.Dated(line, lexicon, dates) is var (outlet, published))
            {
                (draft.Outlet, draft.Published) = (draft.Outlet ?? outlet, draft.Published ?? published);
            }
            else if (Dateline.IsWhole(line))
            {
                draft.Outlet ??= Dateline.Agency(line) is { IsEmpty: false } agency ? agency.ToString() : null;
                draft.Published ??= dates.Read(line)?.Published;
            }
            else if (Byline.Read(line) is { Count: > 0 } named)
            {
                // "By A. Writer, Daily Meridian".
                var authors = named.TakeWhile((name, at) => at == 0 || !Masthead.NamesOutlet(name, lexicon)).ToList();
                draft.Outlet ??= authors.Count < named.Count ? Masthead.Outlet(named[authors.Count], [], lexicon) : null;
                draft.Authors = draft.Authors.Count == 0 ? authors : draft.Authors;
                draft.Published ??= dates.Read(line)?.Published;
            }
            else if (i > 0 && PlainReader.CaptionOf(line, lexicon.Credits) is { } caption)
            {
                captions.Add(caption);
            }
            else
            {
                names.Add(i);
            }
        }

        NameLines(lines, names, draft, lexicon);
        draft.Blocks.AddRange(captions);
        return end;
    }

    /// <summary>Decides which of the remaining lines is the headline; a masthead stands before it, a subtitle after it.</summary>
    private static void NameLines(List<PlainLine> lines, List<int> names, ArticleDraft draft, ReadingLexicon lexicon)
    {
        if (names.Count == 0)
        {
            return;
        }

        var headline = HeadlineOf(lines, names, lexicon);
        if (lines[names[headline]].Text.Length > LongestHeadline)
        {
            headline = names.Count;
        }
        else
        {
            draft.Title = lines[names[headline]].Text;
        }

        for (var n = 0; n < names.Count; n++)
        {
            var line = lines[names[n]].Text;
            if (n < headline && n == 0 && draft.Title is not null)
            {
                draft.Outlet = Masthead.Outlet(line, lines, lexicon);
                draft.Notes.Add($"masthead left out: {line}");
            }
            else if (n != headline && PlainReader.IsHeadlineAgain(line, draft.Title))
            {
                draft.Notes.Add("repeated headline left out");
            }
            else if (n != headline)
            {
                draft.Blocks.Add(new ReadBlock(BlockKind.Paragraph, line));
            }
        }
    }

    /// <summary>The line that stands twice, or the line after one that names an outlet, or the first.</summary>
    private static int HeadlineOf(List<PlainLine> lines, List<int> names, ReadingLexicon lexicon)
    {
        for (var n = 0; n < names.Count; n++)
        {
            for (var other = n + 1; other < names.Count; other++)
            {
                if (PlainReader.IsHeadlineAgain(lines[names[other]].Text, lines[names[n]].Text))
                {
                    return n;
                }
            }
        }

        var first = lines[names[0]].Text;
        return names.Count > 1 && Masthead.NamesOutlet(first, lexicon) ? 1 : 0;
    }

    /// <summary>A text without prose is all body after its first line.</summary>
    private static int FirstParagraph(List<PlainLine> lines, ReadingLexicon lexicon)
    {
        var limit = Math.Min(lines.Count, LongestHead);
        for (var i = 0; i < limit; i++)
        {
            if (Prose.IsParagraph(lines[i].Text) && PlainReader.CaptionOf(lines[i].Text, lexicon.Credits) is null)
            {
                return i;
            }
        }

        return lines.Count > 1 ? 1 : 0;
    }
}
