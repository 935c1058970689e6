using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Timelines;

namespace OnRecord.Store.Briefs;

/// <summary>Gathers a brief. Each part holds a bounded number of lines and says what it leaves out. Not thread-safe.</summary>
internal sealed class BriefQuery
{
    private const int MostTold = 60;
    private const int MostLeads = 3;
    private const int MostNext = 2;
    private const int MostCommitments = 40;
    private const int MostContradictions = 20;
    private const int MostLinks = 400;
    private const int MostQuotes = 12;
    private const int MostStatements = 300;
    private const int DaysToGo = 7;

    // A quotation worth a line of its own says something.
    private const int ShortestQuote = 40;

    private static readonly EntryKind[] Kinds = [EntryKind.Happened, EntryKind.UnderWay, EntryKind.Denied, EntryKind.DidNotHappen, EntryKind.Possible];

    private readonly BriefWording _wording = BriefWording.LoadEmbedded();
    private readonly Glossary _glossary = Glossary.LoadEmbedded();
    private readonly Questions _questions;
    private readonly BriefLines _lines;
    private IReadOnlyList<Cited> _leads = [];

    public BriefQuery(Questions questions)
    {
        _questions = questions;
        _lines = new BriefLines(new EventSentence(_wording, VerbPhrase.LoadEmbedded(), _glossary), _glossary);
    }

    public Brief Of(BriefRequest request, string record)
    {
        var subject = new BriefSubjects(_questions, _lines, _wording, _glossary).Of(request, record);
        var told = Told(subject.Filter, request.AsOf);
        var (open, settled) = Commitments(subject.Filter, request.AsOf);
        var leads = _leads.Concat(open.Lines.Where(line => string.CompareOrdinal(line.Day, request.AsOf) >= 0).Take(MostNext).Select(line => Lead("next", line))).ToList();
        var contradictions = Contradictions(subject.Filter);
        BriefPart[] parts = [.. subject.Parts, told, Quotes(subject), open, settled, contradictions];
        return new Brief(
            subject.Kind, subject.Title, request.AsOf, [.. subject.Glance, .. Glance(told, open, contradictions), .. leads],
            [.. parts.Where(part => part.Lines.Count > 0 || part.Key == "told"), Unknown(open)], _lines.Sources.All, _wording["note/made"])
        {
            GlanceHeading = _wording["part/glance"],
            SourcesHeading = _wording["part/sources"],
            SourcesNote = _wording["note/sources"],
        };
    }

    private BriefPart Told(Filter filter, string asOf)
    {
        var found = _questions.Weightiest(filter with { Limit = MostTold }, asOf, Kinds);
        // Tellings of one event may differ in what makes them one entry.
        var lines = found.Entries.DistinctBy(entry => entry.Told.Joint?.Id ?? entry.Told.Report.IdOf(entry.Told.Event.Id)).Select(entry => (entry.Told, Line: _lines.Told(entry.Told, DayOf(entry)))).ToList();
        _leads = [.. lines.Where(line => line.Told.Joint is { Sources: > 1 }).OrderByDescending(line => line.Told.Joint!.Sources).ThenByDescending(line => line.Told.Joint!.Texts).Take(MostLeads).Select(line => Lead("lead", line.Line))];
        return Part("told", [.. lines.Select(line => line.Line)], found.Total > found.Entries.Count ? $"{Counted.Of(found.Total, "telling")} by day in all; the {found.Entries.Count} that most reports tell of are shown." : null);
    }

    private Cited Lead(string key, BriefLine line) => new($"{_wording[$"glance/{key}"]} {line.Sentence.Text}", line.Sentence.Sources);

    // What is told of a month or a year is of no one day.
    private static string DayOf(FoundEntry entry) =>
        entry.Told.Event.Time is { From: { } from, To: { } to, IsDeadline: false } time && from != to && from == entry.Day ? Dates.Of(time) ?? entry.Day : entry.Day;

    private BriefPart Quotes(BriefSubject subject)
    {
        var direct = _questions.Statements(subject.Filter with { Limit = MostStatements })
            .Where(found => found.Attribution.Quote != QuoteKind.Indirect && Wording.Of(found.Report.Record.Article.Text, found.Attribution.Content).Length >= ShortestQuote)
            .DistinctBy(found => Wording.Of(found.Report.Record.Article.Text, found.Attribution.Content)).ToList();
        var chosen = direct.Take(MostQuotes).Reverse().ToList();
        return Part("quotes", [.. chosen.Select(_lines.Said)], direct.Count > MostQuotes ? $"The latest {MostQuotes} of more are shown." : null);
    }

