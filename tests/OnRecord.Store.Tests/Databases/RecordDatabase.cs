using System.Data.Common;
using Npgsql;
using OnRecord.Store.Postgres;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tests.Databases;

/// <summary>A record in a PostgreSQL database of its own.</summary>
internal sealed class RecordDatabase : TestRecord
{
    private const string Empty = "empty_record";

    private static readonly Lazy<PostgresServer> WithEmpty = new(() =>
    {
        var server = PostgresServer.Shared;
        server.Run($"CREATE DATABASE {Empty}");
        RecordStore.Open(server.AddressOf(Empty), creates: true);
        return server;
    });

    private static int _made;

    private readonly PostgresServer _server;
    private readonly string _database = $"record_{Interlocked.Increment(ref _made)}";

    /// <param name="more">Of CREATE DATABASE.</param>
    public RecordDatabase(PostgresServer? server = null, string more = "")
    {
        _server = server ?? PostgresServer.Shared;
        // By the log, which is what the server does by itself, it takes three times as long.
        _server.Run($"CREATE DATABASE {_database} {more} STRATEGY file_copy");
    }

    public static RecordDatabase Made() => new(WithEmpty.Value, $"TEMPLATE {Empty}");

    public string Database => _database;

    public override string Location => _server.AddressOf(_database);

    public override string Name => Location.Replace($":{Uri.EscapeDataString(_server.Password)}@", "@", StringComparison.Ordinal);

    public override string FullTextLoss => "UPDATE report_search SET words = ''";

    public override Dialect Dialect() => new PostgresDialect(PostgresAddress.Parse(Location)!, creates: true);

    public override DbConnection ConnectBehind()
    {
        var connection = new NpgsqlConnection(PostgresAddress.Parse(Location)!.ConnectionString);
        connection.Open();
        connection.Run("SET search_path = onrecord, public; SET session_replication_role = replica");
        return connection;
    }

    public override void Dispose()
    {
        _server.Run($"DROP DATABASE {_database} WITH (FORCE)");
        base.Dispose();
    }
}
