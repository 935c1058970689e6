namespace OnRecord.Store.Tests.Databases;

/// <summary>The same invented reports in a record of each kind.</summary>
public sealed class BothRecords : IDisposable
{
    private const int Reports = 200;

    private readonly RecordFile _file = new();
    private readonly RecordDatabase _database = new();

    public BothRecords()
    {
        var reports = new InventedReports(seed: 7).Take(Reports);
        (Sqlite, Postgres) = (_file.With(reports), _database.With(reports));
    }

    public RecordStore Sqlite { get; }

    public RecordStore Postgres { get; }

    public void Dispose()
    {
        _file.Dispose();
        _database.Dispose();
    }
}
