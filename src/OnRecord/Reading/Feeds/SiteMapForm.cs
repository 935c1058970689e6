using System.Xml;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Decoding;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Feeds;

/// <summary>Site maps, with the extension for news, and indexes of site maps. They hold no text: a report of theirs is a
/// headline and the address of its page.</summary>
internal sealed class SiteMapForm(ReadingLexicon lexicon) : IReportForm
{
    private readonly DateLineReader _dates = new(lexicon.Dates);

    public bool Recognizes(ReadOnlySpan<byte> head) => XmlRoot.Of(head)?.ToLowerInvariant() is "urlset" or "sitemapindex";

    public IEnumerable<Finding> Read(ReportSource source)
    {
        var notes = new List<string>();
        var bytes = source.ReadAll();
        using var xml = new FeedReader(TextDecoder.Decode(new ReportInput(source.Name, source.Id, bytes) { Charset = source.Charset }, notes));
        var ids = new EntryIds(source.Id);
        while (true)
        {
            Finding? finding;
            try
            {
                finding = Next(xml, source, ids, notes);
            }
            catch (XmlException fault)
            {
                finding = new FoundFault(Malformed.Xml(source.Name, fault));
            }

            if (finding is null)
            {
                break;
            }

            yield return finding;
            if (finding is FoundFault)
            {
                break;
            }
        }
    }

    private Finding? Next(FeedReader xml, ReportSource source, EntryIds ids, List<string> notes)
    {
        while (xml.Next())
        {
            if (!xml.IsElement || xml.Name is not ("url" or "sitemap"))
            {
                continue;
            }

            var isMap = xml.Name == "sitemap";
            var fields = Fields(xml);
            if (Links.Absolute(fields.GetValueOrDefault("loc"), source.Url) is { } address)
            {
                return isMap ? new FoundInput(address) { Changed = fields.GetValueOrDefault("lastmod") } : Report(fields, address, source, ids, notes);
            }
        }

        return null;
    }

    private static Dictionary<string, string> Fields(FeedReader xml)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (xml.IsEmpty)
        {
            return fields;
        }

        for (var depth = xml.Depth; xml.Next() && xml.Depth > depth;)
        {
            if (xml.IsElement && xml.Name is "image" or "video")
            {
                xml.Content();
            }
            else if (xml.IsElement && xml.Name is "loc" or "title" or "name" or "language" or "publication_date" or "lastmod")
            {
                fields.TryAdd(xml.Name, xml.Content().Trim());
            }
        }

        return fields;
    }

    private FoundReport Report(Dictionary<string, string> fields, Uri address, ReportSource source, EntryIds ids, List<string> notes)
    {
        var outlet = fields.GetValueOrDefault("name");
        var date = fields.GetValueOrDefault("publication_date");
        var input = new ReportInput($"{source.Name}, {address.AbsoluteUri}", ids.Next(address.AbsoluteUri, null), default)
        {
            Url = address.AbsoluteUri,
            Known = new KnownMetadata
            {
                Title = fields.GetValueOrDefault("title"),
                Published = date is null ? null : _dates.Read(date)?.Published,
                Outlet = outlet is null ? null : lexicon.Outlets.Find(outlet) ?? outlet,
                Language = MetadataReader.LanguageTag(fields.GetValueOrDefault("language")),
            },
            Notes = [.. notes, "the site map gives the headline only"],
        };
        return new FoundReport(input, address) { Changed = fields.GetValueOrDefault("lastmod") ?? date };
    }
}
