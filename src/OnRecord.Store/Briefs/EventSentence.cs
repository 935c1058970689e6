using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;

namespace OnRecord.Store.Briefs;

/// <summary>Puts an event into a sentence that says who tells it and how firmly. Not thread-safe.</summary>
internal sealed class EventSentence(BriefWording wording, IReadOnlyDictionary<string, VerbPhrase> verbs, Glossary glossary)
{
    // Of these the event is the words themselves: who demanded something did so.
    private static readonly Dictionary<string, Status> Spoken = new(StringComparer.Ordinal) { ["REQUEST"] = Status.Demanded, ["THREATEN"] = Status.Threatened };

    private static readonly Status[] Announced = [Status.Planned, Status.Promised, Status.Demanded, Status.Threatened];

    /// <summary>With a capital, and without its full stop.</summary>
    public string Of(StoredReport report, Event told)
    {
        var names = new Names(report.Record);
        var clause = $"{Clause(names, told)}{Circumstances(report, told, names)}";
        return Capitalised(OnWhoseWord(report, names, told, clause));
    }

    /// <summary>What a source says, up to its words: "the minister said".</summary>
    public string Of(StoredReport report, Attribution said)
    {
        var source = new SourcePhrase(report.Record, new Names(report.Record), glossary).Of(said);
        return Capitalised($"{source} {wording[$"cue/{Words.Of(said.CueClass)}"]}");
    }

    public static string Capitalised(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private string Clause(Names names, Event told)
    {
        var actors = Text(names.List(told.Actors));
        var recipients = Recipients(names, told);
        var verb = VerbOf(told);
        var status = Spoken.TryGetValue(told.Type, out var own) && own == told.Status ? Status.Happened : told.Status;
        var key = $"{(actors.Length > 0 ? "clause" : "noun")}/{Words.Of(status)}";
        return BriefWording.FillIn(
            wording.Either(told.Polarity == Polarity.Negative ? $"{key}/negative" : key, key),
            ("actor", actors),
            ("past", recipients.Length > 0 ? verb.Past.Replace("~", recipients, StringComparison.Ordinal) : verb.PastAlone),
            ("infinitive", recipients.Length > 0 ? verb.Infinitive.Replace("~", recipients, StringComparison.Ordinal) : verb.InfinitiveAlone),
            ("noun", Noun(names, told)),
            ("was", verb.Was));
    }

    private string Noun(Names names, Event told)
    {
        var (noun, link) = glossary.Event(told.Type, told.Mode, told.Status);
        var recipients = Recipients(names, told);
        return $"{VerbOf(told).In(noun)}{(recipients.Length > 0 ? $" {link} {recipients}" : "")}";
    }

    private static string Recipients(Names names, Event told) =>
        Text(names.List([.. told.Recipients.Where(who => told.Actors.All(actor => actor.Actor != who.Actor))]));

    private VerbPhrase VerbOf(Event told) =>
        (Glossary.IsPlanned(told.Status) ? verbs.GetValueOrDefault($"{told.Type}/{told.Mode} planned") ?? verbs.GetValueOrDefault($"{told.Type} planned") : null) ?? verbs.GetValueOrDefault($"{told.Type}/{told.Mode}") ?? verbs.GetValueOrDefault(told.Type)
        ?? new VerbPhrase($"did something coded {told.Type} with regard to ~", $"do something coded {told.Type} with regard to ~", $"did something coded {told.Type}", $"do something coded {told.Type}", "none");

    private static string Circumstances(StoredReport report, Event told, Names names)
    {
        var named = told.Actors.Concat(told.Recipients).Select(who => names.Find(who.Actor)?.Name);
        var place = told.Place is { } where && !named.Contains(where.Name, StringComparer.OrdinalIgnoreCase) ? $" in {Wording.Clean(where.Name)}" : "";
        return $"{place}{(told.Time is { } time ? When(time) : "")}";
    }

    private static string When(EventTime time) => Dates.Of(time) switch
    {
        null => "",
        var date when time.IsDeadline && time.To is not null => $" {date}",
        var date when time.From is not null && time.From == time.To => $" on {date}",
        var date when time.From is null || time.To is null => $" {date}",
        var date when char.IsDigit(date[0]) && date.Contains(" to ", StringComparison.Ordinal) => $" between {date.Replace(" to ", " and ", StringComparison.Ordinal)}",
        var date => $" in {date}",
    };

    private string OnWhoseWord(StoredReport report, Names names, Event told, string clause)
    {
        var chain = report.Chain(told.Attribution);
        var isDenied = told.Status == Status.Denied;
        var outlet = report.Record.Article.Outlet is { Length: > 0 } name ? Wording.Clean(name) : null;
        if (chain.Count == 0 || chain[0].SourceKind is SourceKind.OutletItself or SourceKind.None || (Announced.Contains(told.Status) && IsOwn(chain[0], told)))
        {
            var key = (isDenied, outlet is null) switch
            {
                (false, false) => "word/outlet",
                (false, true) => "word/report",
                (true, false) => "word/denied outlet",
                _ => "word/denied report",
            };
            return wording.Fill(key, ("clause", clause), ("outlet", outlet ?? ""));
        }

        var phrase = new SourcePhrase(report.Record, names, glossary);
        var source = chain.Skip(1).Take(1).Aggregate(phrase.Of(chain[0]), (inner, outer) => wording.Fill("within", ("source", inner), ("outer", phrase.Of(outer))));
        if (KeyOf(chain, isDenied) == "word/denied" && IsOwn(chain[0], told))
        {
            return wording.Fill("word/denied own", ("source", source), ("noun", Noun(names, told))).TrimEnd(',');
        }

        return wording.Fill(KeyOf(chain, isDenied), ("clause", clause), ("source", source), ("cue", wording[$"cue/{Words.Of(chain[0].CueClass)}"])).TrimEnd(',');
    }

    private static string KeyOf(IReadOnlyList<Attribution> chain, bool isDenied) => (isDenied, chain[0]) switch
    {
        (true, { CueClass: CueClass.Denial }) => "word/denied",
        (true, _) => "word/denied by",
        (_, { SourceKind: SourceKind.Document or SourceKind.Poll or SourceKind.Broadcaster or SourceKind.SocialPost or SourceKind.Outlet }) => "word/published",
        _ => "word/said",
    };

    private static bool IsOwn(Attribution said, Event told) => !said.IsSourceUncertain && said.Actor is { } speaker && told.Actors.Any(who => who.Actor == speaker);

    private static string Text(IReadOnlyList<Phrase> phrases) => string.Concat(phrases.Select(phrase => phrase.Text));
}
