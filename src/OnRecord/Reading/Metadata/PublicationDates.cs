using AngleSharp.Dom;
using OnRecord.Reading.Dates;

namespace OnRecord.Reading.Metadata;

/// <summary>Chooses the publication time: JSON-LD, then meta elements, microdata and <c>time</c> elements, then visible
/// date lines, then the address. An earlier source wins, but gains the time or offset of a later one for the same day.</summary>
internal static class PublicationDates
{
    private const int MostCandidates = 40;

    private static readonly string[] Names =
    [
        "article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
        "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "article.published", "cXenseParse:recs:publishtime",
        "date", "dc.created", "article_date_original", "originalpublicationdate",
    ];

    public static Publication? Choose(IDocument document, IReadOnlyList<LinkedArticle> linked, MetaTags tags, string? url, DateLineReader dates)
    {
        Publication? chosen = null;
        foreach (var candidate in Candidates(document, linked, tags, url, dates))
        {
            if (chosen is null)
            {
                chosen = candidate;
            }
            else if (candidate.Date == chosen.Date && Detail(candidate) > Detail(chosen))
            {
                chosen = candidate;
            }

            if (Detail(chosen) == 2)
            {
                break;
            }
        }

        return chosen;
    }

    /// <summary>The time of the last change: JSON-LD, then meta elements, then microdata. Not given when it is that of publication.</summary>
    public static Publication? Modified(IDocument document, IReadOnlyList<LinkedArticle> linked, MetaTags tags, Publication? published, DateLineReader dates)
    {
        var stated = linked.Where(a => a.IsArticle).Select(a => a.Modified)
            .Append(tags.First("article:modified_time", "og:updated_time", "og:article:modified_time", "dateModified", "last-modified", "dcterms.modified", "revision_date"))
            .Append(document.QuerySelector("[itemprop=dateModified]") is { } marked ? marked.GetAttribute("datetime") ?? marked.GetAttribute("content") : null);
        var modified = stated.Select(s => s is null ? null : dates.Read(s)?.Published).FirstOrDefault(p => p is not null);
        return modified is null || modified == published || (published is not null && modified.Date < published.Date) ? null : modified;
    }

    private static int Detail(Publication published) => published.Offset is not null ? 2 : published.Time is not null ? 1 : 0;

    private static IEnumerable<Publication> Candidates(IDocument document, IReadOnlyList<LinkedArticle> linked, MetaTags tags, string? url, DateLineReader dates)
    {
        foreach (var article in linked)
        {
            if (article.Published is { } text && dates.Read(text) is { } found)
            {
                yield return found.Published;
            }
        }

        foreach (var name in Names)
        {
            if (tags.First(name) is { } text && dates.Read(text) is { } found)
            {
                yield return found.Published;
            }
        }

        foreach (var found in Visible(document, dates))
        {
            yield return found;
        }

        if (url is not null && InAddress(url, dates) is { } dated)
        {
            yield return dated;
        }
    }

    private static IEnumerable<Publication> Visible(IDocument document, DateLineReader dates)
    {
        foreach (var element in document.QuerySelectorAll("[itemprop=datePublished],time[datetime],time[pubdate],time").Take(MostCandidates))
        {
            if (element.Closest("aside,nav,footer") is not null)
            {
                continue;
            }

            var found = dates.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? "") ?? dates.Read(element.TextContent);
            if (found is { IsUpdate: false } match)
            {
                yield return match.Published;
                yield break;
            }
        }
    }

    private static Publication? InAddress(string url, DateLineReader dates)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : url;
        for (var i = 0; i + 10 <= path.Length; i++)
        {
            if (char.IsAsciiDigit(path[i]) && (i == 0 || !char.IsAsciiDigit(path[i - 1])) && path[i + 4] is '/' or '-'
                && dates.Read(path.AsSpan(i, 10).TrimEnd('/')) is { } found)
            {
                return new Publication(found.Published.Date);
            }
        }

        return null;
    }
}
