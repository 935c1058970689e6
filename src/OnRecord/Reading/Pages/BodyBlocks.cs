using OnRecord.Reading.Dates;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Turns the blocks of the main element into blocks of the report: leaves out link lists, furniture lines,
/// bylines and date lines above the text, repeats, and headings that nothing follows.</summary>
internal sealed class BodyBlocks(ReadingLexicon lexicon, PageMetadata metadata, LiveEntries live)
{
    private const double MostLinks = 0.6;
    private const int LongestLabel = 60;
    private const int ShortestRepeat = 80;

    /// <summary>A label that stands in the text so often is the page's. 3 and 5 score alike on the 346 development pages.</summary>
    private const int FewestRepeats = 3;

    /// <summary>Where more labels repeat, they are the report's: a plan, a table of contents.</summary>
    private const int MostLabels = 2;


    private readonly DateLineReader _dates = new(lexicon.Dates);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<KeptBlock> _kept = [];
    private bool _inSection;
    private bool _hasProse;

    /// <param name="head">Decks and captions above the main content; repeats among the blocks are left out.</param>
    public List<ReadBlock> Read(IEnumerable<PageBlock> head, List<PageBlock> blocks)
    {
        var labels = RepeatedLabels(blocks);
        foreach (var block in head)
        {
            AddHead(block);
        }

        foreach (var block in blocks)
        {
            if (!IsLabel(block) || !labels.Contains(block.Text))
            {
                Add(block);
            }
        }

        return new BodyEnd(lexicon.EndMatter).Trim(_kept);
    }

    /// <summary>Short lines that stand in the text again and again: what the page calls its parts.</summary>
    private static HashSet<string> RepeatedLabels(IEnumerable<PageBlock> blocks)
    {
        var labels = blocks.Where(IsLabel).GroupBy(b => b.Text, StringComparer.Ordinal).Where(g => g.Count() >= FewestRepeats).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return labels.Count <= MostLabels ? labels : [];
    }

    private static bool IsLabel(PageBlock block) =>
        block.Kind == BlockKind.Paragraph && !PageTags.IsCell(block.Owner.Tag) && block.Text.Length < LongestLabel && !Prose.EndsSentence(block.Text) && block.Text.AsSpan().ContainsAnyLetterOrDigit();

    private void AddHead(PageBlock block)
    {
        if (block.Kind == BlockKind.Caption)
        {
            AddCaption(block);
        }
        else if (!IsRepeat(block.Text) && lexicon.Furniture.KindOf(block.Text) == FurnitureKind.None && !IsSigned(block.Text))
        {
            _kept.Add(new KeptBlock(new ReadBlock(BlockKind.Deck, block.Text), block));
        }
    }

    private void Add(PageBlock block)
    {
        if (block.Kind == BlockKind.Caption)
        {
            AddCaption(block);
            return;
        }

        var entry = live.EntryOf(block.Owner);
        if (entry is not null && live.IsLabel(entry, block))
        {
            _kept.Add(new KeptBlock(new ReadBlock(BlockKind.EntryTime, block.Text, Published: live.TimeOf(entry)), block));
            return;
        }

        if (IsFurniture(block) || (block.Kind != BlockKind.ListItem && IsRepeat(block.Text)) || IsAboveText(block) || IsCreditAlone(block.Text))
        {
            return;
        }

        _hasProse |= Prose.IsParagraph(block.Text);
        _kept.Add(new KeptBlock(new ReadBlock(block.Kind, block.Text, Published: entry is null ? null : live.TimeOf(entry)), block));
    }

    private void AddCaption(PageBlock block)
    {
        var text = block.Text;
        if (lexicon.Furniture.KindOf(text) == FurnitureKind.None && !IsRepeat(text))
        {
            _kept.Add(new KeptBlock(new ReadBlock(BlockKind.Caption, text, lexicon.Credits.FindAtEnd(text)), block));
        }
    }

    private bool IsFurniture(PageBlock block)
    {
        var kind = lexicon.Furniture.KindOf(block.Text);
        var isProse = Prose.IsParagraph(block.Text) && block.LinkShare < MostLinks;
        _inSection = kind == FurnitureKind.Section || (_inSection && !isProse && block.Kind != BlockKind.Heading);
        return kind != FurnitureKind.None || _inSection || IsLinkLine(block) || !block.Text.AsSpan().ContainsAnyLetterOrDigit();
    }

    private static bool IsLinkLine(PageBlock block) =>
        block.LinkShare > MostLinks && block.Kind != BlockKind.Heading && (!Prose.EndsSentence(block.Text) || block.LinkShare > 0.9) && block.Text.Length < 250
        && !(block.Kind == BlockKind.ListItem && ListAround(block.Owner) is { LinkShare: < MostLinks });

    private static PageElement? ListAround(PageElement element)
    {
        while (element.Parent is not null && element.Tag is not ("ul" or "ol" or "dl"))
        {
            element = element.Parent;
        }

        return element.Tag is "ul" or "ol" or "dl" ? element : null;
    }

    private bool IsRepeat(string text) =>
        PlainReader.IsHeadlineAgain(text, metadata.Title) || PlainReader.IsHeadlineAgain(text, metadata.Heading) || (text.Length >= ShortestRepeat && !_seen.Add(text));

    private bool IsCreditAlone(string text) => text.Length <= LongestLabel && lexicon.Credits.IsCredit(text);

    /// <summary>Bylines, dates and labels between the headline and the first paragraph.</summary>
    private bool IsAboveText(PageBlock block)
    {
        var text = block.Text;
        if (text.Length <= 200 && _dates.Read(text) is { IsWholeLine: true })
        {
            return true;
        }

        return !_hasProse && !Prose.IsParagraph(text)
            && (Byline.Read(text).Count > 0 || IsAuthor(text) || (text.Length < LongestLabel && block.Kind is not (BlockKind.Heading or BlockKind.ListItem) && !Prose.EndsSentence(text)) || _dates.Read(text) is not null);
    }

    /// <summary>A byline or date line that is called a deck.</summary>
    private bool IsSigned(string text) =>
        !Prose.IsParagraph(text) && (Byline.Read(text).Count > 0 || IsAuthor(text) || _dates.Read(text) is not null);

    private bool IsAuthor(string text) =>
        text.Length < LongestLabel && metadata.Authors.Any(a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase));
}
