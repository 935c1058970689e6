using System.Data.Common;
using OnRecord.Store.Rows;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Databases;

/// <summary>A record of its own, gone with the test, and a folder for what the test needs.</summary>
internal abstract class TestRecord : IDisposable
{
    /// <summary>What <c>--record</c> is given.</summary>
    public abstract string Location { get; }

    /// <summary>What messages call it.</summary>
    public abstract string Name { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("onrecord-").FullName;

    /// <summary>SQL that leaves the full text empty.</summary>
    public abstract string FullTextLoss { get; }

    /// <summary>An empty record, copied from one that was made once for all tests.</summary>
    public static TestRecord In(Database database) => database == Database.Sqlite ? RecordFile.Made() : RecordDatabase.Made();

    /// <summary>A place where no record is yet: opening makes it.</summary>
    public static TestRecord NotMadeIn(Database database) => database == Database.Sqlite ? new RecordFile() : new RecordDatabase();

    public RecordStore Open() => RecordStore.Open(Location, creates: true);

    public abstract Dialect Dialect();

    /// <summary>The record with these reports in it, committed one by one.</summary>
    public RecordStore With(params IEnumerable<Record> records)
    {
        var store = Open();
        using var writer = store.Write("test");
        foreach (var record in records)
        {
            writer.Add(record);
            writer.Commit();
        }

        writer.Complete();
        return store;
    }

    /// <summary>A connection that the store knows nothing of and that lets links break.</summary>
    public abstract DbConnection ConnectBehind();

    public void Run(string sql)
    {
        using var connection = ConnectBehind();
        connection.Run(sql);
    }

    /// <summary>The first column of what a query gives.</summary>
    public List<string> Texts(string sql)
    {
        using var connection = ConnectBehind();
        return connection.Texts(sql);
    }

    public virtual void Dispose() => Directory.Delete(Folder, recursive: true);
}
