using System.Net;

namespace OnRecord.Reading.Feeds;

/// <summary>The fields of a feed or of one of its entries.</summary>
internal static class FeedFields
{
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>Reads the element that the reader is at through its end. Of a field that stands twice, the first
    /// counts.</summary>
    public static void Read(FeedReader xml, FeedEntry entry)
    {
        if (xml.Namespace == Media)
        {
            xml.Content();
            return;
        }

        switch (xml.Name)
        {
            case "title":
                entry.Title ??= Text(xml);
                break;
            case "link":
                Link(xml, entry);
                break;
            case "guid" or "id" or "identifier":
                entry.Key ??= Text(xml);
                break;
            case "pubDate" or "published" or "date" or "issued":
                entry.Date ??= Text(xml);
                break;
            case "updated" or "modified" or "lastBuildDate":
                entry.Updated ??= Text(xml);
                break;
            case "creator":
                Add(entry.Authors, Text(xml));
                break;
            case "author":
                Author(xml, entry);
                break;
            case "encoded" or "content":
                entry.Content ??= Markup(xml);
                break;
            case "description" or "summary":
                entry.Summary ??= Markup(xml);
                break;
            case "source":
                Source(xml, entry);
                break;
            case "language":
                entry.Language ??= Text(xml);
                break;
            default:
                xml.Content();
                break;
        }
    }

    private static void Link(FeedReader xml, FeedEntry entry)
    {
        var (target, relation) = (xml.Attribute("href"), xml.Attribute("rel"));
        var text = Text(xml);
        if (relation is null or "alternate")
        {
            entry.Link ??= target ?? text;
        }
    }

    // Atom has a name inside; RSS an address with the name in brackets.
    private static void Author(FeedReader xml, FeedEntry entry)
    {
        string? name = null;
        var text = new System.Text.StringBuilder();
        if (!xml.IsEmpty)
        {
            for (var depth = xml.Depth; xml.Next() && xml.Depth > depth;)
            {
                if (xml.IsElement)
                {
                    name = xml.Name == "name" ? name ?? Text(xml) : Skip(xml, name);
                }
                else
                {
                    text.Append(xml.Value);
                }
            }
        }

        var plain = text.ToString();
        var (open, close) = (plain.IndexOf('('), plain.LastIndexOf(')'));
        Add(entry.Authors, name ?? (open >= 0 && close > open ? plain[(open + 1)..close] : plain.Contains('@') ? null : plain));
    }

    private static string? Skip(FeedReader xml, string? name)
    {
        xml.Content();
        return name;
    }

    // RSS: the name of the feed that the entry was taken from; Atom: its own fields.
    private static void Source(FeedReader xml, FeedEntry entry)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var text = new System.Text.StringBuilder();
        for (var depth = xml.Depth; xml.Next() && xml.Depth > depth;)
        {
            if (!xml.IsElement)
            {
                text.Append(xml.Value);
            }
            else if (xml.Name == "title")
            {
                entry.Outlet ??= Text(xml);
            }
            else
            {
                xml.Content();
            }
        }

        entry.Outlet ??= Clean(text.ToString());
    }

    private static string? Markup(FeedReader xml)
    {
        var (type, isElsewhere) = (xml.Attribute("type"), xml.Attribute("src") is not null);
        var content = type is "xhtml" or "application/xhtml+xml" ? xml.Content(isMarkup: true) : xml.Content();
        return isElsewhere || string.IsNullOrWhiteSpace(content) ? null : type == "text" ? WebUtility.HtmlEncode(content) : content;
    }

    private static string? Text(FeedReader xml)
    {
        var text = xml.Attribute("type") is "xhtml" ? xml.Content(isMarkup: true) : xml.Content();
        return Clean(text);
    }

    /// <summary>Titles are text, but many feeds put escaped HTML there.</summary>
    private static string? Clean(string text)
    {
        text = WebUtility.HtmlDecode(Tags.Without(WebUtility.HtmlDecode(text)));
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    private static void Add(List<string> names, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name) && names.Count < 20)
        {
            names.Add(name.Trim());
        }
    }
}
