using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Sqlite;

namespace OnRecord.Store.Tests;

/// <summary>A record on a disk of 4 MiB.</summary>
internal sealed class SmallDisk(string path) : SqliteDialect(path, creates: true)
{
    public override DbConnection Connect()
    {
        var connection = base.Connect();
        connection.Run("PRAGMA max_page_count = 1024");
        return connection;
    }
}
