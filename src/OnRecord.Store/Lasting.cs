using System.Data.Common;
using System.Diagnostics;

namespace OnRecord.Store;

/// <summary>What was prepared on a connection, and is prepared on a new one when that is lost. Not thread-safe.</summary>
/// <param name="tell">Hears, once for each loss, that the connection is tried again.</param>
internal sealed class Lasting<T>(Dialect dialect, Func<DbConnection, T> prepare, Action<string>? tell = null) : IDisposable
    where T : class, IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private T? _prepared;

    /// <summary>Does the work, and does it again from its start when the connection is lost in it.</summary>
    /// <exception cref="StoreException">The connection was lost and did not come back.</exception>
    public TResult Run<TResult>(Func<T, TResult> work)
    {
        var lost = 0L;
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return work(_prepared ??= Prepare());
            }
            catch (Exception fault) when (fault is StoreException { IsPassing: true } || (fault is DbException error && dialect.IsLost(error)))
            {
                Dispose();
                if (lost == 0)
                {
                    lost = Stopwatch.GetTimestamp();
                    tell?.Invoke($"{dialect.Name}: the connection was lost; it is tried again for {dialect.Patience.TotalSeconds:0} seconds");
                }

                if (Stopwatch.GetElapsedTime(lost) + wait > dialect.Patience)
                {
                    throw new StoreException(
                        dialect.Name, $"the connection was lost and did not come back within {dialect.Patience.TotalSeconds:0} seconds ({fault.Message})", "once the server answers, run the same command again: it goes on where it stopped", fault);
                }

                Thread.Sleep(wait);
            }
        }
    }

    public void Dispose()
    {
        _prepared?.Dispose();
        _prepared = null;
    }

    private T Prepare()
    {
        var connection = dialect.Connect();
        try
        {
            return prepare(connection);
        }
        catch (DbException)
        {
            connection.Dispose();
            throw;
        }
    }
}
