using OnRecord.Records;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Totals;

/// <summary>What is kept of actors and sources is what the reports tell, whatever was added, joined and split.</summary>
public abstract class TotalsTests(Database database)
{
    private const int Steps = 10;
    private const int Together = 6;

    private static readonly string[] People = ["Ilse Tarrant", "Bo Wren", "Ana Ribeiro"];
    private static readonly string[] Bodies = ["Harbour Guild", "Mill Union"];
    private static readonly string?[] Outlets = ["The Gazette", "Evening Post", null];
    private static readonly SourceKind[] Kinds = [SourceKind.Named, SourceKind.Anonymous, SourceKind.Collective];

    public sealed class InSqlite() : TotalsTests(Database.Sqlite);

    public sealed class InPostgres() : TotalsTests(Database.Postgres);

    [Theory]
    [InlineData(3)]
    [InlineData(14)]
    public void Totals_AfterAnyReportsAndDecisions_AreWhatIsCounted(int seed)
    {
        using var file = TestRecord.In(database);
        var store = file.Open();
        var random = new Random(seed);
        var reports = Reports(seed, random);
        for (var step = 0; step < Steps; step++)
        {
            using (var writer = store.Write("test"))
            {
                reports.Skip(step * Together).Take(Together).ToList().ForEach(report => writer.Add(report));
                writer.Complete();
            }

            Decide(store, random);
            Assert.Empty(store.Check());
            Same(store);
        }
    }

    [Fact]
    public void Totals_OfALaterVersionAndOfCopies_CountTheStandingReportAlone()
    {
        using var file = TestRecord.In(database);
        var store = file.With(
            Sketches.Attack(Sketches.AttackText("Then it rained."), "2024-03-14", "Gazette", "https://g.example/1"),
            Sketches.Attack(Sketches.AttackText("Then it rained."), "2024-03-15", "Post"),
            Sketches.Attack(Sketches.AttackText("Then it rained."), "2024-03-13", "Echo"),
            Sketches.Attack(Sketches.AttackText("Then it snowed for days."), "2024-03-16", "Gazette", "https://g.example/1"));

        var actor = Assert.Single(store.Ask(ask => ask.Actors(new Filter { Actor = "tarrant" })));
        var source = Assert.Single(store.Ask(ask => ask.Sources(new Filter())));

        Assert.Equal((2L, 2L, "2024-03-13", "2024-03-16"), (actor.Reports, actor.Acted, actor.First, actor.Last));
        Assert.Equal((2L, 2L, 2L, "2024-03-13", "2024-03-16"), (source.Statements, source.Texts, source.Outlets, source.First, source.Last));
        Assert.Empty(store.Check());
    }

    // Each third is a near copy of the one before, cut at the end, a day earlier or later; some stand at the address of another.
    private static List<Record> Reports(int seed, Random random)
    {
        var invented = new InventedReports(seed);
        var reports = new List<Record>();
        var (who, whom, rest) = ("", "", "");
        for (var i = 0; i < Steps * Together; i++)
        {
            (who, whom, rest) = i % 3 == 2 ? (who, whom, rest[..(rest.Length * 4 / 5)]) : (invented.Of(People), invented.Of(Bodies), string.Join(' ', Enumerable.Range(0, 40).Select(_ => invented.Word())));
            var report = Sketches.Attack(
                $"{who} attacked the {whom}, an officer said. {rest}", $"2024-03-{random.Next(1, 20):00}", invented.Of(Outlets), i % 4 == 0 ? $"https://gazette.example/{random.Next(5)}" : null, who, whom, source: invented.Of(Kinds));
            reports.Add(i % 2 == 0 ? report : report with { Attributions = [report.Attributions[0] with { Actor = "a1" }] });
        }

        return reports;
    }

    private static void Decide(RecordStore store, Random random)
    {
        var keys = store.Ask(ask => ask.Actors(new Filter())).Select(actor => actor.Key).ToList();
        var (one, other) = (keys[random.Next(keys.Count)], keys[random.Next(keys.Count)]);
        try
        {
            _ = random.Next(3) switch
            {
                0 => store.Actors().Undo(null, "test"),
                1 => store.Actors().Split(one, [store.Ask(ask => ask.Reports(new Filter { Actor = one, All = true, Limit = 1 }))[0].Report.Key], "test"),
                _ => store.Actors().Merge(one, other, "test"),
            };
        }
        catch (StoreException)
        {
            // One actor already, or nothing to undo.
        }
    }

    // A last day that no report is after has all that is kept of days, and one actor alone is counted from its rows.
    private static void Same(RecordStore store)
    {
        var kept = Shown(store, new Filter());
        Assert.NotEmpty(kept);
        Assert.Equal(kept, Shown(store, new Filter { To = "9999-12-31" }));
        Assert.Equal(store.Ask(ask => ask.Sources(new Filter { To = "9999-12-31", SourceKind = Kinds[0] })).Select(Line), store.Ask(ask => ask.Sources(new Filter { SourceKind = Kinds[0] })).Select(Line));
        var days = new Filter { From = "2024-03-05", To = "2024-03-12" };
        var (actors, sources) = (store.Ask(ask => ask.Actors(days)), store.Ask(ask => ask.Sources(days)));
        Assert.All(actors, actor => Assert.Contains(Line(actor), store.Ask(ask => ask.Actors(days with { Actor = actor.Key })).Select(Line)));
        Assert.All(sources.Where(source => source.Actor is not null), source => Assert.Contains(Line(source), store.Ask(ask => ask.Sources(days with { Actor = source.Actor })).Select(Line)));
        var every = store.Ask(ask => ask.Statements(days)).CountBy(found => found.Attribution.SourceKind);
        Assert.Equal(every.OrderBy(count => count.Key), sources.GroupBy(source => source.Kind, (kind, of) => new KeyValuePair<SourceKind, int>(kind, (int)of.Sum(source => source.Statements))).OrderBy(count => count.Key));
        Pages(sources.ConvertAll(Line), after => Next(store, ask => ask.Sources(days, new Window(1, after)), Line));
        Pages(actors.ConvertAll(Line), after => Next(store, ask => ask.Actors(days, new Window(1, after)), Line));
    }

    private static void Pages(List<string> all, Func<Place?, (string Line, Place? Next)> next)
    {
        var (paged, after) = (new List<string>(), (Place?)null);
        do
        {
            (var line, after) = next(after);
            paged.Add(line);
        }
        while (after is not null);
        Assert.Equal(all, paged);
    }

    private static (string Line, Place? Next) Next<T>(RecordStore store, Func<Questions, Page<T>> ask, Func<T, string> line)
    {
        using var questions = store.Ask();
        var page = ask(questions);
        return (line(page.Items.Single()), page.Next);
    }

    private static string Line(FoundActor found) => $"{found with { EvidenceReport = null! }} {found.EvidenceReport.Key}";

    private static string Line(FoundSource found) => $"{found with { Example = null! }} {found.Example.Report.IdOf(found.Example.Attribution.Id)}";

    private static List<string> Shown(RecordStore store, Filter filter) =>
    [
        .. store.Ask(ask => ask.Actors(filter)).Select(Line),
        .. store.Ask(ask => ask.Sources(filter)).Select(Line),
    ];
}
