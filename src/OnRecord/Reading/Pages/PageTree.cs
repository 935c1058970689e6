using AngleSharp.Dom;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Copies the document's body into elements that extraction can mark and measure, without scripts, forms'
/// controls and pictures. Depth is bounded by the parser.</summary>
internal static class PageTree
{
    public static PageElement Build(IElement body, PageClasses classes) => Copy(body, null, new KnownRoles(classes));

    private static PageElement Copy(IElement source, PageElement? parent, KnownRoles classes)
    {
        var tag = source.LocalName;
        var element = new PageElement
        {
            Source = source,
            Tag = tag,
            Parent = parent,
            IsBlock = PageTags.IsBlock(tag),
            IsHidden = IsHidden(source),
            Roles = classes.RolesOf(source.GetAttribute("class")) | (classes.RolesOf(source.Id) & ~PageRoles.Picture) | classes.RolesOf(source.GetAttribute("data-testid"))
                | RoleOfProperty(source.GetAttribute("itemprop")),
        };
        element.FirstTime = tag == "time" ? element : null;
        var nodes = source.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i])
            {
                case IText text:
                    element.Children.Add(new PageText { Text = text.Data, Parent = element });
                    element.Letters += Letters(text.Data);
                    break;
                case IElement child when PageTags.IsSkipped(child.LocalName):
                    element.HasPicture |= PageTags.IsPicture(child.LocalName);
                    break;
                case IElement child:
                    var copy = Copy(child, element, classes);
                    element.Children.Add(copy);
                    element.HasPicture |= copy.HasPicture;
                    element.HasCaption |= copy.HasCaption || copy.Tag == "figcaption" || copy.Has(PageRoles.Caption);
                    element.Letters += copy.Letters;
                    element.FirstTime ??= copy.FirstTime;
                    break;
            }
        }

        return element;
    }

    private static int Letters(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return letters;
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
        // Captions and paragraphs behind a meter are hidden from screen readers only.
        if (source.HasAttribute("hidden") || (source.GetAttribute("aria-hidden") is "true" && source.LocalName is not ("figcaption" or "p")))
        {
            return true;
        }

        return IsHiddenByClass(source.ClassName) || source.GetAttribute("style") is { Length: > 0 } style
            && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));
    }

    /// <summary>A class that is nothing but the word "hidden", unless another one shows the element at some width.</summary>
    private static bool IsHiddenByClass(string? classes)
    {
        var isHidden = false;
        foreach (var range in classes.AsSpan().Split(' '))
        {
            var name = classes.AsSpan()[range];
            isHidden |= name is "hidden" or "is-hidden" or "d-none" or "hide" or "visually-hidden" or "invisible";
            if (name.Contains(':') || name.StartsWith("d-") && name is not "d-none")
            {
                return false;
            }
        }

        return isHidden;
    }

    private static bool Declares(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart(" :\t").StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }
}
