using OnRecord.Outputs.Accounts;
using OnRecord.Reading;

namespace OnRecord.Outputs.Html;

/// <summary>The report's own text, block by block, with its evidence marked.</summary>
internal sealed class ReportHtml(Account account, Glossary glossary, TextWriter writer)
{
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    public void Write()
    {
        var marks = MarkCollector.Marks(account, glossary);
        writer.Write("<div class=\"report\">\n<h2>The report</h2>\n");
        WriteLegend();
        foreach (var (block, segments) in EvidenceBlocks.Of(account.Record.Article, marks))
        {
            WriteBlock(block, segments);
        }

        writer.Write("</div>\n");
    }

    private void WriteLegend() => writer.Write("""
        <p class="legend"><mark class="event fact">happened</mark> <mark class="event intent">planned, promised, demanded, threatened</mark>
        <mark class="event open">possible</mark> <mark class="event negative">denied</mark> <mark class="source">source</mark>
        <mark class="cue">cue</mark> <mark class="content">what the source says</mark> <mark class="tension">contradiction</mark></p>
        <input type="checkbox" id="show-actors"><label for="show-actors"> show every mention of an actor</label>

        """);

    private void WriteBlock(Block block, IEnumerable<Segment> segments)
    {
        var element = block.Kind switch
        {
            BlockKind.Headline => "h3",
            BlockKind.Heading => "h4",
            BlockKind.Quotation => "blockquote",
            _ => "p",
        };
        writer.Write($"<{element} class=\"{Words.Of(block.Kind).Replace(' ', '-')}\" dir=\"auto\">");
        foreach (var segment in segments)
        {
            WriteSegment(segment);
        }

        writer.Write($"</{element}>\n");
    }

    private void WriteSegment(Segment segment)
    {
        var text = segment.Span.Slice(account.Record.Article.Text);
        if (segment.Marks.Count == 0)
        {
            HtmlText.Write(writer, text);
            return;
        }

        var first = segment.Marks[0];
        var css = string.Join(' ', segment.Marks.SelectMany(mark => mark.Class.Split(' ')).Distinct());
        var anchors = segment.Marks.Select(mark => mark.Anchor).OfType<string>().Where(_placed.Add).ToList();
        foreach (var anchor in anchors.Skip(1))
        {
            writer.Write($"<span id=\"{anchor}\"></span>");
        }

        writer.Write($"<a class=\"m {css}\" href=\"#{first.Target}\" data-tip=\"{HtmlText.Of(first.Tip)}\"");
        writer.Write(anchors.Count > 0 ? $" id=\"{anchors[0]}\">" : ">");
        HtmlText.Write(writer, text);
        writer.Write("</a>");
    }
}
