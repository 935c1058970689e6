using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Reads an HTML page: metadata, then the main content after pruning, as blocks.</summary>
internal sealed class PageReader(ReadingLexicon lexicon)
{
    /// <summary>Far deeper than pages of people; deeper elements are flattened by the parser.</summary>
    private const int DeepestElement = 400;

    private readonly MetadataReader _metadata = new(lexicon);

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
        var draft = new ArticleDraft
        {
            Notes = notes,
            Title = metadata.Title,
            Authors = metadata.Authors,
            Published = metadata.Published,
            Outlet = metadata.Outlet,
            Language = metadata.Language,
            Url = metadata.Url,
        };
        if (document.Body is { } body)
        {
            draft.Blocks.AddRange(Blocks(body, metadata));
        }

        return draft;
    }

    private List<ReadBlock> Blocks(IElement body, PageMetadata metadata)
    {
        var root = PageTree.Build(body, lexicon.Classes);
        var headline = HeadlineMark.Apply(root, metadata.Title);
        Pruner.Apply(root);
        var main = MainContent.Find(root, HeadlineMark.Lead(root, headline));
        var head = new HeadMatter(metadata).Find(BlockFlow.Of(root, withPruned: true), main);
        return new BodyBlocks(lexicon, metadata).Read(head, BlockFlow.Of(main));
    }
}
