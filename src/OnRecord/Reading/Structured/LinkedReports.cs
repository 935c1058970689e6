using System.Net;
using System.Text;
using System.Text.Json;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Structured;

/// <summary>NewsArticle and the other kinds of article of schema.org, as JSON-LD that stands by itself.</summary>
internal sealed class LinkedReports(ReadingLexicon lexicon)
{
    private readonly DateLineReader _dates = new(lexicon.Dates);

    /// <summary>Empty when the object is no article. A graph describes its articles together with the people and bodies that
    /// they name by id, and is read as one.</summary>
    public List<FoundReport> Of(JsonElement json, ReportSource source, EntryIds ids)
    {
        var isOne = json.TryGetProperty("@type", out _);
        if (!isOne && !json.TryGetProperty("@graph", out _))
        {
            return [];
        }

        var articles = LinkedData.Read(json).Where(a => a.IsArticle && (a.Body ?? a.Headline) is not null);
        return [.. articles.Take(isOne ? 1 : int.MaxValue).Select(article => Of(article, isOne ? json.Text("identifier") ?? json.Text("@id") : null, source, ids))];
    }

    private FoundReport Of(LinkedArticle article, string? own, ReportSource source, EntryIds ids)
    {
        var address = Links.Absolute(article.Url, source.Url);
        var id = ids.Next(own, address?.AbsoluteUri);
        var text = article.Body ?? article.Description;
        var isMarkup = text?.Contains("</p>", StringComparison.OrdinalIgnoreCase) == true;
        var input = new ReportInput($"{source.Name}, {id}", id, text is null ? default : Encoding.UTF8.GetBytes(isMarkup ? text : WebUtility.HtmlDecode(text)))
        {
            Url = address?.AbsoluteUri,
            Charset = "utf-8",
            Content = isMarkup ? ContentForm.Fragment : ContentForm.Plain,
            Known = Known(article),
            Notes = article.Body is not null ? [] : [$"the JSON gives {(text is null ? "the headline" : "a summary")} only"],
        };
        return new FoundReport(input, article.Body is null ? address : null);
    }

    private KnownMetadata Known(LinkedArticle article) => new()
    {
        Title = article.Headline ?? "",
        Authors = [.. article.Authors.SelectMany(Bylines.Names).Distinct(StringComparer.OrdinalIgnoreCase)],
        Published = article.Published is { } date ? _dates.Read(date)?.Published : null,
        Outlet = article.Publisher is { } outlet ? lexicon.Outlets.Find(outlet) ?? outlet : null,
        Language = MetadataReader.LanguageTag(article.Language),
    };
}
