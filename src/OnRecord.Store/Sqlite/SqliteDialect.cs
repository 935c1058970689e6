using System.Data.Common;
using Microsoft.Data.Sqlite;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;
using OnRecord.Store.Watching;
using SQLitePCL;

namespace OnRecord.Store.Sqlite;

/// <summary>A record in one SQLite file. Readers and one writer work at the same time (write-ahead log); a second writer
/// waits for the end of the first one's transaction.</summary>
internal class SqliteDialect(string path, bool creates) : Dialect
{
    // SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    // A page cache of 64 MiB; what was committed outlives the process, and the file is whole after a power cut.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;";

    // A report changes a hundred pages all over the indexes of a large record: what is held need not be read again, and what changes twice
    // before it goes from the log into the file is written there once. 256 MiB of pages at most; the log grows to 64 MiB.
    private const string WritingSettings = "PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 16384;";

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = creates ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        DefaultTimeout = 120,
        Pooling = false,
    }.ToString();

    // SQLite counts the memory that it has, under a lock at each piece, for statistics that nobody asks for. A process that has opened a
    // database otherwise before goes on counting.
    static SqliteDialect()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public override string Name => path;

    public override bool Creates => creates;

    public override string Migrations => "migrations/sqlite/";

    public override string OutletKey => "outlet";

    public override string BeginWriting => "BEGIN IMMEDIATE";

    public override DbConnection Connect()
    {
        if (!creates && !File.Exists(path))
        {
            throw new StoreException(path, "there is no such record", "check the path, or make it with onrecord add PATH… --record FILE");
        }

        var connection = new KeepingConnection(_connection);
        try
        {
            connection.Open();
            connection.Run(Settings);
            return connection;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw fault.SqliteErrorCode switch
            {
                NoDatabase => new StoreException(path, "it is no record but a file of another kind", "name another file", fault),
                CannotOpen => new StoreException(path, "it cannot be opened", "check that its folder is there and may be written to", fault),
                _ => new StoreException(path, $"it cannot be opened: {fault.Message}", "check the file and its permissions", fault),
            };
        }
    }

    public override void ReadyToWrite(DbConnection connection) => connection.Run(WritingSettings);

    // The system keeps pages of the file for all of them, but to take each from there costs a call: of a desk at work a seventh of its time.
    public override DbConnection ConnectToAsk(bool isMuchUsed)
    {
        var connection = Connect();
        connection.Run($"PRAGMA cache_size = -{(isMuchUsed ? 12_288 : 2_048)}");
        return connection;
    }

    public override IDisposable EndBy(DbConnection connection, CancellationToken stop) => new Interruption((SqliteConnection)connection, stop);

    public override WatchLock? LockWatch() => FileWatchLock.Take(path);

    public override bool IsWatched(DbConnection connection) => FileWatchLock.IsTaken(path);

    public override bool HasTable(DbConnection connection, string table) =>
        connection.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @p0", table) is not null;

    public override bool IsEmpty(DbConnection connection) => connection.Scalar("SELECT 1 FROM sqlite_master") is null;

    public override RowInsertion Rows(DbConnection connection, string table, string columns) => new RowByRow(connection, table, columns);

    public override WordInsertion Words(DbConnection connection) => new FtsInsertion(connection);

    public override string Matches(SearchQuery query, Conditions to) =>
        $"SELECT rowid AS id, bm25(report_search, 4.0, 1.0) AS rank FROM report_search WHERE report_search MATCH {to.Parameter(Fts5.Of(query))}";

    public override string Holding(SearchQuery query, Conditions to) => $"SELECT rowid AS id FROM report_search WHERE report_search MATCH {to.Parameter(Fts5.Of(query))}";

    public override string Holds(SearchQuery query, string report, Conditions to) => $"EXISTS (SELECT 1 FROM report_search WHERE report_search MATCH {to.Parameter(Fts5.Of(query))} AND rowid = {report})";

    public override string ActorsNamed(SearchQuery query, Conditions to) =>
        $"SELECT DISTINCT actor_name.actor_id FROM actor_search JOIN actor_name ON actor_name.id = actor_search.rowid WHERE actor_search MATCH {to.Parameter(Fts5.Of(query))}";

    public override StoreException Refusal(DbException fault) => fault is SqliteException { SqliteErrorCode: Full }
        ? new StoreException(path, "no space is left where it lies", "make room and run the same command again: it goes on where it stopped", fault)
        : new StoreException(path, $"it cannot be used: {fault.Message}", "run the same command again: it goes on where it stopped", fault);

    public override IEnumerable<string> Faults(DbConnection connection)
    {
        foreach (var fault in connection.Texts("PRAGMA integrity_check").Where(line => line != "ok"))
        {
            yield return $"the file is damaged: {fault}";
        }

        foreach (var table in connection.Texts("SELECT \"table\" || ' → ' || parent FROM pragma_foreign_key_check GROUP BY 1"))
        {
            yield return $"rows point to rows that are not there: {table}";
        }

        foreach (var table in new[] { "report_search", "actor_search" })
        {
            if (!IsInStep(connection, table))
            {
                yield return $"the full text {table} is out of step with what it indexes";
            }
        }
    }

    // No statistics are gathered: where it has them, SQLite makes a Bloom filter of all reports before it gives the first row.
    public override void Tidy(DbConnection connection) => connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");

    // With rank 1, FTS5 compares its index with the content that lies outside it.
    private static bool IsInStep(DbConnection connection, string table)
    {
        try
        {
            connection.Run($"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)");
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
