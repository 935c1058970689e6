using OnRecord.Store.Briefs;
using OnRecord.Store.Countries;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Keeping;

/// <summary>What is kept between questions answers as what is worked out anew.</summary>
public abstract class WorkingsTests : IDisposable
{
    public sealed class InSqlite() : WorkingsTests(Database.Sqlite);

    public sealed class InPostgres() : WorkingsTests(Database.Postgres);

    private static readonly SearchQuery Words = SearchQuery.Parse("attacked guild")!;

    private static readonly string[] Places = ["Ostrava", "Lhosk", "Tarn", "Veda", "Quill", "Sorn", "Mill", "Orm", "Pell"];

    private readonly EverythingKept _kept = new();
    private readonly TestRecord _file;
    private readonly RecordStore _store;
    private readonly RecordReaders _readers;

    protected WorkingsTests(Database database)
    {
        _file = TestRecord.In(database);
        _store = _file.With(Enumerable.Range(0, 9).Select(i => Attack(i % 3 == 0 ? "Bo Wren" : "Ilse Tarrant", $"2024-03-1{i}", Places[i])));
        _readers = _store.Readers(2, _kept);
    }

    [Fact]
    public void Search_PageByPage_IsThatOfNothingKept_AndLookedForOnce()
    {
        var whole = _store.Ask(ask => ask.Reports(new Filter(), Words)).ConvertAll(found => found.Report.Key);
        var pages = new List<string>();
        Place? after = null;
        var worked = 0;
        do
        {
            var page = Ask(asking => asking.Reports(new Filter(), Words, new Window(2, after)));
            pages.AddRange(page.Items.Select(found => found.Report.Key));
            (after, worked) = (page.Next, worked == 0 ? _kept.Worked : worked);
        }
        while (after is not null);

        Assert.Equal(9, whole.Count);
        Assert.Equal(whole, pages);
        Assert.Equal(worked, _kept.Worked);
    }

    [Fact]
    public void Search_GoneOnWith_WhenTheRecordHasChanged_AnswersAsItIsNow()
    {
        var first = Ask(asking => asking.Reports(new Filter(), Words, new Window(4)));
        _store.AddOne(Attack("Ilse Tarrant", "2024-03-30", "Brack"));
        var kept = Ask(asking => asking.Reports(new Filter(), Words, new Window(20, first.Next)));
        using var anew = _store.Ask();

        Assert.Equal(anew.Reports(new Filter(), Words, new Window(20, first.Next)).Items.Select(found => found.Report.Key), kept.Items.Select(found => found.Report.Key));
        Assert.Equal(10, Ask(asking => asking.Reports(new Filter(), Words, new Window(20))).Items.Count);
    }

    [Fact]
    public void Search_NarrowedByActorOrCountry_FindsReportsWithAndWithoutADay()
    {
        _store.AddOne(Attack("Bo Wren", null, "Brack"));

        Assert.Equal(4, Ask(asking => asking.Reports(new Filter { Actor = "Bo Wren" }, Words, new Window(20))).Items.Count);
        Assert.Equal(10, Ask(asking => asking.Reports(new Filter { Country = "VAR" }, Words, new Window(20))).Items.Count);
        Assert.Empty(Ask(asking => asking.Reports(new Filter { Country = "KEN" }, Words, new Window(20))).Items);
    }

    [Fact]
    public void Countries_OfDays_AreTheSumOfTheirDays_EachCountedOnce()
    {
        var month = Ask(asking => asking.Countries(new Filter { From = "2024-03-10", To = "2024-03-18" }, CountryOf.Participant));
        var worked = _kept.Worked;
        var part = Ask(asking => asking.Countries(new Filter { From = "2024-03-12", To = "2024-03-13" }, CountryOf.Participant));

        Assert.Equal(("2024-03-10", "2024-03-18"), (Assert.Single(month).First, month[0].Last));
        Assert.Equal(("2024-03-12", "2024-03-13"), (part[0].First, part[0].Last));
        Assert.Equal(worked, _kept.Worked);

        // All at once, not by days.
        var all = Assert.Single(Ask(asking => asking.Countries(new Filter(), CountryOf.Participant)));
        Assert.Equal((all.Events, all.First, all.Last), (month[0].Events, month[0].First, month[0].Last));
        Assert.Equal(all.ByQuad, month[0].ByQuad);

        // Tellings of one event on several days are one.
        Assert.InRange(all.Events, 1, 8);
    }

    [Fact]
    public void Brief_OfAnActor_AskedAgain_IsTheSame()
    {
        var request = new BriefRequest("2024-04-01") { Actor = "Ilse Tarrant" };
        using var anew = _store.Ask();
        var (first, second, plain) = (Ask(asking => asking.Brief(request)), Ask(asking => asking.Brief(request with { To = "2024-03-14" })), anew.Brief(request));

        Assert.Equal(Lines(plain), Lines(first));
        Assert.Equal(plain.Sources, first.Sources);
        Assert.Contains("Called “Ilse Tarrant”.", Lines(second));

        static IEnumerable<string> Lines(Brief brief) => brief.Parts.SelectMany(part => part.Lines).Select(line => line.Sentence.Text);
    }

    public void Dispose()
    {
        _readers.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Record Attack(string actor, string? day, string place) => Sketches.Attack($"{actor} attacked the Harbour Guild, an officer said. It was in {place}.", day, actor: actor);

    private T Ask<T>(Func<Questions, T> ask)
    {
        using var questions = _readers.AskUntil(CancellationToken.None);
        return ask(questions);
    }
}
