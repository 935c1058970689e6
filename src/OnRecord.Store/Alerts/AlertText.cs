using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;
using OnRecord.Store.Briefs;
using OnRecord.Store.Commitments;
using OnRecord.Store.Ids;
using OnRecord.Store.Queries;
using OnRecord.Store.Tellings;
using OnRecord.Text;

namespace OnRecord.Store.Alerts;

/// <summary>Puts what a rule found into an alert. Not thread-safe.</summary>
internal sealed class AlertText
{
    private const int LongestTitle = 160;

    private readonly Glossary _glossary = Glossary.LoadEmbedded();
    private readonly EventSentence _sentences;

    public AlertText() => _sentences = new EventSentence(BriefWording.LoadEmbedded(), VerbPhrase.LoadEmbedded(), _glossary);

    public Alert Of(AlertRule rule, FoundEvent found, string raised) => New(rule, raised, Sentence(found.Report, found.Event), Telling(found.Report, found.Event)) with
    {
        Status = Words.Of(found.Event.Status),
        Type = found.Event.Type,
    };

    public Alert Of(AlertRule rule, FoundReport found, string raised)
    {
        var (title, outlet) = (TitleOf(found.Report), found.Report.Record.Article.Outlet);
        var words = BriefLines.Words(found.Report, found.Matches) ?? title;
        return New(rule, raised, $"{(outlet is null ? "A report" : Wording.Clean(outlet))} published {Wording.Quoted(title)}.", Telling(found.Report, words, null, null));
    }

    public Alert Of(AlertRule rule, FoundLink link, string raised) =>
        New(rule, raised, link.To.Event is { } told ? $"Contradicted: {Sentence(link.To.Report, told)}" : "A claim is contradicted.", Telling(link.From)) with
        {
            Reason = $"{EventSentence.Capitalised(link.Why)}.",
            Status = link.To.Event is { } item ? Words.Of(item.Status) : null,
            Type = link.To.Event?.Type,
            Against = Telling(link.To),
        };

    public Alert Of(AlertRule rule, FoundCommitment found, string raised) => New(rule, raised, $"The day has passed: {Sentence(found.Announced.Report, found.Announced.Event)}", Telling(found.Announced.Report, found.Announced.Event), found.Due) with
    {
        Reason = $"{EventSentence.Capitalised(found.Reason)}.",
        Status = Words.Of(found.Announced.Event.Status),
        Type = found.Announced.Event.Type,
        Due = found.Due,
    };

    private static Alert New(AlertRule rule, string raised, string sentence, AlertTelling told, string? more = null) =>
        new(ContentHash.IdOf(rule.Name, Words.Of(rule.Kind), told.Report, told.Item, more), rule.Name, Words.Of(rule.Kind), raised, sentence, told);

    private string Sentence(StoredReport report, Event told) => $"{_sentences.Of(report, told)}.";

    private AlertTelling Telling(StoredReport report, Event told) => Telling(report, BriefLines.Words(report, told.Anchor) ?? TitleOf(report), report.Attribution(told.Attribution), told.Id);

    private AlertTelling Telling(LinkedClaim claim)
    {
        IReadOnlyList<TextSpan> around = claim.Event is { } told ? told.Anchor : claim.Statement is { } said ? [.. said.Cue, .. said.Content] : [];
        return Telling(claim.Report, BriefLines.Words(claim.Report, around) ?? TitleOf(claim.Report), claim.Statement, claim.Item);
    }

    private AlertTelling Telling(StoredReport report, string words, Attribution? said, string? item)
    {
        var article = report.Record.Article;
        var source = string.Concat(new WordOf(report.Record, _glossary, new Names(report.Record)).Sentence(said).Select(phrase => phrase.Text));
        return new AlertTelling(
            words, source, article.Outlet is { } outlet ? Wording.Clean(outlet) : null, article.Title is { } title ? Wording.Clean(title) : null, article.Url, article.Published?.ToString(), report.Key, item is null ? null : report.IdOf(item));
    }

    private static string TitleOf(StoredReport report) => report.Record.Article is var article && article.Title is { Length: > 0 } title ? Wording.Clean(title)
        : article.Blocks is [var first, ..] ? Wording.Shorten(Wording.Of(article.Text, first.Span), LongestTitle) : "a report without a headline";
}
