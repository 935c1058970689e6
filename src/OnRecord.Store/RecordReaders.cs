using System.Collections.Concurrent;
using System.Data.Common;
using OnRecord.Store.Keeping;
using OnRecord.Store.Queries;

namespace OnRecord.Store;

/// <summary>Keeps what was opened and prepared to ask a record, for those who ask next. For programs that answer many questions: open one,
/// share it, and dispose of it at the end. Thread-safe.</summary>
public sealed class RecordReaders : IDisposable
{
    // Of a reader, and beside those that are kept as many again for those who ask while all are taken.
    private const int Connections = 2;
    private const int Spare = 2;

    private readonly Dialect _dialect;
    private readonly AskingConnections _connections;
    private readonly int _most;
    private readonly IWorkings? _workings;
    private readonly Lock _opening = new();
    private readonly ConcurrentStack<RecordReader> _free = new();
    private volatile bool _isClosed;

    internal RecordReaders(Dialect dialect, int most, IWorkings? workings) =>
        (_dialect, _connections, _most, _workings) = (dialect, dialect.ReadyToAsk(Connections * Spare * Math.Max(most, 1)), most, workings);

    /// <summary>Starts to ask questions that <paramref name="stop"/> ends while they are under way, with a <see cref="DbException"/>.</summary>
    public Questions AskUntil(CancellationToken stop)
    {
        while (_free.TryPop(out var reader))
        {
            try
            {
                reader.Renew();
                return new Questions(_dialect, reader, GiveBack, stop) { Workings = _workings };
            }
            catch (DbException)
            {
                // The connection was lost while nobody asked.
                reader.Drop();
            }
        }

        return new Questions(_dialect, Open(), GiveBack, stop) { Workings = _workings };
    }

    /// <summary>As of <see cref="RecordStore.State"/>.</summary>
    public string State()
    {
        using var questions = AskUntil(CancellationToken.None);
        return questions.State;
    }

    /// <summary>Closes all that nobody uses; those who still ask close theirs.</summary>
    public void Dispose()
    {
        _isClosed = true;
        while (_free.TryPop(out var reader))
        {
            reader.Dispose();
        }

        _connections.Dispose();
    }

    // One after another: two of whom each had one connection and waited for the other's would wait for ever.
    private RecordReader Open()
    {
        lock (_opening)
        {
            return new RecordReader(_connections);
        }
    }

    private void GiveBack(RecordReader reader, bool isWhole)
    {
        if (!isWhole)
        {
            reader.Drop();
            return;
        }

        if (_isClosed || _free.Count >= _most)
        {
            reader.Dispose();
            return;
        }

        _free.Push(reader);
        if (_isClosed)
        {
            Dispose();
        }
    }
}
