using AngleSharp.Dom;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Metadata;

/// <summary>Chooses the authors: JSON-LD, then meta elements, then visible bylines. An outlet counts as author
/// only when nobody else is named.</summary>
internal static class Authors
{
    private const int MostAuthors = 12;
    private const int LongestByline = 200;

    public static IReadOnlyList<string> Choose(IDocument document, IReadOnlyList<LinkedArticle> linked, MetaTags tags, string? outlet, ReadingLexicon lexicon)
    {
        IReadOnlyList<string> houses = [];
        foreach (var names in Candidates(document, linked, tags, lexicon.Classes))
        {
            var people = Clean(names, outlet, lexicon.Outlets);
            if (people.Exists(p => !IsOutlet(p, outlet, lexicon.Outlets)))
            {
                return people;
            }

            houses = houses.Count > 0 ? houses : people;
        }

        return houses;
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

    /// <summary>Marked authors that stand beside the first of them; others sign related stories. Otherwise the first
    /// element called a byline that holds a name.</summary>
    private static List<string> Visible(IDocument document, PageClasses classes)
    {
        var marked = document.QuerySelectorAll("[itemprop=author] [itemprop=name],[rel~=author],[itemprop=author]").Take(MostAuthors).ToList();
        var names = marked.Where(m => ReferenceEquals(Surroundings(m), Surroundings(marked[0]))).SelectMany(NamesIn).ToList();
        if (names.Count > 0)
        {
            return names;
        }

        foreach (var element in document.All)
        {
            if (element.HasAttribute("class") && (classes.RolesOf(element.ClassName) & PageRoles.Byline) != 0
                && element.TextContent.Trim() is { Length: > 3 and <= LongestByline }
                && NamesIn(element) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static IElement? Surroundings(IElement element) => element.ParentElement?.ParentElement;

    /// <summary>The names that are links, or else those of the first text that is a name.</summary>
    private static List<string> NamesIn(IElement byline)
    {
        var linked = byline.GetElementsByTagName("a").SelectMany(a => Split(a.TextContent)).ToList();
        if (linked.Count > 0)
        {
            return linked;
        }

        foreach (var text in byline.Descendants<IText>())
        {
            if (text.Data.Length <= LongestByline && Split(text.Data).ToList() is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    private static IEnumerable<string> Split(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains('@'))
        {
            return [];
        }

        return Byline.Names(text);
    }

    private static List<string> Clean(IEnumerable<string> names, string? outlet, OutletTable outlets)
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

        if (people.Exists(p => !IsOutlet(p, outlet, outlets)))
        {
            people.RemoveAll(p => IsOutlet(p, outlet, outlets));
        }

        return people;
    }

    /// <summary>The outlet of the page, another outlet, or a site.</summary>
    public static bool IsOutlet(string name, string? outlet, OutletTable outlets)
    {
        var dot = name.LastIndexOf('.');
        return name.Equals(outlet, StringComparison.OrdinalIgnoreCase) || outlets.Find(name) is not null
            || (dot > 0 && name.Length - dot - 1 is 2 or 3 && name[dot - 1] != '.' && !name.AsSpan(dot + 1).Contains(' ') && char.IsLower(name[^1]));
    }
}
