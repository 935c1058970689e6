using System.Net;
using AngleSharp.Html.Parser;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Reads an HTML page: metadata, then the main content after pruning, as blocks.</summary>
internal sealed class PageReader(ReadingLexicon lexicon)
{
    /// <summary>Far deeper than pages of people; deeper elements are flattened by the parser.</summary>
    private const int DeepestElement = 400;

    /// <summary>A page with less text than this shows none.</summary>
    private const int ShortText = 200;

    private readonly MetadataReader _metadata = new(lexicon);
    private readonly PageStatusReader _status = new(lexicon.PageStatus);
    private readonly DateLineReader _dates = new(lexicon.Dates);
    private readonly HeadLines _lines = new(lexicon, new DateLineReader(lexicon.Dates));

    public ArticleDraft Read(ReportInput input, string html, List<string> notes)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = DeepestElement,
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            IsScripting = false,
        });
        using var document = parser.ParseDocument(NestingLimit.Apply(html));
        var metadata = _metadata.Read(document, input.Url);
        metadata = input is { Content: ContentForm.Fragment, Known.Title: { } title } ? metadata with { Title = title, Heading = null } : metadata;
        var draft = new ArticleDraft { Notes = notes };
        if (document.Body is { } body)
        {
            var root = PageTree.Build(body, lexicon.Classes);
            var page = BlockFlow.Of(root, withPruned: true);
            var headline = HeadlineMark.Apply(page, metadata.Heading ?? metadata.Title);
            metadata = _lines.Complete(metadata, page, headline);
            if (input.Content == ContentForm.Fragment)
            {
                Pruner.Apply(root);
                draft.Blocks.AddRange(Blocks(root, page, metadata));
            }
            else
            {
                draft.Blocks.AddRange(Blocks(root, headline, page, metadata));
                draft.Status = _status.Of(page, draft.Blocks, metadata);
            }

            if (draft.Status == PageStatus.Paywalled)
            {
                _status.RemoveOffers(draft.Blocks);
            }
        }

        UseLinkedBody(draft, metadata);
        Describe(draft, metadata);
        return draft;
    }

    private List<ReadBlock> Blocks(PageElement root, PageElement? headline, List<PageBlock> page, PageMetadata metadata)
    {
        Pruner.Apply(root);
        var blocks = Blocks(MainContent.Find(root, HeadlineMark.Lead(root, headline)), page, metadata);
        return StatedBody.Of(metadata) is { } stated && stated.Contradicts(blocks) && stated.Locate(page) is { } other ? Blocks(other, page, metadata) : blocks;
    }

    private List<ReadBlock> Blocks(PageElement main, List<PageBlock> page, PageMetadata metadata)
    {
        var head = new HeadMatter(metadata).Find(page, main);
        return new BodyBlocks(lexicon, metadata, LiveEntries.Find(main, _dates)).Read(head, BlockFlow.Of(main));
    }

    /// <summary>Pages that build their text by script may still give it whole in JSON-LD.</summary>
    private static void UseLinkedBody(ArticleDraft draft, PageMetadata metadata)
    {
        var length = draft.Blocks.Where(b => b.Kind != BlockKind.Caption).Sum(b => b.Text.Length);
        if (metadata.ArticleBody is not { Length: > ShortText } body || length >= ShortText)
        {
            return;
        }

        draft.Blocks.Clear();
        draft.Status = PageStatus.Full;
        foreach (var line in PlainLines.Split(WebUtility.HtmlDecode(body)))
        {
            draft.Blocks.Add(new ReadBlock(BlockKind.Paragraph, line.Text));
        }

        draft.Notes.Add("the page shows no text; text taken from its JSON-LD");
    }

    private static string NoteOf(PageStatus status) => status switch
    {
        PageStatus.Paywalled => "the page shows the start of the report only; the rest is for subscribers",
        PageStatus.Error => "the page is an error page, not a report",
        _ => "the page asks for consent and shows no report",
    };

    private static void Describe(ArticleDraft draft, PageMetadata metadata)
    {
        if (draft.Status != PageStatus.Full)
        {
            draft.Notes.Add(NoteOf(draft.Status));
        }

        draft.Title = metadata.Title;
        draft.Authors = metadata.Authors;
        draft.Published = metadata.Published;
        draft.Modified = metadata.Modified;
        draft.Outlet = metadata.Outlet;
        draft.Language = metadata.Language;
        draft.Url = metadata.Url;
    }
}
