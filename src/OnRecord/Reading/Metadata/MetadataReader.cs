using AngleSharp.Dom;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Metadata;

/// <summary>Weighs JSON-LD, meta elements, microdata and visible lines against each other.</summary>
internal sealed class MetadataReader(ReadingLexicon lexicon)
{
    private readonly DateLineReader _dates = new(lexicon.Dates);

    public PageMetadata Read(IDocument document, string? url)
    {
        var linked = LinkedData.Read(document);
        var tags = new MetaTags(document);
        var address = AbsoluteUrl(tags.First("canonical")) ?? AbsoluteUrl(tags.First("og:url", "twitter:url")) ?? url ?? linked.Select(a => AbsoluteUrl(a.Url)).FirstOrDefault(u => u is not null);
        var outlet = Outlets.Of(linked, tags, address, lexicon.Outlets);
        var (title, heading) = Titles.Choose(document, linked, tags, outlet);
        var published = PublicationDates.Choose(document, linked, tags, address, _dates);
        return new PageMetadata
        {
            Url = address,
            Outlet = outlet,
            Title = title,
            Heading = heading,
            IsArticle = linked.Any(a => a.IsArticle) || tags.First("og:type") is "article",
            IsFree = linked.Select(a => a.IsFree).FirstOrDefault(f => f is not null) ?? (bool.TryParse(tags.First("isAccessibleForFree"), out var free) ? free : null),
            WordCount = linked.Select(a => a.WordCount).FirstOrDefault(c => c is not null),
            Description = linked.Where(a => a.IsArticle).Select(a => a.Description).FirstOrDefault(d => d is not null) ?? tags.First("og:description", "description", "twitter:description"),
            Authors = Authors.Choose(document, linked, tags, outlet, lexicon),
            Published = published,
            Modified = PublicationDates.Modified(document, linked, tags, published, _dates),
            Language = LanguageTag(document.DocumentElement.GetAttribute("lang") ?? linked.Select(a => a.Language).FirstOrDefault(l => l is not null) ?? tags.First("og:locale", "content-language", "language")),
            ArticleBody = linked.Select(a => a.Body).FirstOrDefault(b => b is not null),
        };
    }

    private static string? AbsoluteUrl(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? url : null;

    internal static string? LanguageTag(string? tag)
    {
        tag = tag?.Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 12 } && tag.Take(2).All(char.IsAsciiLetter) && (tag.Length == 2 || tag[2] == '-' || tag[3..].StartsWith('-') || tag.Length == 3) ? tag : null;
    }
}
