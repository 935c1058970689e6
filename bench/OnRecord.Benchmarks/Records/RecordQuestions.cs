using OnRecord.Benchmarks.News;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;

namespace OnRecord.Benchmarks.Records;

/// <summary>What people ask a record, each time of someone or something else.</summary>
internal static class RecordQuestions
{
    private static readonly string[] Countries = ["NOR", "PER", "KEN", "JOR", "GEO", "NPL", "CHL", "GHA"];
    private static readonly string[] Towns = ["Selenko", "Harwick", "Lhosk", "Meridia", "Brenna", "Vinterby", "Akhora", "Sandmouth"];
    private static readonly string[] Types = ["ASSAULT", "PROTEST", "CONSULT", "COERCE", "ACCUSE", "THREATEN"];
    private static readonly string[] Groups = ["Harbour Guild", "Civic Front", "Northern Brigade", "Mill Union"];

    public static IReadOnlyList<(string Name, Func<Questions, Choice, int> Ask)> All { get; } =
    [
        ("search, a person", (ask, choice) => ask.Reports(Page, SearchQuery.Parse(RepeatedReports.Person(choice.Next(20_000)))).Count()),
        ("search, a town and a word", (ask, choice) => ask.Reports(Page, SearchQuery.Parse($"{One(Towns, choice)} ambassador refinery")).Count()),
        ("search, a phrase", (ask, choice) => ask.Reports(Page, SearchQuery.Parse($"\"police in {One(Towns, choice)} arrested 14\"")).Count()),
        ("search, a word of most reports", (ask, _) => ask.Reports(Page, SearchQuery.Parse("police")).Count()),
        ("search, a word of most reports, one outlet and month", (ask, choice) => ask.Reports(Month(choice) with { Outlet = $"Herald {choice.Next(60)}" }, SearchQuery.Parse("police")).Count()),
        ("search without words, one outlet", (ask, choice) => ask.Reports(Page with { Outlet = $"Herald {choice.Next(60)}" }).Count()),
        ("events, newest", (ask, _) => ask.Events(Page).Count()),
        ("events of a person", (ask, choice) => ask.Events(Page with { Actor = RepeatedReports.Person(choice.Next(20_000)) }).Count()),
        ("events of a state", (ask, choice) => ask.Events(Page with { Actor = One(["Norway", "Peru", "Kenya", "Jordan"], choice) }).Count()),
        ("events of a group in a month (timeline)", (ask, choice) => ask.Events(Month(choice) with { Actor = One(Groups, choice) }).Count()),
        ("events of a country, one type", (ask, choice) => ask.Events(Page with { Country = One(Countries, choice), Type = One(Types, choice) }).Count()),
        ("events of a type and a status in a month", (ask, choice) => ask.Events(Month(choice) with { Type = One(Types, choice), Status = Status.Threatened }).Count()),
        ("events on anonymous word", (ask, _) => ask.Events(Page with { SourceKind = SourceKind.Anonymous }).Count()),
        ("statements of a person", (ask, choice) => ask.Statements(Page with { Actor = RepeatedReports.Person(choice.Next(20_000)) }).Count()),
        ("statements, anonymous", (ask, _) => ask.Statements(Page with { SourceKind = SourceKind.Anonymous }).Count()),
        ("actors of a name", (ask, choice) => ask.Actors(Page with { Actor = RepeatedReports.Person(choice.Next(20_000)) }).Count()),
        ("actors, most spoken of", (ask, _) => ask.Actors(Page).Count()),
        ("sources, those with most statements", (ask, _) => ask.Sources(Page).Count()),
        ("sources of a month", (ask, choice) => ask.Sources(Month(choice)).Count()),
    ];

    private static Filter Page => new() { Limit = 50 };

    private static Filter Month(Choice choice)
    {
        var month = $"{2015 + choice.Next(9)}-{choice.Next(12) + 1:00}";
        return Page with { From = $"{month}-01", To = $"{month}-28" };
    }

    private static string One(string[] words, Choice choice) => words[choice.Next(words.Length)];
}
