using System.Data.Common;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Sqlite;

namespace OnRecord.Store.Tests.Databases;

/// <summary>A record in a file.</summary>
internal sealed class RecordFile : TestRecord
{
    public string Path => System.IO.Path.Combine(Folder, "record.db");

    public override string Location => Path;

    public override string Name => Path;

    public override string FullTextLoss => "INSERT INTO report_search (report_search) VALUES ('delete-all')";

    public override Dialect Dialect() => new SqliteDialect(Path, creates: true);

    public override DbConnection ConnectBehind()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=false;Foreign Keys=false");
        connection.Open();
        return connection;
    }
}
