using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Interchange.Tests;

public sealed class AlikeTests(BothRecords records) : IClassFixture<BothRecords>
{
    public static TheoryData<string> Formats => ExportTests.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Export_OfARecordInPostgres_IsThatOfTheOneInSqlite(string format)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "sqlite"));
        Directory.CreateDirectory(Path.Combine(folder, "postgres"));
        var filter = new Filter { Actor = "wren OR tarrant", From = "2024-03-02" };

        var (sqlite, postgres) = (Sums(records.Sqlite, "sqlite"), Sums(records.Postgres, "postgres"));

        Directory.Delete(folder, recursive: true);
        Assert.NotEqual(0, sqlite.Sum(file => file.Rows));
        Assert.Equal(sqlite, postgres);

        IReadOnlyList<ExportedFile> Sums(RecordStore store, string name) =>
            [.. Export.Run(store, ExportFormats.Find(format)!, new ExportRequest { Filter = filter, Path = Path.Combine(folder, name, "export") }).Files];
    }
}
