using System.Data.Common;

namespace OnRecord.Store;

/// <summary>Where those who ask get their connections, and whereto they give them back. Thread-safe.</summary>
internal class AskingConnections(Dialect dialect) : IDisposable
{
    /// <param name="isMuchUsed">As of <see cref="Dialect.ConnectToAsk"/>.</param>
    /// <exception cref="StoreException">The database cannot be opened.</exception>
    public virtual DbConnection Open(bool isMuchUsed) => dialect.ConnectToAsk(isMuchUsed);

    /// <summary>Closes a connection for good: what runs on it may still be ended, which must not happen to whoever would get it next.</summary>
    public virtual void Drop(DbConnection connection) => connection.Dispose();

    /// <summary>Closes all that nobody uses; those in use are closed when they are given back.</summary>
    public virtual void Dispose()
    {
    }
}
