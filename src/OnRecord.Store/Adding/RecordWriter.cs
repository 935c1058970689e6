using System.Data.Common;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Adding;

/// <summary>Adds reports to a record, one after another, in transactions that the caller ends. What was committed is kept
/// whatever happens; what was not is gone as if it had never been given, and can be given again. When the connection is lost,
/// all since the last commit is written again on a new one, and held in memory for that. Not thread-safe; several writers, of
/// one process or of many, take turns by transaction.</summary>
public sealed class RecordWriter : IDisposable
{
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;
    private readonly Lasting<WriterConnection> _connection;
    private readonly List<Action<WriterConnection>> _uncommitted = [];
    private readonly long _run;
    private RunCounts _committed;
    private int _knownInputs;

    internal RecordWriter(Dialect dialect, string engine, TimeProvider clock, Action<string>? tell)
    {
        (_dialect, _clock) = (dialect, clock);
        _connection = new Lasting<WriterConnection>(dialect, connection => new WriterConnection(connection, dialect), tell);
        _run = Guarded(to => to.StartRun(Now(), engine));
        WhileLeft(to => to.CatchUp());
    }

    /// <summary>Adds a report with its items.</summary>
    /// <param name="inputHash">Hash of the input that the report was read from, for <see cref="KnownInputs"/>; null for none.</param>
    /// <exception cref="StoreException">No space is left, the database refused, or the connection did not come back; the
    /// transaction is undone.</exception>
    public Added Add(Record record, byte[]? inputHash = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var stage = StoreTracing.Start("record");
        var added = Write(to => to.Add(record, inputHash, _run));
        stage?.SetTag("onrecord.added", Outputs.Words.Of(added));
        return added;
    }

    /// <summary>Notes, with the reports of this transaction, what came of an entry of a watched source.</summary>
    public void Keep(EntryResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var now = _clock.GetUtcNow();
        Write(to => to.Keep(result, now));
    }

    /// <summary>Has rules look at a report that a watched source brought.</summary>
    /// <param name="reportKey">Of <see cref="Ids.ReportKey"/>.</param>
    public void Watched(string reportKey, string source) => Write(to => to.Watched(reportKey, source));

    /// <summary>Forgets what failed at a place, once it did not.</summary>
    public void Forget(string input, string place) => Write(to => to.Forget(input, place));

    /// <summary>Notes an input whose report is in the record already.</summary>
    /// <param name="reportKey">Id of the report that the input holds.</param>
    public void AddKnown(string reportKey, byte[]? inputHash) => Write(to => to.AddKnown(reportKey, inputHash));

    /// <summary>Counts an input that <see cref="KnownInputs"/> knew.</summary>
    public void CountKnown() => _knownInputs++;

    /// <summary>Keeps a failure until its input is added; a later failure at the same place takes its stead.</summary>
    public void Fail(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Write(to => to.Fail(failure, _run));
    }

    /// <summary>Forgets what failed of an input in earlier runs, once this run has been through all of it.</summary>
    public void ForgetEarlier(string input) => Write(to => to.ForgetEarlier(input, _run));

    /// <summary>Makes all that was given so far last.</summary>
    /// <exception cref="StoreException">No space is left, the database refused, or the connection did not come back; nothing
    /// since the last commit is kept.</exception>
    public void Commit()
    {
        if (_uncommitted.Count == 0)
        {
            return;
        }

        using var stage = StoreTracing.Start("commit");
        RunCounts? sent = null;
        _committed = Guarded(to =>
        {
            // A connection that is lost in a commit does not tell whether the commit was done.
            if (sent is { } counts && counts != _committed && !to.IsWriting && to.CountsOf(_run) == counts)
            {
                return counts;
            }

            Resume(to);
            var done = _committed + to.Counts + new RunCounts(0, _knownInputs, 0);
            to.Close(_run, done);
            sent = done;
            to.Commit();
            return done;
        });
        _knownInputs = 0;
        _uncommitted.Clear();
    }

    /// <summary>Commits, puts what is new into stories, and notes that the run came to its end.</summary>
    public void Complete()
    {
        Commit();
        FormStories();
        var ended = Now();
        Write(to =>
        {
            to.EndRun(_run, ended);
            return true;
        });
        Commit();
        Guarded(to =>
        {
            to.Tidy();
            return true;
        });
    }

    private void FormStories()
    {
        using var stage = StoreTracing.Start("stories");
        WhileLeft(to => to.FormStories());
    }

    /// <summary>Undoes what was not committed.</summary>
    public void Dispose() => _connection.Dispose();

    // Work on what is in the record already, a transaction for each step.
    private void WhileLeft(Func<WriterConnection, bool> step)
    {
        while (Guarded(Step))
        {
        }

        bool Step(WriterConnection to)
        {
            to.Begin();
            var isLeft = step(to);
            to.Commit();
            return isLeft;
        }
    }

    private T Write<T>(Func<WriterConnection, T> write)
    {
        var result = Guarded(to =>
        {
            Resume(to);
            return write(to);
        });
        _uncommitted.Add(to => write(to));
        return result;
    }

    // Another writer may have changed the record since: what was given is written anew, not what came of it.
    private void Resume(WriterConnection to)
    {
        if (!to.IsWriting)
        {
            to.Begin();
            _uncommitted.ForEach(write => write(to));
        }
    }

    private T Guarded<T>(Func<WriterConnection, T> work)
    {
        try
        {
            return _connection.Run(work);
        }
        catch (DbException fault)
        {
            Undo();
            throw _dialect.Refusal(fault);
        }
        catch (StoreException)
        {
            Undo();
            throw;
        }
    }

    private void Undo()
    {
        _connection.Dispose();
        _uncommitted.Clear();
    }

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
