using System.Text.Json;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Structured;

/// <summary>News items in ninjs, versions 1 to 3, of the IPTC.</summary>
internal sealed class NinjsReports(ReadingLexicon lexicon)
{
    private readonly DateLineReader _dates = new(lexicon.Dates);

    /// <summary>Null when the object is no item of text.</summary>
    public FoundReport? Of(JsonElement json, ReportSource source, EntryIds ids)
    {
        var own = json.Text("uri") ?? json.Text("guid") ?? json.Text("altids");
        var type = json.Text("type");
        var isItem = (own ?? type ?? json.Text("versioncreated") ?? json.Text("versionCreated")) is not null;
        if (!isItem || type is not (null or "text" or "composite" or "article") || NinjsText.Of(json) is not { } text)
        {
            return null;
        }

        var id = ids.Next(own, null);
        var input = new ReportInput($"{source.Name}, {id}", id, text.Bytes)
        {
            Url = Links.Absolute(json.Text("url") ?? json.Text("canonicalurl") ?? own, null)?.AbsoluteUri,
            Charset = "utf-8",
            Content = ContentForm.Fragment,
            Known = Known(json),
            Notes = [.. Notes(json, text)],
        };
        return new FoundReport(input);
    }

    private static IEnumerable<string> Notes(JsonElement json, NinjsText text)
    {
        if (text.Bytes.IsEmpty)
        {
            yield return "the item gives the headline only";
        }

        if ((json.Text("pubstatus") ?? json.Text("pubStatus")) is "canceled" or "cancelled" or "withheld")
        {
            yield return "the newswire has withdrawn this report";
        }
    }

    private KnownMetadata Known(JsonElement json)
    {
        var date = json.Text("firstcreated") ?? json.Text("firstCreated") ?? json.Text("versioncreated") ?? json.Text("versionCreated");
        var outlet = json.Text("copyrightholder") ?? json.Text("copyrightHolder") ?? json.Objects("infosources").Select(o => o.Text("name")).FirstOrDefault(n => n is not null);
        return new KnownMetadata
        {
            Title = NinjsText.Headline(json),
            Authors = [.. Authors(json).SelectMany(Bylines.Names).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = date is null ? null : _dates.Read(date)?.Published,
            Outlet = outlet is null ? null : lexicon.Outlets.Find(outlet) ?? outlet,
            Language = MetadataReader.LanguageTag(json.Text("language")),
        };
    }

    private static IEnumerable<string> Authors(JsonElement json)
    {
        var people = json.Objects("people").Concat(json.Objects("by")).Where(p => p.Text("rel") is null or "author" or "creator").ToList();
        return json.Text("byline") is { } byline ? [byline] : people.Select(p => p.Text("name")).OfType<string>();
    }
}
