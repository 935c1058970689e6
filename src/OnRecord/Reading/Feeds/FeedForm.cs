using System.Xml;
using OnRecord.Reading.Decoding;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Feeds;

/// <summary>RSS 0.9 to 2.0, with the modules for content and Dublin Core, and Atom (RFC 4287). Entries before a place where
/// the XML is broken are read; the place is named.</summary>
internal sealed class FeedForm(ReadingLexicon lexicon) : IReportForm
{
    private readonly EntryReports _reports = new(lexicon);

    public bool Recognizes(ReadOnlySpan<byte> head) => XmlRoot.Of(head)?.ToLowerInvariant() is "rss" or "feed" or "rdf";

    public IEnumerable<Finding> Read(ReportSource source)
    {
        var notes = new List<string>();
        var bytes = source.ReadAll();
        using var xml = new FeedReader(TextDecoder.Decode(new ReportInput(source.Name, source.Id, bytes) { Charset = source.Charset }, notes));
        var feed = new FeedEntry();
        var ids = new EntryIds(source.Id);
        while (true)
        {
            FeedEntry? entry;
            ReadingException? broken = null;
            try
            {
                entry = Next(xml, feed);
            }
            catch (XmlException fault)
            {
                (entry, broken) = (null, Malformed.Xml(source.Name, fault));
            }

            if (entry is null)
            {
                if (broken is not null)
                {
                    yield return new FoundFault(broken);
                }

                break;
            }

            yield return _reports.Of(entry, feed, source, ids, notes);
        }
    }

    /// <summary>Reads on to the next entry and through it; fields of the feed itself are taken on the way.</summary>
    private static FeedEntry? Next(FeedReader xml, FeedEntry feed)
    {
        while (xml.Next())
        {
            if (!xml.IsElement)
            {
                continue;
            }

            if (xml.Name is "item" or "entry")
            {
                return Entry(xml);
            }

            if (xml.Name is "channel" or "feed" or "rss" or "RDF")
            {
                feed.Language ??= xml.Attribute("xml:lang");
            }
            else if (xml.Name is "image" or "textInput" or "textinput")
            {
                xml.Content();
            }
            else
            {
                FeedFields.Read(xml, feed);
            }
        }

        return null;
    }

    private static FeedEntry Entry(FeedReader xml)
    {
        var entry = new FeedEntry { Language = xml.Attribute("xml:lang"), Key = xml.Attribute("rdf:about") };
        if (xml.IsEmpty)
        {
            return entry;
        }

        for (var depth = xml.Depth; xml.Next() && xml.Depth > depth;)
        {
            if (xml.IsElement)
            {
                FeedFields.Read(xml, entry);
            }
        }

        return entry;
    }
}
