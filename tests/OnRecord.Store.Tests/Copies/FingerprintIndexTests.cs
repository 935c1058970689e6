using OnRecord.Store.Copies;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Copies;

public abstract class FingerprintIndexTests(Database database)
{
    private static readonly DateOnly Day = new(2024, 3, 14);

    public sealed class InSqlite() : FingerprintIndexTests(Database.Sqlite);

    public sealed class InPostgres() : FingerprintIndexTests(Database.Postgres);

    [Fact]
    public void Copy_OfATextWhoseFingerprintsWereFolded_IsFound()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Report(1, "Wire", 0), Report(2, "Wire", 0));
        Fold(file);
        Assert.NotEqual(["0"], file.Texts("SELECT CAST(count(*) AS TEXT) FROM text_fingerprint"));
        Assert.Equal(["0"], file.Texts("SELECT CAST(count(*) AS TEXT) FROM fingerprint_waiting"));

        file.With(Report(1, "Gazette", 1, cut: 20), Report(3, "Gazette", 1));

        Assert.Equal(["Gazette", "Wire", "Wire"], store.Ask(ask => ask.Reports(new Filter())).Select(found => found.Report.Record.Article.Outlet).Order());
        Assert.Empty(store.Check());
    }

    [Fact]
    public void Index_ThatAnotherWriterAddsToAndFolds_FindsWhatItsRecordHas()
    {
        using var file = TestRecord.In(database);
        file.With(Report(1, "Wire", 0), Report(2, "Wire", 0));
        var prints = Fingerprints.Of(WordSequence.Of(Text(3, 0)));
        using var connection = file.ConnectBehind();
        using var index = new FingerprintIndex(connection, file.Dialect());
        index.Refresh();
        Assert.Empty(index.Of(prints));

        file.With(Report(3, "Wire", 0));
        index.Refresh();
        var waiting = index.Of(prints).ToDictionary(texts => texts.Key, texts => texts.Single());
        Assert.Equal(prints.Order(), waiting.Keys.Order());

        Fold(file);
        index.Refresh();
        Assert.Equal(waiting, index.Of(prints).ToDictionary(texts => texts.Key, texts => texts.Single()));

        file.With(Report(4, "Wire", 0));
        index.Refresh();
        Assert.Single(index.Of(Fingerprints.Of(WordSequence.Of(Text(4, 0))))[Fingerprints.Of(WordSequence.Of(Text(4, 0)))[0]]);
    }

    // As a writer does once enough wait.
    private static void Fold(TestRecord file)
    {
        using var connection = file.ConnectBehind();
        using var index = new FingerprintIndex(connection, file.Dialect());
        index.Refresh();
        index.Fold();
    }

    private static string Text(int number, int cut) => string.Join(' ', Enumerable.Range(0, 200 - cut).Select(word => $"own{number}x{word}"));

    private static Records.Record Report(int number, string outlet, int day, int cut = 0) =>
        Sketches.Plain(Text(number, cut), Day.AddDays(day).ToString("yyyy-MM-dd"), outlet);
}
