using System.Data.Common;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;
using OnRecord.Store.Watching;

namespace OnRecord.Store;

/// <summary>What differs from one database to another: how it is opened, its migrations, its faults, and its full text. All
/// else is SQL that SQLite and PostgreSQL share. Thread-safe.</summary>
internal abstract class Dialect
{
    /// <summary>How messages call the record; never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>Makes the record where there is none.</summary>
    public abstract bool Creates { get; }

    /// <summary>Folder of the embedded migrations.</summary>
    public abstract string Migrations { get; }

    /// <summary>How long a lost connection is tried again.</summary>
    public virtual TimeSpan Patience => TimeSpan.Zero;

    /// <exception cref="StoreException">The database cannot be opened.</exception>
    public abstract DbConnection Connect();

    /// <summary>Readies a connection that is to write much.</summary>
    public virtual void ReadyToWrite(DbConnection connection)
    {
    }

    /// <summary>A connection that asks alone, one of many.</summary>
    /// <param name="isMuchUsed">Others rest while it asks, so that it may take more memory than they.</param>
    /// <exception cref="StoreException">The database cannot be opened.</exception>
    public virtual DbConnection ConnectToAsk(bool isMuchUsed) => Connect();

    /// <summary>Where programs that answer many questions get such connections.</summary>
    /// <param name="most">Of a server, how many at a time.</param>
    public virtual AskingConnections ReadyToAsk(int most) => new(this);

    /// <summary>Has <paramref name="stop"/> end whatever runs on a connection, until the result is disposed.</summary>
    public abstract IDisposable EndBy(DbConnection connection, CancellationToken stop);

    /// <summary>Starts a transaction that no other writer runs beside.</summary>
    public abstract string BeginWriting { get; }

    /// <summary>Makes this process the one that watches sources for the record.</summary>
    /// <returns>Null when another one is.</returns>
    public abstract WatchLock? LockWatch();

    /// <summary>Whether some process watches sources for the record.</summary>
    public abstract bool IsWatched(DbConnection connection);

    /// <summary>Makes the place in which the tables are to stand.</summary>
    public virtual void MakePlace(DbConnection connection)
    {
    }

    public abstract bool HasTable(DbConnection connection, string table);

    public abstract bool IsEmpty(DbConnection connection);

    /// <summary>What no two rows of <c>source_outlet</c> of one source have in common.</summary>
    public abstract string OutletKey { get; }

    /// <summary>Rows of which many are inserted and none is asked back.</summary>
    /// <param name="columns">Divided by blanks, in the order of the values.</param>
    public abstract RowInsertion Rows(DbConnection connection, string table, string columns);

    public abstract WordInsertion Words(DbConnection connection);

    /// <summary>Query over the full text of reports, with columns <c>id</c> and <c>rank</c> (less is better); its values go
    /// to <paramref name="to"/>.</summary>
    public abstract string Matches(SearchQuery query, Conditions to);

    /// <summary>The same reports by <c>id</c> alone, of any number.</summary>
    public abstract string Holding(SearchQuery query, Conditions to);

    /// <summary>Whether the one report whose number SQL gives is among them.</summary>
    public abstract string Holds(SearchQuery query, string report, Conditions to);

    /// <summary>Query for the numbers of the actors one of whose names fits.</summary>
    public abstract string ActorsNamed(SearchQuery query, Conditions to);

    /// <summary>Whether <paramref name="fault"/> says that the connection is gone, or that the same would go well on a new one.</summary>
    public virtual bool IsLost(DbException fault) => false;

    /// <summary>Tells people what <paramref name="fault"/> means for them.</summary>
    public abstract StoreException Refusal(DbException fault);

    /// <summary>Whole-database faults, one sentence each; empty when it is sound.</summary>
    public abstract IEnumerable<string> Faults(DbConnection connection);

    /// <summary>Lets the database look after itself once much was written.</summary>
    public virtual void Tidy(DbConnection connection)
    {
    }
}
