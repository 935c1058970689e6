using System.Data.Common;
using System.Net.Sockets;
using Npgsql;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Postgres;

/// <summary>A record in the schema <c>onrecord</c> of a PostgreSQL database. Any number may ask; writers take turns by
/// transaction.</summary>
internal class PostgresDialect(PostgresAddress address, bool creates) : Dialect
{
    public const string Schema = "onrecord";

    // Writers and migrations of one database wait for each other at this number; nothing else uses it.
    private const long Turn = 0x6F6E_7265_636F_7264;

    // As long as SQLite waits for another writer; and a writer whose machine is gone is let go of after a minute.
    private const string Settings = $"SET search_path = {Schema}; SET lock_timeout = '120s'; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3";

    private readonly PostgresFaults _faults = new(address.Name, new NpgsqlConnectionStringBuilder(address.ConnectionString));

    public override string Name => address.Name;

    public override bool Creates => creates;

    public override string Migrations => "migrations/postgres/";

    public override TimeSpan Patience => TimeSpan.FromMinutes(1);

    public override string OutletKey => "hashtextextended(outlet, 0)";

    public override string BeginWriting => $"BEGIN; SELECT pg_advisory_xact_lock({Turn})";

    public override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            connection.Open();
            _faults.Require(connection.PostgreSqlVersion, connection.PostgresParameters["server_encoding"]);
            connection.Run(Settings);
            return connection;
        }
        catch (Exception fault) when (fault is DbException or SocketException or StoreException)
        {
            connection.Dispose();
            throw fault as StoreException ?? _faults.OfConnecting(fault);
        }
    }

    public override AskingConnections ReadyToAsk(int most) => new PooledConnections(this, address.ConnectionString, _faults, Settings, most);

    public override IDisposable EndBy(DbConnection connection, CancellationToken stop) => new Cancellation((NpgsqlConnection)connection, Connect, stop);

    public override void MakePlace(DbConnection connection) => connection.Run($"CREATE SCHEMA IF NOT EXISTS {Schema}");

    public override WatchLock? LockWatch() => SessionWatchLock.Take(this);

    public override bool IsWatched(DbConnection connection) => SessionWatchLock.IsTaken(connection);

    public override bool HasTable(DbConnection connection, string table) =>
        connection.Scalar("SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @p0 AND c.relname = @p1", Schema, table) is not null;

    public override bool IsEmpty(DbConnection connection) =>
        connection.Scalar("SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @p0 LIMIT 1", Schema) is null;

    public override RowInsertion Rows(DbConnection connection, string table, string columns) => new CopiedRows((NpgsqlConnection)connection, table, columns);

    public override WordInsertion Words(DbConnection connection) => new VectorInsertion(connection);

    public override string Matches(SearchQuery query, Conditions to) => Ranking.Of(query, to);

    public override string Holding(SearchQuery query, Conditions to) => $"SELECT s.report_id AS id FROM report_search s WHERE s.words @@ {Words(query, to)}";

    public override string Holds(SearchQuery query, string report, Conditions to) => $"EXISTS (SELECT 1 FROM report_search s WHERE s.words @@ {Words(query, to)} AND s.report_id = {report})";

    public override string ActorsNamed(SearchQuery query, Conditions to) =>
        $"SELECT DISTINCT actor_name.actor_id FROM actor_search JOIN actor_name ON actor_name.id = actor_search.name_id WHERE actor_search.words @@ {WordQuery.Parameter(WordQuery.Of(query, TermWords.Plain), to)}";

    public override bool IsLost(DbException fault) => PostgresFaults.IsLost(fault);

    public override StoreException Refusal(DbException fault) => _faults.OfUsing(fault);

    public override IEnumerable<string> Faults(DbConnection connection) => PostgresCheck.Faults(connection, this);

    private static string Words(SearchQuery query, Conditions to) => WordQuery.Parameter(WordQuery.Of(query, TermWords.Stemmed), to);
}
