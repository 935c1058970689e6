using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Postgres;

/// <summary>Connections that a server keeps open for those who ask, with what they prepared, and no more than it was told: whoever asks beyond
/// that waits a while, and is refused then.</summary>
internal sealed class PooledConnections : AskingConnections
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresFaults _faults;

    /// <param name="settings">Commands for each new connection.</param>
    /// <param name="most">Connections at a time.</param>
    public PooledConnections(Dialect dialect, string address, PostgresFaults faults, string settings, int most)
        : base(dialect)
    {
        _faults = faults;
        var builder = new NpgsqlDataSourceBuilder(address);

        // Who asks changes nothing that the next would have to be kept from.
        (builder.ConnectionStringBuilder.Pooling, builder.ConnectionStringBuilder.MaxPoolSize, builder.ConnectionStringBuilder.NoResetOnClose) = (true, most, true);
        builder.UsePhysicalConnectionInitializer(Ready, connection =>
        {
            Ready(connection);
            return Task.CompletedTask;
        });
        _source = builder.Build();

        void Ready(NpgsqlConnection connection)
        {
            faults.Require(connection.PostgreSqlVersion, connection.PostgresParameters["server_encoding"]);
            connection.Run(settings);
        }
    }

    public override DbConnection Open(bool isMuchUsed)
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

    // Those that others use are closed when they are given back.
    public override void Drop(DbConnection connection)
    {
        _source.Clear();
        connection.Dispose();
    }

    public override void Dispose()
    {
        _source.Dispose();
        base.Dispose();
    }
}
