using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Outputs.Html;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Web.Components;

/// <summary>The report's own text, block by block, with its evidence marked. Where marks overlap, the text is divided where they begin
/// and end and leads to the mark of the highest rank; the classes <c>of-…</c> name the items of all.</summary>
public sealed class EvidenceText : ComponentBase
{
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    [Parameter, EditorRequired] public Account Account { get; set; } = default!;

    /// <summary>The stretch of the text that is shown.</summary>
    [Parameter, EditorRequired] public TextSpan Window { get; set; }

    [Inject] private Glossary Glossary { get; set; } = default!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var article = Account.Record.Article;
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "report-text");
        builder.AddAttribute(2, "lang", article.Language);
        foreach (var (block, segments) in EvidenceBlocks.Of(article, MarkCollector.Marks(Account, Glossary), Window))
        {
            AddBlock(builder, block, segments);
        }

        builder.CloseElement();
    }

    private void AddBlock(RenderTreeBuilder builder, Block block, IEnumerable<Segment> segments)
    {
        builder.OpenElement(3, block.Kind switch
        {
            BlockKind.Headline => "h2",
            BlockKind.Heading => "h3",
            BlockKind.Quotation => "blockquote",
            _ => "p",
        });
        builder.AddAttribute(4, "class", $"block {Words.Of(block.Kind).Replace(' ', '-')}");
        builder.AddAttribute(5, "dir", "auto");
        foreach (var segment in segments)
        {
            AddSegment(builder, segment);
        }

        builder.CloseElement();
    }

    private void AddSegment(RenderTreeBuilder builder, Segment segment)
    {
        var text = segment.Span.Slice(Account.Record.Article.Text).ToString();
        if (segment.Marks is not [var first, ..])
        {
            builder.AddSeen(text);
            return;
        }

        var places = segment.Marks.Select(mark => mark.Anchor).OfType<string>().Where(_placed.Add).ToList();
        foreach (var place in places.Skip(1))
        {
            builder.OpenElement(7, "span");
            builder.AddAttribute(8, "id", place);
            builder.CloseElement();
        }

        // A blank at the end of a line has no width: whoever goes by keyboard would come to a link that is not to be seen.
        var isBlank = string.IsNullOrWhiteSpace(text);
        builder.OpenElement(9, isBlank ? "span" : "a");
        builder.AddAttribute(10, "class", $"m {string.Join(' ', segment.Marks.SelectMany(mark => mark.Class.Split(' ')).Distinct())}");
        builder.AddAttribute(11, "href", isBlank ? null : $"#{first.Target}");
        builder.AddAttribute(12, "title", first.Tip);
        builder.AddAttribute(13, "id", places.FirstOrDefault());
        builder.AddSeen(text);
        builder.CloseElement();
    }
}
