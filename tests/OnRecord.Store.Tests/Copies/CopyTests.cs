using CsCheck;
using OnRecord.Store.Adding;
using OnRecord.Store.Copies;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Invented;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Copies;

public abstract class CopyTests(Database database)
{
    public sealed class InSqlite() : CopyTests(Database.Sqlite);

    public sealed class InPostgres() : CopyTests(Database.Postgres);

    private static readonly DateOnly Day = new(2024, 3, 14);

    private readonly InventedNews _news = new(7);

    [Fact]
    public void Commands_CountACopyOnce_WithTheCarriersOfItsText()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Report(Text(), "Wire", 0), Report([.. Text()[..6], "Our own line."], "Gazette", 1), Report(Text(), "Post", 2));

        var found = Assert.Single(store.Ask(ask => ask.Reports(new Filter())));

        Assert.Equal(("Wire", 3, found.Report.Key), (found.Report.Record.Article.Outlet, found.Report.Carriers, found.Report.FirstKey));
        Assert.Equal([found.Report.Key], store.Ask(ask => ask.Reports(new Filter { All = true })).Select(all => all.Report.FirstKey).Distinct());
    }

    [Fact]
    public void TwoReports_MergedIntoOne_StayTwoTexts()
    {
        using var file = TestRecord.In(database);
        var (one, other) = (_news.Next(0, Day).Tell(_ => 0), _news.Next(2, Day).Tell(_ => 0));

        var store = file.With(Report(one, "A", 0), Report(other, "B", 0), Report(Edits.Merged(one, other, isWhole: false), "C", 1));

        Assert.Equal(2, store.Ask(ask => ask.Reports(new Filter())).Count);
    }

    [Fact]
    public void Report_ThatTakesInABrief_IsATextOfItsOwn()
    {
        using var file = TestRecord.In(database);
        var brief = _news.Next(0, Day).Tell(_ => 0)[1..4];
        var (one, other) = (_news.Next(3, Day).Tell(_ => 0), _news.Next(4, Day).Tell(_ => 0));

        var store = file.With(Report(brief, "A", 0), Report([.. one, .. brief, .. other], "B", 1));

        Assert.Equal(2, store.Ask(ask => ask.Reports(new Filter())).Count);
    }

    [Fact]
    public void Copies_InWhateverOrderTheyAreAdded_AreTheSame()
    {
        var happening = _news.Next(1, Day);
        var (text, other) = (happening.Tell(_ => 0), _news.Next(2, Day).Tell(_ => 0));
        Record[] reports =
        [
            Report(text, "A", 1), Report(text, "B", 0), Report(text[..7], "C", 2), Report(Edits.Respelled(text, happening), "D", 3), Report(other, "E", 0),
            Report(Edits.Merged(text, other, isWhole: true), "F", 4), Report([.. other[..8], "Our line."], "G", 2), Report(happening.Tell(length => Math.Min(1, length - 1)), "H", 1),
        ];
        var expected = Joined(reports);
        Gen.Shuffle(reports).Sample(shuffled => Assert.Equal(expected, Joined(shuffled)), iter: 25, threads: 1);
    }

    [Fact]
    public void NewVersion_OfTheFirstAppearance_StandsForTheCopies()
    {
        const string Url = "https://wire.example/1";
        using var file = TestRecord.In(database);
        var text = Text();

        var store = file.With(Report(text, "Wire", 0, Url), Report(text[..8], "Gazette", 1), Report([.. text, "A line was added to this report."], "Wire", 0, Url));

        var found = Assert.Single(store.Ask(ask => ask.Reports(new Filter())));
        Assert.Equal((2, 2), (found.Report.Version, found.Report.Carriers));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Record_OfTheFirstSchema_HasItsCopiesJoinedWhenItIsWrittenNext()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Report(Text(), "Wire", 0), Report(Text()[..6], "Gazette", 1));
        file.Run("UPDATE report_text SET appeared = NULL, copy_of = NULL; UPDATE report SET first_text_id = text_id, is_first = 1; DELETE FROM text_fingerprint; DELETE FROM fingerprint_waiting; DELETE FROM text_overlap");
        Assert.Equal(2, store.Ask(ask => ask.Reports(new Filter())).Count);

        Assert.Equal(Added.Known, store.AddOne(Report(Text(), "Wire", 0)));

        Assert.Single(store.Ask(ask => ask.Reports(new Filter())));
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Add_TextThatHundredsShare_ReadsNoMoreThanSome()
    {
        using var file = TestRecord.In(database);
        var line = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));
        file.With([.. Enumerable.Range(0, 3 * CopyFinder.MostTexts).Select(i => Sketches.Plain($"{line} {string.Join(' ', Enumerable.Range(0, 200).Select(n => $"own{i}x{n}"))}", "2024-03-14", $"outlet {i}"))]);

        using var connection = file.ConnectBehind();
        using var index = new FingerprintIndex(connection, file.Dialect());
        index.Refresh();
        index.Fold();
        Assert.Equal([$"{CopyFinder.MostTexts}"], file.Texts("SELECT CAST(max(n) AS TEXT) FROM (SELECT count(*) AS n FROM text_fingerprint GROUP BY hash) counts"));
    }

    private SortedDictionary<string, string> Joined(Record[] reports)
    {
        using var file = TestRecord.In(database);
        var store = file.With(reports);
        Assert.Empty(store.Check());
        var all = store.Ask(ask => ask.Reports(new Filter { All = true })).ToDictionary(found => found.Report.Key, found => found.Report);
        return new(all.Values.ToDictionary(report => report.Record.Article.Outlet!, report => all[report.FirstKey].Record.Article.Outlet!));
    }

    private static List<string> Text() => new InventedNews(7).Next(0, Day).Tell(_ => 0);

    private static Record Report(List<string> paragraphs, string outlet, int day, string? url = null) =>
        Sketches.Plain(string.Join('\n', paragraphs), Day.AddDays(day).ToString("yyyy-MM-dd"), outlet, url);
}