    private (BriefPart Open, BriefPart Settled) Commitments(Filter filter, string asOf)
    {
        var commitments = new BriefCommitments(_lines, _wording);
        var (pending, ended) = _questions.Divided(filter, asOf, DaysToGo, BriefCommitments.Pending, MostCommitments, BriefCommitments.Shown);
        var all = pending.Counts.Values.Sum();
        return (
            Part("open", [.. pending.Commitments.Select(commitments.Line)], all > pending.Commitments.Count ? $"{all} in all; the first {MostCommitments} are shown." : null),
            Part("settled", [.. ended.Commitments.Select(commitments.Line)], ended.Counts.Values.Sum() > ended.Commitments.Count ? $"The first {MostCommitments} of more are shown." : null));
    }

    private BriefPart Contradictions(Filter filter)
    {
        // What several reports tell alike is contradicted once.
        var links = _questions.Contradictions(filter with { Limit = MostLinks }).GroupBy(link => (link.From.Id, link.Why)).ToList();
        var lines = links.Take(MostContradictions).Select(group => _lines.Against(group.First(), [.. group.Skip(1).Select(link => link.To.Report)])).ToList();
        return Part("contradictions", lines, links.Count > lines.Count ? $"The latest {MostContradictions} of more are shown." : null);
    }

    private IEnumerable<Cited> Glance(BriefPart told, BriefPart open, BriefPart contradictions)
    {
        var tally = _lines.Tally;
        if (tally.Items == 0)
        {
            yield return new Cited(_wording["note/none"], []);
            yield break;
        }

        yield return new Cited($"{EventSentence.Capitalised(Counted.Of(told.Lines.Count, "happening"))} reported, {Counted.Of(open.Lines.Count, "open announcement")}, {Counted.Of(contradictions.Lines.Count, "contradiction")}; {Counted.Of(_lines.Sources.All.Count, "report is", "reports are")} cited.", []);
        yield return new Cited($"They rest on {Counted.Of(tally.Sources, "different source")}, named ones and outlets; {(tally.Anonymous.Count == 0 ? "nothing" : $"{Counted.Of(tally.Anonymous.Count, "item")} of {tally.Items}")} on anonymous sources alone.", []);
    }

    private BriefPart Unknown(BriefPart open)
    {
        var tally = _lines.Tally;
        var overdue = open.Lines.Where(line => line.Label.StartsWith(_wording["state/overdue"], StringComparison.Ordinal)).ToList();
        var lines = new List<BriefLine>();
        Add(overdue.Count, $"What became of {Counted.Of(overdue.Count, "announcement")} whose day has passed: no report tells.", overdue.SelectMany(line => line.Sentence.Sources));
        Add(tally.Nobody.Count, $"Who did it, in {Counted.Of(tally.Nobody.Count, "item")}: the reports do not say.", _lines.Sources.NumbersOf(tally.Nobody));
        Add(tally.Anonymous.Count, $"Who the sources are on whom alone {Counted.Of(tally.Anonymous.Count, "item rests", "items rest")}: they are not named.", _lines.Sources.NumbersOf(tally.Anonymous));
        Add(tally.Uncertain.Count, $"Who is meant as the source of {Counted.Of(tally.Uncertain.Count, "item")}: the words leave it open.", _lines.Sources.NumbersOf(tally.Uncertain));
        Add(tally.Single, $"Whether others would bear out {Counted.Of(tally.Single, "item")} of {tally.Items}: one text alone tells each.", []);
        Add(_questions.DaysWithoutStories() > 0 ? 1 : 0, "What reports of some days have in common: their stories are not formed yet; the next onrecord add forms them.", []);
        return Part("unknown", lines, null) with { Note = "" };

        void Add(int count, string text, IEnumerable<int> sources)
        {
            if (count > 0)
            {
                lines.Add(new BriefLine(null, "", Tone.Plain, new Cited(text, [.. sources.Distinct().Order()]), [], []));
            }
        }
    }

    private BriefPart Part(string key, List<BriefLine> lines, string? leftOut) =>
        new(key, _wording[$"part/{key}"], lines.Count == 0 ? _wording["note/none"] : key == "unknown" ? "" : _wording[$"note/{key}"], lines, leftOut);
}
