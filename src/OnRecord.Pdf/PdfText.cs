using OnRecord.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Filters;

namespace OnRecord.Pdf;

/// <summary>The text of a PDF as paragraphs in reading order, an empty line between.</summary>
internal static class PdfText
{
    private const int MostPages = 200;
    private const int MostLettersOfPage = 60_000;
    private const int DeepestNesting = 64;

    // One thread, so that many files can be read side by side.
    private static readonly NearestNeighbourWordExtractor Words = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });
    private static readonly DocstrumBoundingBoxes Segmenter = new(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    /// <exception cref="ReadingException">The file is locked, too long, or has no text.</exception>
    public static string Of(string name, byte[] bytes)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestNesting, FilterProvider = new BoundedFilters(DefaultFilterProvider.Instance) };
        try
        {
            using var document = PdfDocument.Open(bytes, options);
            if (document.NumberOfPages > MostPages)
            {
                throw new ReadingException(name, $"the PDF has {document.NumberOfPages} pages, more than {MostPages}", "split it into its reports");
            }

            var pages = Enumerable.Range(1, document.NumberOfPages).Select(number => Blocks(name, document.GetPage(number))).ToList();
            var paragraphs = Paragraphs.Of(RunningHeads.Without(pages));
            return paragraphs.Count > 0
                ? string.Join("\n\n", paragraphs)
                : throw new ReadingException(name, "the PDF holds pictures of text and no text", "recognise its text (OCR) and read that");
        }
        catch (PdfDocumentEncryptedException fault)
        {
            throw new ReadingException(name, "the PDF is locked with a password", "save a copy without one", cause: fault);
        }
    }

    private static List<TextBlock> Blocks(string name, Page page)
    {
        if (page.Letters.Count > MostLettersOfPage)
        {
            throw new ReadingException(name, $"it has more than {MostLettersOfPage:N0} letters, more than any page of a report", "save its text and read that", $"page {page.Number}");
        }

        // Letters that lie on each other are drawn bold that way.
        var words = DuplicateOverlappingTextProcessor.Get(page.Letters) is { Count: > 0 } letters ? Words.GetWords(letters).ToList() : [];
        return words.Count == 0 ? [] : ReadingOrder.Of([.. Segmenter.GetBlocks(words)]);
    }
}
