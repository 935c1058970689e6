using OnRecord.Benchmarks.News;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;

namespace OnRecord.Benchmarks.Records;

/// <summary>What people ask a record, each time of someone or something else, and how many rows they see.</summary>
/// <param name="count">Reports in the record.</param>
internal sealed class RecordQuestions(RecordStore store, int count)
{
    private static readonly string[] Countries = ["USA", "CHN", "RUS", "UKR", "IRN", "NOR", "PER", "KEN", "JOR", "GEO", "NPL", "CHL", "GHA"];
    private static readonly string[] States = ["United States", "Russia", "Norway", "Peru", "Kenya", "Jordan"];
    private static readonly string[] Types = ["ASSAULT", "PROTEST", "CONSULT", "COERCE", "ACCUSE", "THREATEN"];
    private static readonly string[] Groups = ["Front", "Brigade", "Party", "Movement"];

    public IReadOnlyList<(string Name, Func<Choice, int> Ask)> All =>
    [
        ("search, a person", choice => Search(Page, Person(choice))),
        ("search, a town and two words", choice => Search(Page, $"{Town(choice)} {Word(choice)} {Word(choice)}")),
        ("search, a phrase", choice => Search(Page, $"\"police in {Town(choice)}\"")),
        ("search, a word of most reports", _ => Search(Page, "police")),
        ("search, a person and a word of most reports", choice => Search(Page, $"{Person(choice)} police")),
        ("search, a word of most reports, one outlet and month", choice => Search(Month(choice) with { Outlet = Outlet(choice) }, "police")),
        ("search, a word of most reports, one person", choice => Search(Page with { Actor = Person(choice) }, "police")),
        ("search, the beginning of a name", choice => Search(Page, $"{NewsNames.Surname(AnyPerson(choice))[..4]}*")),
        ("search without words, one outlet", choice => Search(Page with { Outlet = Outlet(choice) }, null)),
        ("timeline of a person", choice => Ask(ask => ask.Timeline(Page with { Actor = Person(choice) }, null, AsOf))),
        ("timeline of a state, a month", choice => Ask(ask => ask.Timeline(Month(choice) with { Actor = One(States, choice) }, null, AsOf))),
        ("timeline of a group", choice => Ask(ask => ask.Timeline(Page with { Actor = Group(choice) }, null, AsOf))),
        ("events, newest", _ => Ask(ask => ask.Events(Page))),
        ("events of a person", choice => Ask(ask => ask.Events(Page with { Actor = Person(choice) }))),
        ("events of a state", choice => Ask(ask => ask.Events(Page with { Actor = One(States, choice) }))),
        ("events of a state, one type and status", choice => Ask(ask => ask.Events(Page with { Actor = One(States, choice), Type = One(Types, choice), Status = Status.Denied }))),
        ("events of a group in a month", choice => Ask(ask => ask.Events(Month(choice) with { Actor = Group(choice) }))),
        ("events of a country, one type", choice => Ask(ask => ask.Events(Page with { Country = One(Countries, choice), Type = One(Types, choice) }))),
        ("events of a type and a status in a month", choice => Ask(ask => ask.Events(Month(choice) with { Type = One(Types, choice), Status = Status.Threatened }))),
        ("events of one outlet", choice => Ask(ask => ask.Events(Page with { Outlet = Outlet(choice) }))),
        ("events, joined, each with its tellings", choice => Ask(ask => ask.Events(Month(choice) with { Joined = true }).Select(found => found.Joint?.Tellings.Count ?? 1))),
        ("events on anonymous word", _ => Ask(ask => ask.Events(Page with { SourceKind = SourceKind.Anonymous }))),
        ("statements of a person", choice => Ask(ask => ask.Statements(Page with { Actor = Person(choice) }))),
        ("statements, anonymous", _ => Ask(ask => ask.Statements(Page with { SourceKind = SourceKind.Anonymous }))),
        ("actors of a name", choice => Ask(ask => ask.Actors(Page with { Actor = Person(choice) }))),
        ("actors, most spoken of", _ => Ask(ask => ask.Actors(Page))),
        ("actors of a month", choice => Ask(ask => ask.Actors(Month(choice)))),
        ("sources, those with most statements", _ => Ask(ask => ask.Sources(Page))),
        ("sources of a month", choice => Ask(ask => ask.Sources(Month(choice)))),
        ("stories of two texts or more, newest", _ => Ask(ask => ask.Stories(Page, 2))),
        ("open commitments of a person", choice => Ask(ask => ask.Commitments(Page with { Actor = Person(choice) }, AsOf, 30))),
        ("what a person did to others, by day", choice => Ask(ask => ask.Dyads(Page with { Actor = Person(choice) }, null))),
        ("report by its address", choice => store.Versions(GeneratedReports.UrlOf(choice.Next(count))).Count),
    ];

    private static Filter Page => new() { Limit = 50 };

    private string AsOf => Iso(count - 1);

    private int Search(Filter filter, string? words) => Ask(ask => ask.Reports(filter, words is null ? null : SearchQuery.Parse(words)));

    private int Ask<T>(Func<Questions, IEnumerable<T>> ask)
    {
        using var questions = store.Ask();
        return ask(questions).Count();
    }

    // A month of the days that the reports are of.
    private Filter Month(Choice choice)
    {
        var first = GeneratedReports.DayOf(choice.Next(count));
        return Page with { From = Iso(first), To = Iso(first.PlusDays(29)) };
    }

    private static string Person(Choice choice) => NewsNames.Person(AnyPerson(choice));

    private static int AnyPerson(Choice choice) => choice.Next(20_000);

    private static string Town(Choice choice) => NewsNames.Town(choice.Next(400));

    private static string Word(Choice choice) => Lexicon.Word(choice.Next(2_000));

    private static string Group(Choice choice) => $"{NewsNames.Proper(choice.Next(40))} {One(Groups, choice)}";

    private static string Outlet(Choice choice) => NewsNames.Outlet(choice.Next(60));

    private static string Iso(int number) => Iso(GeneratedReports.DayOf(number));

    private static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string One(string[] words, Choice choice) => words[choice.Next(words.Length)];
}
