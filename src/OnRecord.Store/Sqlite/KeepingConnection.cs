using Microsoft.Data.Sqlite;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Sqlite;

/// <summary>A connection whose statements need not be prepared anew each time: for small questions that takes longer than to answer
/// them.</summary>
internal sealed class KeepingConnection(string connection) : SqliteConnection(connection), IKeepsStatements
{
    public KeptStatements Kept { get; } = new();
}
