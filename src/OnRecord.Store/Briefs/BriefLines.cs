using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Tellings;
using OnRecord.Text;

namespace OnRecord.Store.Briefs;

/// <summary>Makes the lines of a brief, and numbers and counts what they rest on. Not thread-safe.</summary>
internal sealed class BriefLines(EventSentence sentences, Glossary glossary)
{
    private const int LongestQuote = 420;
    private const int MostCited = 6;

    public BriefSources Sources { get; } = new();

    public BriefTally Tally { get; } = new();

    /// <summary>What one report or several tell, under the day it is of.</summary>
    public BriefLine Told(FoundEvent found, string? day)
    {
        Tally.Add(found);
        var first = Sources.NumberOf(found.Report);
        return new BriefLine(
            day, glossary.Of(found.Event.Status), ToneOf(found.Event.Status), new Cited($"{sentences.Of(found.Report, found.Event)}.", [first]), Quotes(found.Report, found.Event), [.. Certainty(found.Event), .. Elsewhere(found.Joint)]);
    }

    public BriefLine Said(FoundStatement found)
    {
        var words = Wording.Shorten(Wording.Of(found.Report.Record.Article.Text, found.Attribution.Content), LongestQuote);
        return new BriefLine(
            Day(found.Report), glossary.Of(found.Attribution.CueClass), Tone.Statement, new Cited($"{sentences.Of(found.Report, found.Attribution)}:", [Sources.NumberOf(found.Report)]),
            [Sources.Quote(found.Report, found.Attribution.Id, words)], []);
    }

    /// <summary>Two claims, the one that bears on another first.</summary>
    /// <param name="also">Reports that tell what <see cref="FoundLink.To"/> tells.</param>
    public BriefLine Against(FoundLink link, IReadOnlyList<StoredReport> also)
    {
        var others = Sources.NumbersOf(also);
        return new BriefLine(
            Day(link.From.Report), link.Kind == LinkKind.Denies ? "denial" : "contradiction", Tone.Negative,
            new Cited($"{EventSentence.Capitalised(link.Why)}.", Sources.NumbersOf([link.From.Report, link.To.Report])), [.. Quotes(link.From), .. Quotes(link.To)],
            others.Count > 0 ? [new Cited("Told like the other by:", others)] : []);
    }

    public IReadOnlyList<BriefQuote> Quotes(StoredReport report, Event told) => Words(report, told.Anchor) is { } words ? [Sources.Quote(report, told.Id, words)] : [];

    public string Sentence(FoundEvent found) => $"{sentences.Of(found.Report, found.Event)}.";

    public static string? Day(StoredReport report) => report.Record.Article.Published?.ToString()[..10];

    /// <summary>The sentence around the first of some words.</summary>
    public static string? Words(StoredReport report, IReadOnlyList<TextSpan> around)
    {
        var article = report.Record.Article;
        return around is [var first, ..] ? Wording.Shorten(Wording.Of(article.Text, new Excerpt(article).Around(first).Span), LongestQuote) : null;
    }

    public static Tone ToneOf(Status status) => status switch
    {
        Status.Happened or Status.UnderWay => Tone.Fact,
        Status.Planned or Status.Promised or Status.Demanded or Status.Threatened => Tone.Intent,
        Status.Denied or Status.DidNotHappen => Tone.Negative,
        _ => Tone.Open,
    };

    private IReadOnlyList<BriefQuote> Quotes(LinkedClaim claim)
    {
        IReadOnlyList<TextSpan> around = claim.Event is { } told ? told.Anchor : claim.Statement is { } said ? [.. said.Cue, .. said.Content] : [];
        return Words(claim.Report, around) is { } words ? [Sources.Quote(claim.Report, claim.Item, words)] : [];
    }

    private static IEnumerable<Cited> Certainty(Event told) =>
        told.Certainty is Records.Certainty.Probable or Records.Certainty.Possible && told.Status is Status.Happened or Status.UnderWay ? [new Cited($"Told as {Outputs.Words.Of(told.Certainty)}, not as certain.", [])] : [];

    private IEnumerable<Cited> Elsewhere(JointEvent? joint)
    {
        if (joint is null)
        {
            yield break;
        }

        var sources = joint.Sources == 0 ? "all of them on the word of sources that cannot be told apart" : $"on the word of at least {Counted.Of(joint.Sources, "independent source")}";
        yield return new Cited($"Told by {Counted.Of(joint.Texts, "distinct report")}, {sources}.", Sources.NumbersOf(joint.Tellings.Take(MostCited).Select(telling => telling.Report)));
        foreach (var field in joint.Fields.Where(field => field.Agreement == Agreement.Different && field.Field != "actors"))
        {
            yield return new Cited($"Reports differ on the {Named(field.Field)}: {Counted.List([.. field.Values.Select(value => Wording.Clean(value.Value))])}.", Sources.NumbersOf(joint.Tellings.Take(MostCited).Select(telling => telling.Report)));
        }
    }

    private static string Named(string field) => field switch
    {
        "dead" or "injured" or "arrested" => $"number of {field}",
        _ => field,
    };
}
