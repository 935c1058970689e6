using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Postgres;

/// <summary>An advisory lock of a session of its own.</summary>
internal sealed class SessionWatchLock : WatchLock
{
    /// <summary>Nothing else uses it.</summary>
    public const long Number = 0x6F6E_7265_636F_7265;

    private const int LongestGoodbyeInSeconds = 5;

    private readonly Dialect _dialect;
    private DbConnection? _session;

    private SessionWatchLock(Dialect dialect, DbConnection session) => (_dialect, _session) = (dialect, session);

    /// <returns>Null when another watcher has it.</returns>
    public static SessionWatchLock? Take(Dialect dialect) => Session(dialect) is { } session ? new SessionWatchLock(dialect, session) : null;

    public static bool IsTaken(DbConnection connection) => connection.Scalar(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND ((classid::bigint << 32) | objid::bigint) = @p0 AND granted", Number) is not null;

    public override bool Confirm()
    {
        try
        {
            if (_session?.Scalar("SELECT 1") is not null)
            {
                return true;
            }
        }
        catch (DbException)
        {
            Close();
        }

        // While the server is away this fails, and is asked again.
        _session = Session(_dialect);
        return _session is not null;
    }

    /// <summary>The next watcher may take it at once: a server that is only told goodbye still holds it for a moment.</summary>
    public override void Dispose()
    {
        try
        {
            using var command = _session?.CreateCommand();
            if (command is not null)
            {
                command.CommandText = $"SELECT pg_advisory_unlock({Number})";
                command.CommandTimeout = LongestGoodbyeInSeconds;
                command.ExecuteScalar();
            }
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException)
        {
            // The session has ended already, and the lock with it.
        }

        Close();
    }

    private void Close()
    {
        _session?.Dispose();
        _session = null;
    }

    private static DbConnection? Session(Dialect dialect)
    {
        var session = dialect.Connect();
        if (session.Scalar($"SELECT pg_try_advisory_lock({Number})") is true)
        {
            return session;
        }

        session.Dispose();
        return null;
    }
}
