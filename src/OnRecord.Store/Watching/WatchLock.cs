namespace OnRecord.Store.Watching;

/// <summary>Makes sure that one watcher at a time is at work on a record: of a file by a lock on a file beside it, of a server by a lock of
/// a session. Either ends with the process, however that ends, so that no lock is ever left behind. Dispose it to let another
/// watcher in.</summary>
public abstract class WatchLock : IDisposable
{
    private protected WatchLock()
    {
    }

    /// <summary>Takes it again where it was lost, as with the connection to a server. To be asked now and then.</summary>
    /// <returns>False when another watcher has it by now.</returns>
    /// <exception cref="StoreException">The server cannot be reached.</exception>
    public abstract bool Confirm();

    public abstract void Dispose();
}
