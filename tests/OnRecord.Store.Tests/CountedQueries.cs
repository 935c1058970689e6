using System.Data.Common;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Sqlite;
using SQLitePCL;

namespace OnRecord.Store.Tests;

/// <summary>Counts the statements that a record is asked.</summary>
internal sealed class CountedQueries(string path) : SqliteDialect(path, creates: false)
{
    private int _count;

    public int Count => _count;

    public override DbConnection Connect()
    {
        var connection = base.Connect();
        raw.sqlite3_trace(((SqliteConnection)connection).Handle, Traced, null);
        return connection;
    }

    // What the full text asks of its own tables comes as a comment.
    private void Traced(object data, string sql)
    {
        if (!sql.StartsWith("--", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
