using System.Text;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Lays out the text of an element as blocks in document order, as a browser would break it: white space
/// collapsed, two line breaks make a new block. Pruned elements are passed over.</summary>
internal sealed class BlockFlow
{
    /// <summary>An element called a picture that holds more text is more than that.</summary>
    private const int LongestCaption = 400;

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private readonly bool _withPruned;
    private int _linkLength;
    private int _linkDepth;

    private BlockFlow(bool withPruned) => _withPruned = withPruned;

    public static List<PageBlock> Of(PageElement root, bool withPruned = false)
    {
        var flow = new BlockFlow(withPruned);
        flow.Visit(root, root, BlockKind.Paragraph);
        flow.Flush(root, BlockKind.Paragraph);
        return flow._blocks;
    }

    private void Visit(PageElement element, PageElement owner, BlockKind kind)
    {
        if (element.IsPruned && !_withPruned)
        {
            return;
        }

        var isCaption = (element.Has(PageRoles.Caption | PageRoles.Credit) || IsPictureBox(element)) && element.Tag is not ("figure" or "body" or "article" or "main" or "section");
        var startsBlock = element.IsBlock || (isCaption && kind != BlockKind.Caption);
        var inner = isCaption || element.Tag is "figcaption" or "caption" ? BlockKind.Caption : KindOf(element.Tag, kind);
        if (startsBlock)
        {
            Flush(owner, kind);
        }

        _linkDepth += element.Tag == "a" ? 1 : 0;
        VisitChildren(element, startsBlock ? element : owner, inner);
        _linkDepth -= element.Tag == "a" ? 1 : 0;
        if (startsBlock)
        {
            Flush(element, inner);
        }
        else if (element.Tag is "td" or "th")
        {
            Append(" ");
        }
    }

    private void VisitChildren(PageElement element, PageElement owner, BlockKind kind)
    {
        foreach (var node in element.Children)
        {
            switch (node)
            {
                case PageText text:
                    Append(text.Text);
                    break;
                case PageElement { Tag: "br" }:
                    Break(owner, kind);
                    break;
                case PageElement child:
                    Visit(child, owner, kind);
                    break;
            }
        }
    }

    private static bool IsPictureBox(PageElement element) =>
        element.Has(PageRoles.Picture) && !element.Has(PageRoles.Body) && element.HasPicture && !element.HasCaption && element.Letters <= LongestCaption && !element.HoldsHeadline;

    private static BlockKind KindOf(string tag, BlockKind kind) => tag switch
    {
        _ when kind == BlockKind.Caption => kind,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quotation,
        _ when PageTags.IsHeading(tag) => BlockKind.Heading,
        _ => kind,
    };

    private void Append(string text)
    {
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u00AD' or '\uFEFF' or '\0')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                _line.Append(c);
                _linkLength += _linkDepth > 0 ? 1 : 0;
            }
            else if (_line.Length > 0 && _line[^1] is not (' ' or '\n'))
            {
                _line.Append(' ');
            }
        }
    }

    private void Break(PageElement owner, BlockKind kind)
    {
        while (_line.Length > 0 && _line[^1] == ' ')
        {
            _line.Length--;
        }

        if (_line.Length > 0 && _line[^1] == '\n')
        {
            Flush(owner, kind);
        }
        else if (_line.Length > 0)
        {
            _line.Append('\n');
        }
    }

    private void Flush(PageElement owner, BlockKind kind)
    {
        while (_line.Length > 0 && _line[^1] is (' ' or '\n'))
        {
            _line.Length--;
        }

        if (_line.Length > 0)
        {
            _blocks.Add(new PageBlock(kind, _line.ToString(), _linkLength, owner));
        }

        _line.Clear();
        _linkLength = 0;
    }
}
