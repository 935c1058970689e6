using System.Data.Common;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Sqlite;

namespace OnRecord.Store.Tests.Databases;

/// <summary>A record in a file.</summary>
internal sealed class RecordFile : TestRecord
{
    private static readonly Lazy<byte[]> Empty = new(() =>
    {
        using var file = new RecordFile();
        file.Open();
        return File.ReadAllBytes(file.Path);
    });

    public string Path => System.IO.Path.Combine(Folder, "record.db");

    public override string Location => Path;

    public override string Name => Path;

    public override string FullTextLoss => "INSERT INTO report_search (report_search) VALUES ('delete-all')";

    public static RecordFile Made()
    {
        var file = new RecordFile();
        File.WriteAllBytes(file.Path, Empty.Value);
        return file;
    }

    public override Dialect Dialect() => new SqliteDialect(Path, creates: true);

    public override DbConnection ConnectBehind()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=false;Foreign Keys=false");
        connection.Open();
        return connection;
    }
}
