using OnRecord.Reading.Dates;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Reads byline and date line around the headline, for pages whose metadata name nobody or no day.</summary>
internal sealed class HeadLines(ReadingLexicon lexicon, DateLineReader dates)
{
    private const int Above = 6;
    private const int Below = 14;
    private const int LongestLine = 160;

    public PageMetadata Complete(PageMetadata metadata, List<PageBlock> page, PageElement? headline)
    {
        var at = headline is null ? -1 : page.FindIndex(b => ReferenceEquals(b.Owner, headline));
        if (at < 0)
        {
            return metadata;
        }

        var authors = metadata.Authors.Any(a => !Authors.IsOutlet(a, metadata.Outlet, lexicon.Outlets)) ? metadata.Authors : null;
        var published = metadata.Published;
        foreach (var index in Enumerable.Range(at + 1, Below).Concat(Enumerable.Range(at - Above, Above)))
        {
            if (index < 0 || index >= page.Count || page[index].Text.Length > LongestLine)
            {
                continue;
            }

            var line = page[index].Text;
            authors ??= Byline.Read(line) is { Count: > 0 } names ? names : null;
            published ??= dates.Read(line) is { IsUpdate: false } found ? found.Published : null;
        }

        return metadata with { Authors = authors ?? metadata.Authors, Published = published };
    }
}
