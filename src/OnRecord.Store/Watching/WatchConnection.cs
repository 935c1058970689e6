using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Watching;

/// <summary>A connection that is kept, and opened again when it is lost. What is written is no change of what the record answers.
/// Thread-safe.</summary>
internal sealed class WatchConnection(Dialect dialect) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Lasting<DbConnection> _connection = new(dialect, connection => connection);

    /// <exception cref="StoreException">The database cannot be asked.</exception>
    public T Read<T>(Func<DbConnection, T> read)
    {
        lock (_lock)
        {
            try
            {
                return _connection.Run(read);
            }
            catch (DbException fault)
            {
                _connection.Dispose();
                throw dialect.Refusal(fault);
            }
        }
    }

    /// <summary>In one transaction, which is done again from its start when the connection is lost in it.</summary>
    /// <exception cref="StoreException">The database refuses; nothing is written.</exception>
    public T Write<T>(Func<DbConnection, T> write) => Read(connection =>
    {
        connection.Run(dialect.BeginWriting);
        try
        {
            var result = write(connection);
            connection.Run("COMMIT");
            return result;
        }
        catch (Exception fault) when (fault is not DbException error || !dialect.IsLost(error))
        {
            connection.Run("ROLLBACK");
            throw;
        }
    });

    public void Write(Action<DbConnection> write) => Write(connection =>
    {
        write(connection);
        return true;
    });

    public void Dispose()
    {
        lock (_lock)
        {
            _connection.Dispose();
        }
    }
}
