using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public abstract class OpeningTests(Database database)
{
    public sealed class InSqlite() : OpeningTests(Database.Sqlite);

    public sealed class InPostgres() : OpeningTests(Database.Postgres);

    [Fact]
    public void Open_MadeByANewerVersion_IsRefused()
    {
        using var file = TestRecord.NotMadeIn(database);
        file.With();
        file.Run("INSERT INTO migration (number, name) VALUES (9999, 'later')");

        var refusal = Assert.Throws<StoreException>(() => RecordStore.Open(file.Location));

        Assert.Contains("a newer version of onrecord made it", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(file.Name, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfSomethingElse_IsRefusedAndLeftAlone()
    {
        using var file = TestRecord.NotMadeIn(database);
        file.Run(database == Database.Sqlite ? "CREATE TABLE shopping (item TEXT)" : "CREATE SCHEMA onrecord; CREATE TABLE onrecord.shopping (item TEXT)");

        Assert.Throws<StoreException>(file.Open);

        file.Run("INSERT INTO shopping (item) VALUES ('bread')");
    }

    [Fact]
    public void Open_Again_KeepsTheRecord()
    {
        using var file = TestRecord.NotMadeIn(database);
        file.With(Sketches.Full());

        Assert.Equal(1, file.Open().Count());
    }
}
