using OnRecord.Knowledge.Tables;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Decoding;
using OnRecord.Reading.Pages;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading;

/// <summary>Reads the bytes or the text of a report, HTML page or plain text, into an <see cref="Article"/>. Immutable
/// and thread-safe; build one and share it.</summary>
/// <example><code>
/// var article = Reader.LoadEmbedded().Read(new ReportInput("report.html", "report", File.ReadAllBytes("report.html")));
/// </code></example>
public sealed class Reader
{
    private const int LanguageSample = 6000;

    private readonly ReadingLexicon _lexicon;
    private readonly PageReader _pages;
    private readonly PlainReader _plain;
    private readonly DateLineReader _dates;

    internal Reader(ReadingLexicon lexicon)
    {
        _lexicon = lexicon;
        _pages = new PageReader(lexicon);
        _plain = new PlainReader(lexicon);
        _dates = new DateLineReader(lexicon.Dates);
    }

    internal ReadingLexicon Lexicon => _lexicon;

    /// <exception cref="DataException">An embedded data file is malformed.</exception>
    public static Reader LoadEmbedded() => new(ReadingLexicon.LoadEmbedded());

    /// <summary>Never fails but by refusal, whatever the bytes.</summary>
    /// <exception cref="ReadingException">The input is empty, binary, in no known encoding, of another form than a page or
    /// text, or holds no report.</exception>
    public Article Read(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var notes = new List<string>(input.Notes);
        return input is { Bytes.IsEmpty: true, Known: not null }
            ? Finish(input, new ArticleDraft { Notes = notes })
            : Read(input, TextDecoder.Decode(input, notes), notes);
    }

    /// <summary>Reads text that is decoded already.</summary>
    /// <exception cref="ReadingException">As for <see cref="Read(ReportInput)"/>.</exception>
    public Article ReadText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var input = new ReportInput(id, id, ReadOnlyMemory<byte>.Empty);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ReadingException(id, "the input holds no text", "give the saved page or the text of a report");
        }

        return Read(input, text, []);
    }

    private Article Read(ReportInput input, string text, List<string> notes)
    {
        text = Surrogates.Repair(text);
        var form = input.Content == ContentForm.Detect ? ReportForm.Of(input, text) : input.Content;
        return Finish(input, form == ContentForm.Plain ? _plain.Read(text, input.Known?.Title, notes) : _pages.Read(input, text, notes));
    }

    private Article Finish(ReportInput input, ArticleDraft draft)
    {
        draft.Complete(input);
        if (input is { Bytes.IsEmpty: true, Known: not null } && string.IsNullOrWhiteSpace(draft.Title))
        {
            throw new ReadingException(input.Name, "it names a page and holds no text of it", "give the page itself");
        }

        if (draft.Blocks.Count == 0 && string.IsNullOrWhiteSpace(draft.Title))
        {
            throw new ReadingException(input.Name, "no report was found in the page", "check that the saved page shows the article and not a consent or error page");
        }

        var shown = _lexicon.Languages.Identify(ReportLanguage.SampleOf(draft.Title, draft.Blocks.Select(b => b.Text)));
        draft.Language = ReportLanguage.Of(draft.Language, shown, draft.Notes);
        UseDateline(draft);
        return draft.Build(input.Id);
    }

    // The day on which it was filed: "LIMA, 5 May 2021 (Agency) - ".
    private void UseDateline(ArticleDraft draft)
    {
        if (draft.Published is not null || draft.Blocks.Find(block => block.Kind == BlockKind.Paragraph) is not { } opening
            || Dateline.LengthIn(opening.Text) is not (> 0 and var length) || _dates.Read(opening.Text.AsSpan(0, length)) is not { } date)
        {
            return;
        }

        draft.Published = new Publication(date.Published.Date);
        draft.Notes.Add("date of publication taken from the dateline");
    }

    /// <summary>The language of an article: its own field, or else what its words show; null when they do not tell.</summary>
    internal string? LanguageOf(Article article) =>
        article.Language ?? _lexicon.Languages.Identify(article.Text.AsSpan(0, Math.Min(article.Text.Length, LanguageSample)));
}
