using System.Data.Common;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Commitments;
using OnRecord.Store.Facets;
using OnRecord.Store.Ids;
using OnRecord.Store.Reviews;
using OnRecord.Store.Rows;
using OnRecord.Store.Stories;
using OnRecord.Store.Totals;
using OnRecord.Store.Versions;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Adding;

/// <summary>Writes in transactions on one connection; whatever was not committed is gone with it. Not thread-safe.</summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly DbConnection _connection;
    private readonly Dialect _dialect;
    private readonly WordInsertion _words;
    private readonly KeptTotals _totals;
    private readonly ReportRow _reports;
    private readonly RecordRows _rows;
    private readonly Splits _splits;
    private readonly FoundItems _reviews;
    private readonly RecordLoader _loader;
    private readonly StoryForming _stories;
    private readonly List<long> _added = [];
    private readonly Statement _input;
    private readonly Statement _change;
    private readonly Statement _failure;
    private readonly Statement _forget;
    private readonly Statement _mended;

    public WriterConnection(DbConnection connection, Dialect dialect)
    {
        (_connection, _dialect) = (connection, dialect);
        dialect.ReadyToWrite(connection);
        _words = dialect.Words(connection);
        _totals = new KeptTotals(connection, dialect);
        _reports = new ReportRow(connection, dialect, _words, _totals);
        _rows = new RecordRows(connection, dialect, _words, _totals);
        _splits = new Splits(connection, _words, new DecisionTable(connection));
        _reviews = new FoundItems(connection);
        _loader = new RecordLoader(connection);
        _stories = new StoryForming(connection, _loader);
        _input = Statement.Insert(connection, "input", "hash report_id", "ON CONFLICT DO NOTHING");
        _change = Statement.Insert(connection, "change", "report_id n previous_id part kind before_words after_words");
        _forget = new Statement(connection, "DELETE FROM failure WHERE input = @p0 AND place = @p1", 2);
        _failure = Statement.Insert(connection, "failure", "input place problem remedy run_id");
        _mended = new Statement(connection, "DELETE FROM failure WHERE input = @p0 AND run_id <> @p1", 2);
    }

    public bool IsWriting { get; private set; }

    /// <summary>What the transaction has done so far.</summary>
    public RunCounts Counts { get; private set; }

    public long StartRun(string started, string engine)
    {
        using var run = Statement.Insert(_connection, "run", "started engine", "RETURNING id");
        return run.Number(started, engine);
    }

    public void EndRun(long run, string ended) => _connection.Run("UPDATE run SET ended = @p0 WHERE id = @p1", ended, run);

    /// <summary>What a run had done when it last committed.</summary>
    public RunCounts CountsOf(long run) =>
        _connection.All("SELECT added, known, failed FROM run WHERE id = @p0", row => new RunCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), run)[0];

    public void Begin()
    {
        _connection.Run(_dialect.BeginWriting);
        _reports.Begin();
        IsWriting = true;
        Counts = default;
        _added.Clear();
    }

    public Added Add(Record record, byte[]? inputHash, long run)
    {
        var article = record.Article;
        var hash = ContentHash.Of(article.Text);
        var address = WebAddress.Of(article.Url);
        var key = ReportKey.Of(hash, address, article.Outlet, article.Published?.ToString());
        if (_reports.Find(key) is { } there)
        {
            NoteKnown(there, inputHash);
            return Added.Known;
        }

        var earlier = _reports.Latest(address);
        var report = _reports.Insert(record, key, hash, address, earlier, run);
        _rows.Insert(report, record);
        _added.Add(report);
        _splits.ApplyTo(report, _rows.Flush);
        _reviews.RenewFor(report, _rows.Flush);
        _stories.Insert(report, record);
        Note(inputHash, report);
        if (earlier is not null)
        {
            _rows.Flush();
            NoteChanges(earlier.Number, report);
        }

        Counts = Counts with { Added = Counts.Added + 1 };
        return earlier is null ? Added.New : Added.NewVersion;
    }

    public bool AddKnown(string reportKey, byte[]? inputHash)
    {
        NoteKnown(_reports.Find(reportKey) ?? throw new ArgumentException($"no report {reportKey} is in the record", nameof(reportKey)), inputHash);
        return true;
    }

    public bool Fail(Failure failure, long run)
    {
        _forget.Run(failure.Input, failure.Place);
        _failure.Run(failure.Input, failure.Place, failure.Problem, failure.Remedy, run);
        Counts = Counts with { Failed = Counts.Failed + 1 };
        return true;
    }

    public bool Keep(EntryResult result, DateTimeOffset now)
    {
        WatchState.Keep(_connection, result, now);
        return true;
    }

    public bool Watched(string reportKey, string source) =>
        _connection.Run("INSERT INTO watch_report (report_id, source) SELECT id, @p1 FROM report WHERE key = @p0 ON CONFLICT DO NOTHING", reportKey, source) > 0;

    public bool Forget(string input, string place) => _forget.Run(input, place) > 0;

    /// <summary>Looks for copies of texts that an earlier version of this program added, and works out what tracking needs of them, some at a
    /// time.</summary>
    /// <returns>False when none is left.</returns>
    public bool CatchUp() => _reports.CatchUp() || TrackedTable.CatchUp(_connection, _dialect);

    /// <summary>Forms the stories of one day.</summary>
    /// <returns>False when no day waits.</returns>
    public bool FormStories() => _stories.FormNext();

    public bool ForgetEarlier(string input, long run) => _mended.Run(input, run) > 0;

    /// <summary>Inserts what is held back, and notes what the run has done.</summary>
    public void Close(long run, RunCounts counts)
    {
        _rows.Flush();
        _words.Flush();
        _connection.Run("UPDATE run SET added = @p0, known = @p1, failed = @p2 WHERE id = @p3", counts.Added, counts.Known, counts.Failed, run);
    }

    public void Commit()
    {
        _reports.End();
        TrackedTable.Keep(_connection, _dialect, _added);
        _totals.Apply();
        ValueTable.Keep(_connection, _added);
        _added.Clear();
        _connection.CommitChange();
        IsWriting = false;
    }

    public void Tidy() => _dialect.Tidy(_connection);

    /// <summary>Undoes what was not committed.</summary>
    public void Dispose()
    {
        _reports.Dispose();
        _rows.Dispose();
        _loader.Dispose();
        _stories.Dispose();
        _words.Dispose();
        foreach (var statement in new[] { _input, _change, _forget, _failure, _mended })
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    // Both as the record keeps them, so that what a database cannot keep is no difference.
    private void NoteChanges(long earlier, long report)
    {
        var n = 0;
        foreach (var change in RecordDifference.Between(_loader.Load(earlier).Record, _loader.Load(report).Record))
        {
            _change.Run(report, ++n, earlier, change.Part, change.Kind, change.Before, change.After);
        }
    }

    private void NoteKnown(long report, byte[]? inputHash)
    {
        Note(inputHash, report);
        Counts = Counts with { Known = Counts.Known + 1 };
    }

    private void Note(byte[]? inputHash, long report)
    {
        if (inputHash is not null)
        {
            _input.Run(inputHash, report);
        }
    }
}
