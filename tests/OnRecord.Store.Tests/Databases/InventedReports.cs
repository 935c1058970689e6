using OnRecord.Records;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Databases;

/// <summary>Reports made up by chance, the same each time: copies, versions, undated ones, and words that inflect.</summary>
internal sealed class InventedReports(int seed)
{
    private static readonly string[] Stems = ["harbour", "relat", "condition", "minister", "attack", "generous", "agree", "polic", "strik", "plan", "threat", "militia", "hop", "café", "São", "co-operat", "U.S", "1e5", "guild's", "Lhosk", "rally", "univers"];
    private static readonly string[] Endings = ["", "s", "ed", "ing", "ion", "ional", "ly", "ies", "iveness", "ement", "e", "er"];
    private static readonly string[] People = ["Ilse Tarrant", "Bo Wren", "Ana Ribeiro", "Émile Okoro", "Tove"];
    private static readonly string[] Bodies = ["Harbour Guild", "Mill Union", "River Police", "Café Owners’ League"];
    private static readonly string[] Outlets = ["The Gazette", "Evening Post", "ÉTOILE", "the gazette"];
    private static readonly string?[] Countries = ["VAR", "LHO", null];
    private static readonly SourceKind[] Kinds = [SourceKind.Named, SourceKind.Anonymous, SourceKind.Collective, SourceKind.RoleOnly];
    private static readonly Status[] Statuses = [Status.Happened, Status.Denied, Status.Threatened, Status.Planned];

    private readonly Random _random = new(seed);

    public string Word() => Of(Stems) + Of(Endings);

    public string Words(int most) => string.Join(' ', Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Word()));

    public IReadOnlyList<Record> Take(int count)
    {
        var reports = new List<Record>();
        while (reports.Count < count)
        {
            reports.Add(reports.Count > 3 && _random.Next(8) == 0 ? Copy(reports[_random.Next(reports.Count)]) : New());
        }

        return reports;
    }

    public T Of<T>(IReadOnlyList<T> choice) => choice[_random.Next(choice.Count)];

    private Record New()
    {
        var (actor, recipient) = (Of(People), Of(Bodies));
        var text = $"{actor} attacked the {recipient}, an officer said. {Words(40)}.";
        var address = _random.Next(3) == 0 ? $"https://gazette.example/{_random.Next(20)}" : null;
        return Sketches.Attack(text, Day(), _random.Next(6) == 0 ? null : Of(Outlets), address, actor, recipient, _random.Next(2) == 0 ? "ASSAULT" : "PROTEST", Of(Statuses), Of(Kinds), Of(Countries), _random.Next(3) == 0 ? null : Words(6));
    }

    private Record Copy(Record report) => report with
    {
        Article = new Reading.Article(report.Article.Id, report.Article.Text, report.Article.Blocks) { Outlet = Of(Outlets), Published = Day() is { } day ? Reading.Publication.Parse(day) : null },
    };

    private string? Day() => _random.Next(10) == 0 ? null : $"2024-03-{_random.Next(1, 12):00}";
}
