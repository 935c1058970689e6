using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Store.Sqlite;

/// <summary>Ends whatever runs on a connection soon after it is asked to, between one step of SQLite's machine and another. What it
/// ends fails with SQLITE_INTERRUPT.</summary>
internal sealed class Interruption : IDisposable
{
    // Some tenths of a millisecond.
    private const int Steps = 10_000;

    private readonly SqliteConnection _connection;

    public Interruption(SqliteConnection connection, CancellationToken stop)
    {
        _connection = connection;
        raw.sqlite3_progress_handler(connection.Handle, Steps, _ => stop.IsCancellationRequested ? 1 : 0, null);
    }

    public void Dispose() => raw.sqlite3_progress_handler(_connection.Handle, 0, null, null);
}
