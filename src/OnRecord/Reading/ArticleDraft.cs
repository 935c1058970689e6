using System.Text;
using OnRecord.Text;

namespace OnRecord.Reading;

/// <summary>What has been read of a report so far. <see cref="Build"/> puts the text together: the headline, then the
/// blocks in order, with an empty line between.</summary>
internal sealed class ArticleDraft
{
    private const string Separator = "\n\n";

    public string? Title { get; set; }

    public string? Outlet { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    public Publication? Published { get; set; }

    public Publication? Modified { get; set; }

    public string? Language { get; set; }

    public string? Url { get; set; }

    public PageStatus Status { get; set; }

    /// <summary>Without the headline.</summary>
    public List<ReadBlock> Blocks { get; } = [];

    public List<string> Notes { get; init; } = [];

    /// <summary>Takes in what is known of the report from outside.</summary>
    public void Complete(ReportInput input)
    {
        Url ??= input.Url;
        if (input.Known is not { } known)
        {
            return;
        }

        var ownWins = input.Content is ContentForm.Detect or ContentForm.Page;
        Title = (ownWins ? Title : null) ?? known.Title ?? Title;
        Outlet = (ownWins ? Outlet : null) ?? known.Outlet ?? Outlet;
        Published = (ownWins ? Published : null) ?? known.Published ?? Published;
        Language = (ownWins ? Language : null) ?? known.Language ?? Language;
        Authors = known.Authors.Count > 0 && !(ownWins && Authors.Count > 0) ? known.Authors : Authors;
    }

    public Article Build(string id)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        if (!string.IsNullOrWhiteSpace(Title))
        {
            Append(text, blocks, new ReadBlock(BlockKind.Headline, Title));
        }

        foreach (var block in Blocks)
        {
            Append(text, blocks, block);
        }

        return new Article(id, text.ToString(), blocks)
        {
            Title = Title,
            Outlet = Outlet,
            Authors = Authors,
            Published = Published,
            Modified = Modified,
            Language = Language,
            Url = Url,
            Status = Status,
            Notes = Notes,
        };
    }

    private static void Append(StringBuilder text, List<Block> blocks, ReadBlock block)
    {
        if (text.Length > 0)
        {
            text.Append(Separator);
        }

        var start = text.Length;
        text.Append(block.Text);
        var span = new TextSpan(start, text.Length);
        TextSpan? credit = block.Credit is { } c ? new TextSpan(start + c.Start, start + c.End) : null;
        var built = block.Kind == BlockKind.Paragraph ? Block.Paragraph(block.Text, span) : new Block(block.Kind, span, credit);
        blocks.Add(built with { Published = block.Published });
    }
}
