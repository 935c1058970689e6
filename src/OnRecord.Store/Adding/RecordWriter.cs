using System.Data.Common;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;
using OnRecord.Store.Versions;

namespace OnRecord.Store.Adding;

/// <summary>Adds reports to a record, one after another, in transactions that the caller ends. What was committed is kept
/// whatever happens; what was not is gone as if it had never been given, and can be given again. Not thread-safe; several
/// writers, of one process or of many, take turns by transaction.</summary>
public sealed class RecordWriter : IDisposable
{
    private readonly DbConnection _connection;
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;
    private readonly ReportRow _reports;
    private readonly RecordRows _rows;
    private readonly RecordLoader _loader;
    private readonly Statement _input;
    private readonly Statement _change;
    private readonly Statement _failure;
    private readonly Statement _mended;
    private readonly long _run;
    private bool _isWriting;
    private int _added;
    private int _known;
    private int _failed;

    internal RecordWriter(DbConnection connection, Dialect dialect, string engine, TimeProvider clock)
    {
        (_connection, _dialect, _clock) = (connection, dialect, clock);
        _reports = new ReportRow(connection, dialect);
        _rows = new RecordRows(connection, dialect);
        _loader = new RecordLoader(connection);
        _input = Statement.Insert(connection, "input", "hash report_id", "ON CONFLICT DO NOTHING");
        _change = Statement.Insert(connection, "change", "report_id n previous_id part kind before_words after_words");
        _failure = Statement.Insert(connection, "failure", "input place problem remedy run_id", "ON CONFLICT (input, place) DO UPDATE SET problem = excluded.problem, remedy = excluded.remedy, run_id = excluded.run_id");
        _mended = new Statement(connection, "DELETE FROM failure WHERE input = @p0 AND run_id <> @p1", 2);
        using var run = Statement.Insert(connection, "run", "started engine", "RETURNING id");
        _run = run.Number(Now(), engine);
    }

    /// <summary>Adds a report with its items.</summary>
    /// <param name="inputHash">Hash of the input that the report was read from, for <see cref="KnownInputs"/>; null for none.</param>
    /// <exception cref="StoreException">No space is left, or the database refused; the transaction is undone.</exception>
    public Added Add(Record record, byte[]? inputHash = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Guarded(() => AddNow(record, inputHash));
    }

    /// <summary>Notes an input whose report is in the record already.</summary>
    /// <param name="reportKey">Id of the report that the input holds.</param>
    public void AddKnown(string reportKey, byte[]? inputHash) => Guarded(() =>
    {
        Note(inputHash, _reports.Find(reportKey) ?? throw new ArgumentException($"no report {reportKey} is in the record", nameof(reportKey)));
        return _known++;
    });

    /// <summary>Counts an input that <see cref="KnownInputs"/> knew.</summary>
    public void CountKnown() => _known++;

    /// <summary>Keeps a failure until its input is added; a later failure at the same place takes its stead.</summary>
    public void Fail(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Guarded(() =>
        {
            _failure.Run(failure.Input, failure.Place, failure.Problem, failure.Remedy, _run);
            return _failed++;
        });
    }

    /// <summary>Forgets what failed of an input in earlier runs, once this run has been through all of it.</summary>
    public void ForgetEarlier(string input) => Guarded(() => _mended.Run(input, _run));

    /// <summary>Makes all that was given so far last.</summary>
    /// <exception cref="StoreException">No space is left, or the database refused; nothing since the last commit is kept.</exception>
    public void Commit()
    {
        if (_isWriting)
        {
            Guarded(() =>
            {
                _connection.Run("UPDATE run SET added = @p0, known = @p1, failed = @p2 WHERE id = @p3", _added, _known, _failed, _run);
                return _connection.Run("COMMIT");
            });
            _isWriting = false;
        }
    }

    /// <summary>Commits, and notes that the run came to its end.</summary>
    public void Complete()
    {
        Guarded(() => _connection.Run("UPDATE run SET ended = @p0 WHERE id = @p1", Now(), _run));
        Commit();
        _dialect.Tidy(_connection);
    }

    /// <summary>Undoes what was not committed.</summary>
    public void Dispose()
    {
        _reports.Dispose();
        _rows.Dispose();
        _loader.Dispose();
        foreach (var statement in new[] { _input, _change, _failure, _mended })
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private Added AddNow(Record record, byte[]? inputHash)
    {
        var article = record.Article;
        var hash = ContentHash.Of(article.Text);
        var address = WebAddress.Of(article.Url);
        var key = ReportKey.Of(hash, address, article.Outlet, article.Published?.ToString());
        if (_reports.Find(key) is { } there)
        {
            Note(inputHash, there);
            _known++;
            return Added.Known;
        }

        var earlier = _reports.Latest(address);
        var report = _reports.Insert(record, key, hash, address, earlier, _run);
        _rows.Insert(report, record);
        Note(inputHash, report);
        if (earlier is not null)
        {
            NoteChanges(earlier.Number, report);
        }

        _added++;
        return earlier is null ? Added.New : Added.NewVersion;
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

    private void Note(byte[]? inputHash, long report)
    {
        if (inputHash is not null)
        {
            _input.Run(inputHash, report);
        }
    }

    private T Guarded<T>(Func<T> write)
    {
        try
        {
            if (!_isWriting)
            {
                _connection.Run(_dialect.BeginWriting);
                _isWriting = true;
            }

            return write();
        }
        catch (DbException fault)
        {
            Undo();
            throw _dialect.IsFull(fault)
                ? new StoreException(_dialect.Name, "no space is left where it lies", "make room and run the same command again: it goes on where it stopped", fault)
                : new StoreException(_dialect.Name, $"it cannot be written: {fault.Message}", "run the same command again: it goes on where it stopped", fault);
        }
    }

    private void Undo()
    {
        try
        {
            _isWriting = false;
            _connection.Run("ROLLBACK");
        }
        catch (DbException)
        {
            // The database undid the transaction itself.
        }
    }

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
