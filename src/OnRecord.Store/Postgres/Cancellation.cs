using System.Data.Common;
using Npgsql;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Postgres;

/// <summary>Has the server end what runs on a connection, by another connection, when it is asked to.</summary>
internal sealed class Cancellation : IDisposable
{
    private readonly CancellationTokenRegistration _registration;

    /// <param name="another">Opens another connection of the same user.</param>
    public Cancellation(NpgsqlConnection connection, Func<DbConnection> another, CancellationToken stop)
    {
        var process = connection.ProcessID;
        _registration = stop.Register(() => _ = Task.Run(() => End(another, process)));
    }

    public void Dispose() => _registration.Dispose();

    // Whoever asked has gone: if the server cannot be told, the question ends by itself.
    private static void End(Func<DbConnection> another, int process)
    {
        try
        {
            using var connection = another();
            connection.Scalar("SELECT pg_cancel_backend(@p0)", process);
        }
        catch (Exception fault) when (fault is DbException or StoreException)
        {
        }
    }
}
