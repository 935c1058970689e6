using Microsoft.Data.Sqlite;
using OnRecord.Store.Adding;
using OnRecord.Store.Queries;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

/// <summary>A record in a file of its own, gone with the test.</summary>
internal sealed class RecordFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "record.db");

    public string Folder => _folder;

    public RecordStore Open() => RecordStore.Open(Path, creates: true);

    /// <summary>The record with these reports in it, committed one by one.</summary>
    public RecordStore With(params Record[] records)
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

    /// <summary>Changes the file behind the back of the store.</summary>
    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=false;Foreign Keys=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

internal static class Asking
{
    public static List<T> Ask<T>(this RecordStore store, Func<Questions, IEnumerable<T>> ask)
    {
        using var questions = store.Ask();
        return [.. ask(questions)];
    }

    public static Added AddOne(this RecordStore store, Record record)
    {
        using var writer = store.Write("test");
        var added = writer.Add(record);
        writer.Commit();
        return added;
    }
}
