using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Actors;
using OnRecord.Store.Adding;
using OnRecord.Store.Alerts;
using OnRecord.Store.Checks;
using OnRecord.Store.Keeping;
using OnRecord.Store.Migrations;
using OnRecord.Store.Paging;
using OnRecord.Store.Postgres;
using OnRecord.Store.Queries;
using OnRecord.Store.Reviews;
using OnRecord.Store.Rows;
using OnRecord.Store.Searches;
using OnRecord.Store.Sqlite;
using OnRecord.Store.Versions;
using OnRecord.Store.Watching;

namespace OnRecord.Store;

/// <summary>The record of many reports. Open one and share it: it is thread-safe, and every call has a connection of its
/// own.</summary>
/// <example><code>
/// var store = RecordStore.Open("record.db", creates: true);
/// using (var writer = store.Write("my program 1.0"))
/// {
///     writer.Add(engine.Code(article));
///     writer.Complete();
/// }
/// </code></example>
public sealed class RecordStore
{
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;

    private RecordStore(Dialect dialect, TimeProvider clock)
    {
        (_dialect, _clock) = (dialect, clock);
        using var connection = dialect.Connect();
        try
        {
            Migrator.Run(dialect, connection, Migration.Of(dialect.Migrations));
        }
        catch (DbException fault)
        {
            throw dialect.Refusal(fault);
        }
    }

    /// <summary>How messages call the record.</summary>
    public string Name => _dialect.Name;

    /// <param name="record">Path of an SQLite file, or the address of a PostgreSQL database: <c>postgres://user@host/database</c>.</param>
    /// <param name="creates">Makes the record where there is none; never the PostgreSQL database itself.</param>
    /// <param name="clock">Dates the runs; the system's by default.</param>
    /// <exception cref="StoreException">There is no record, it is of another kind, a newer version made it, or the database
    /// cannot be reached or refuses.</exception>
    public static RecordStore Open(string record, bool creates = false, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(record);
        Dialect dialect = PostgresAddress.Parse(record) is { } address ? new PostgresDialect(address, creates) : new SqliteDialect(record, creates);
        return new RecordStore(dialect, clock ?? TimeProvider.System);
    }

    internal static RecordStore Open(Dialect dialect) => new(dialect, TimeProvider.System);

    /// <summary>Starts to add reports.</summary>
    /// <param name="engine">Name and version of what codes them, kept with the run.</param>
    /// <param name="tell">Hears that a lost connection is tried again; null for no one.</param>
    public RecordWriter Write(string engine, Action<string>? tell = null) => new(_dialect, engine, _clock, tell);

    /// <summary>Starts to ask questions.</summary>
    public Questions Ask() => AskUntil(CancellationToken.None);

    /// <summary>Starts to ask questions that <paramref name="stop"/> ends while they are under way, with a
    /// <see cref="DbException"/>.</summary>
    public Questions AskUntil(CancellationToken stop) => new(_dialect, stop);

    /// <summary>Keeps what is opened to ask, for programs that answer many questions.</summary>
    /// <param name="most">Readers that are kept while nobody asks.</param>
    /// <param name="workings">Keeps what they work out; null for nothing.</param>
    public RecordReaders Readers(int most, IWorkings? workings = null) => new(_dialect, most, workings);

    /// <summary>Starts to go through all of it, for exports.</summary>
    public RecordWalk Walk() => new(_dialect);

    /// <summary>Verifies the whole record: one sentence for each fault, none when it is sound.</summary>
    public IEnumerable<string> Check()
    {
        using var connection = _dialect.Connect();
        foreach (var fault in _dialect.Faults(connection).Concat(RecordCheck.Faults(connection)))
        {
            yield return fault;
        }
    }

    /// <summary>What users decided on actors, and where they decide.</summary>
    public ActorRegister Actors() => new(_dialect, _clock);

    /// <summary>What reviewers decided on items, and where they decide.</summary>
    public ReviewLog Reviews() => new(_dialect, _clock);

    /// <summary>The searches that users keep.</summary>
    public SavedSearches Searches() => new(_dialect, _clock);

    /// <summary>What a watcher of sources knows from one run to the next.</summary>
    public WatchState Watch() => new(_dialect);

    /// <summary>Makes this process the one that watches sources for the record.</summary>
    /// <exception cref="StoreException">Another one is, or it cannot be told.</exception>
    public WatchLock LockWatch()
    {
        if (_dialect.LockWatch() is { } held)
        {
            Watching.WatchHolder.Write(_dialect, Watching.WatchHolder.Own(_clock.GetUtcNow()));
            return held;
        }

        throw new StoreException(Name, $"another watcher is at work on it{(WatchHolder() is { } holder ? $": {holder.Process}" : "")}", "stop that one first, or give this one another record");
    }

    /// <summary>Who watches sources for the record, or did so last; null for nobody.</summary>
    public WatchHolder? WatchHolder() => Watching.WatchHolder.Read(_dialect);

    /// <summary>What rules find in the reports that a watcher brings.</summary>
    public AlertRaising Alerts() => new(_dialect, this);

    /// <summary>Alerts and to whom they are still to be brought.</summary>
    public AlertOutbox AlertOutbox() => new(_dialect);

    public KnownInputs KnownInputs() => new(_dialect);

    /// <summary>Reports in the record, all versions and carriers.</summary>
    public long Count() => Number("SELECT count(*) FROM report");

    /// <summary>Changes with every change of the record, and costs one look-up. Answers to one question in one state are the same.</summary>
    public string State()
    {
        using var connection = _dialect.Connect();
        return RecordState.Read(connection);
    }

    /// <summary>The report of an id; null when there is none.</summary>
    public StoredReport? Find(string key)
    {
        using var connection = _dialect.Connect();
        using var loader = new RecordLoader(connection);
        return connection.Scalar("SELECT id FROM report WHERE key = @p0", key) is long number ? loader.Load(number) : null;
    }

    /// <summary>The versions that stood at an address, oldest first, each with what it changed. A report without an address has
    /// none.</summary>
    public IReadOnlyList<(StoredReport Report, IReadOnlyList<Change> Changes)> Versions(string url)
    {
        using var questions = Ask();
        return questions.Versions(url);
    }

    /// <summary>Inputs that could not be added, by name and place.</summary>
    public IReadOnlyList<Failure> Failures()
    {
        using var connection = _dialect.Connect();
        return connection.All("SELECT input, place, problem, remedy FROM failure ORDER BY input, place", ReadFailure);
    }

    /// <summary>Inputs that could not be added, page by page.</summary>
    /// <exception cref="PlaceException">The window begins at a place of another list.</exception>
    public Page<Failure> Failures(Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var after = window.After is null ? null : Place.Read(window.After, keys => keys is [string input, string place] ? Tuple.Create(input, place) : null);
        var where = new Conditions();
        where.And(after is null ? "1 = 1" : $"(input, place) > ({where.Parameter(after.Item1)}, {where.Parameter(after.Item2)})");
        using var connection = _dialect.Connect();
        var rows = connection.All($"SELECT input, place, problem, remedy FROM failure WHERE {where} ORDER BY input, place LIMIT {window.Size + 1}", ReadFailure, where.Values);
        return Page<Failure>.Of(rows, window, failure => new Place(failure.Input, failure.Place));
    }

    private static Failure ReadFailure(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3));

    private long Number(string sql)
    {
        using var connection = _dialect.Connect();
        return Convert.ToInt64(connection.Scalar(sql), CultureInfo.InvariantCulture);
    }
}
