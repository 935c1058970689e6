using AngleSharp.Dom;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Copies the document's body into elements that extraction can mark and measure, without scripts, forms'
/// controls and pictures. Depth is bounded by the parser.</summary>
internal static class PageTree
{
    public static PageElement Build(IElement body, PageClasses classes) => Copy(body, null, classes);

    private static PageElement Copy(IElement source, PageElement? parent, PageClasses classes)
    {
        var tag = source.LocalName;
        var element = new PageElement
        {
            Source = source,
            Tag = tag,
            Parent = parent,
            IsBlock = PageTags.IsBlock(tag),
            IsHidden = IsHidden(source),
            Roles = classes.RolesOf(source.GetAttribute("class")) | classes.RolesOf(source.Id) | classes.RolesOf(source.GetAttribute("data-testid"))
                | RoleOfProperty(source.GetAttribute("itemprop")),
        };
        var nodes = source.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case IText text:
                    element.Children.Add(new PageText { Text = text.Data, Parent = element });
                    break;
                case IElement child when !PageTags.IsSkipped(child.LocalName):
                    element.Children.Add(Copy(child, element, classes));
                    break;
            }
        }

        return element;
    }

    private static PageRoles RoleOfProperty(string? itemprop) => itemprop switch
    {
        "articleBody" => PageRoles.Body,
        "caption" => PageRoles.Caption,
        "author" => PageRoles.Byline,
        "datePublished" or "dateModified" => PageRoles.Date,
        "headline" => PageRoles.Headline,
        "description" or "alternativeHeadline" => PageRoles.Deck,
        _ => PageRoles.None,
    };

    private static bool IsHidden(IElement source)
    {
        // Captions are often hidden from screen readers, which read the picture's own text.
        if (source.HasAttribute("hidden") || (source.GetAttribute("aria-hidden") is "true" && source.LocalName != "figcaption"))
        {
            return true;
        }

        return source.GetAttribute("style") is { Length: > 0 } style
            && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));
    }

    private static bool Declares(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :\t").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
