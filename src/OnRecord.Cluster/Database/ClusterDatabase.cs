using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using OnRecord.Store;
using OnRecord.Store.Postgres;

namespace OnRecord.Cluster.Database;

/// <summary>The tables of the cluster, in the schema <c>onrecord_cluster</c> of the database that holds the record. Everything that
/// must be right lies here; whatever silos remember can be lost. Thread-safe.</summary>
public sealed class ClusterDatabase : IDisposable
{
    internal const string Schema = "onrecord_cluster";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource _source;
    private readonly PostgresFaults _faults;

    private ClusterDatabase(string record, PostgresAddress address)
    {
        (Record, Name) = (record, address.Name);
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString) { SearchPath = Schema, KeepAlive = 10, ApplicationName = "onrecord cluster", NoResetOnClose = true };
        _faults = new PostgresFaults(address.Name, settings);
        _source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>The address as given, with its password if it has one.</summary>
    public string Record { get; }

    /// <summary>How messages call it.</summary>
    public string Name { get; }

    /// <param name="record">A <c>postgres://</c> address.</param>
    /// <exception cref="StoreException">It is no such address, the database cannot be reached or refuses, or a newer version made
    /// the tables.</exception>
    public static ClusterDatabase Open(string record)
    {
        ArgumentException.ThrowIfNullOrEmpty(record);
        var address = PostgresAddress.Parse(record)
            ?? throw new StoreException(record, "a cluster shares a record in PostgreSQL", "give --record postgres://user@host/database; one machine adds to a file with onrecord add");
        var database = new ClusterDatabase(record, address);
        try
        {
            using var connection = database.Connect();
            ClusterMigrations.Run(connection, database.Name);
            return database;
        }
        catch (Exception fault)
        {
            database.Dispose();
            throw fault is DbException refused ? database.Refusal(refused) : fault;
        }
    }

    public void Dispose() => _source.Dispose();

    /// <exception cref="StoreException">The server cannot be reached or refuses.</exception>
    internal NpgsqlConnection Connect()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (Exception fault) when (fault is DbException or SocketException)
        {
            throw _faults.OfConnecting(fault);
        }
    }

    internal ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken stop) => _source.OpenConnectionAsync(stop);

    /// <summary>One question or one change.</summary>
    /// <exception cref="StoreException">The server cannot be reached or refuses.</exception>
    internal T Ask<T>(Func<NpgsqlConnection, T> ask)
    {
        try
        {
            using var connection = Connect();
            return ask(connection);
        }
        catch (DbException fault)
        {
            throw Refusal(fault);
        }
    }

    /// <summary>The same, again and again while the server is away. What is asked must be right when done twice.</summary>
    /// <exception cref="OperationCanceledException">The stop came while it was away.</exception>
    internal T AskPatiently<T>(Func<NpgsqlConnection, T> ask, CancellationToken stop, Action<string>? tell = null)
    {
        var isTold = false;
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return Ask(ask);
            }
            catch (StoreException fault) when (fault.IsPassing)
            {
                if (!isTold)
                {
                    tell?.Invoke($"{Name}: the database is away ({fault.Message}); it is tried again until it is back");
                    isTold = true;
                }

                if (stop.WaitHandle.WaitOne(wait))
                {
                    throw new OperationCanceledException(stop);
                }
            }
        }
    }

    internal StoreException Refusal(DbException fault) => _faults.OfUsing(fault);
}
