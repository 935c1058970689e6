using AngleSharp.Dom;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Metadata;

/// <summary>Chooses the authors: JSON-LD, then meta elements, then visible bylines. The outlet itself counts as author
/// only when nobody else is named.</summary>
internal static class Authors
{
    private const int MostAuthors = 12;
    private const int LongestByline = 200;

    public static IReadOnlyList<string> Choose(IDocument document, IReadOnlyList<LinkedArticle> linked, MetaTags tags, string? outlet, PageClasses classes)
    {
        foreach (var names in Candidates(document, linked, tags, classes))
        {
            var people = Clean(names, outlet);
            if (people.Count > 0)
            {
                return people;
            }
        }

        return [];
    }

    private static IEnumerable<IEnumerable<string>> Candidates(IDocument document, IReadOnlyList<LinkedArticle> linked, MetaTags tags, PageClasses classes)
    {
        foreach (var article in linked)
        {
            yield return article.Authors.SelectMany(Split);
        }

        yield return tags.All("parsely-author", "sailthru.author", "article:author_name", "author", "article.author", "byl", "dc.creator", "dcterms.creator", "cXenseParse:author").SelectMany(Split);
        yield return tags.All("article:author", "og:article:author").SelectMany(Split);
        yield return Visible(document, classes);
    }

    private static IEnumerable<string> Visible(IDocument document, PageClasses classes)
    {
        var marked = document.QuerySelectorAll("[rel~=author],[itemprop=author] [itemprop=name],[itemprop=author]").Take(MostAuthors).Select(e => e.TextContent.Trim()).ToList();
        if (marked.Count > 0)
        {
            return marked.Where(m => m.Length <= LongestByline).SelectMany(Split);
        }

        foreach (var element in document.All)
        {
            if (element.HasAttribute("class") && (classes.RolesOf(element.ClassName) & PageRoles.Byline) != 0
                && element.TextContent.Trim() is { Length: > 3 and <= LongestByline } text)
            {
                var names = Split(FirstLine(text)).ToList();
                if (names.Count > 0)
                {
                    return names;
                }
            }
        }

        return [];
    }

    private static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        return end < 0 ? text : text[..end].Trim();
    }

    private static IEnumerable<string> Split(string text)
    {
        text = text.Trim();
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains('@'))
        {
            return [];
        }

        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[3..];
        }

        return Byline.Names(text);
    }

    private static List<string> Clean(IEnumerable<string> names, string? outlet)
    {
        var people = new List<string>();
        foreach (var name in names)
        {
            var trimmed = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (trimmed.Length > 1 && people.Count < MostAuthors && !people.Contains(trimmed, StringComparer.OrdinalIgnoreCase))
            {
                people.Add(trimmed);
            }
        }

        if (people.Count > 1 && outlet is not null)
        {
            people.RemoveAll(p => p.Equals(outlet, StringComparison.OrdinalIgnoreCase));
        }

        return people;
    }
}
