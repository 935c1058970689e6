using System.Text;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Feeds;

/// <summary>Makes the report of a feed's entry.</summary>
internal sealed class EntryReports(ReadingLexicon lexicon)
{
    /// <summary>A summary of this many characters is the text itself: many feeds give all of it there.</summary>
    private const int WholeText = 1200;

    private readonly DateLineReader _dates = new(lexicon.Dates);

    public FoundReport Of(FeedEntry entry, FeedEntry feed, ReportSource source, EntryIds ids, IReadOnlyList<string> notes)
    {
        var text = entry.Content ?? entry.Summary;
        var isWhole = entry.Content is not null || entry.Summary?.Length >= WholeText;
        var link = Links.Absolute(entry.Link, source.Url) ?? Links.Absolute(entry.Key, null);
        var id = ids.Next(entry.Key, link?.AbsoluteUri);
        var input = new ReportInput($"{source.Name}, {id}", id, text is null ? default : Encoding.UTF8.GetBytes(text))
        {
            Url = link?.AbsoluteUri,
            Charset = "utf-8",
            Content = ContentForm.Fragment,
            Known = Known(entry, feed),
            Notes = text is null ? [.. notes, "the feed gives the headline only"] : isWhole ? notes : [.. notes, "the feed gives a summary only"],
        };
        return new FoundReport(input, isWhole ? null : link) { Changed = entry.Updated ?? entry.Date };
    }

    private KnownMetadata Known(FeedEntry entry, FeedEntry feed)
    {
        var outlet = entry.Outlet ?? feed.Title;
        return new KnownMetadata
        {
            Title = entry.Title,
            Authors = [.. entry.Authors.SelectMany(Bylines.Names).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = (entry.Date is { } date ? _dates.Read(date) : entry.Updated is { } updated ? _dates.Read(updated) : null)?.Published,
            Outlet = outlet is null ? null : lexicon.Outlets.Find(outlet) ?? Outlets.Clean(outlet),
            Language = MetadataReader.LanguageTag(entry.Language ?? feed.Language),
        };
    }
}
