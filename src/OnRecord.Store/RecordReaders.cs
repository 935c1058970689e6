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
    private readonly Lock _lock = new();

    // The first that is free asks, so that those with the lowest numbers know most of what is asked.
    private readonly PriorityQueue<RecordReader, int> _free = new();
    private readonly SortedSet<int> _numbers = [];
    private int _next;
    private bool _isClosed;

    internal RecordReaders(Dialect dialect, int most, IWorkings? workings) =>
        (_dialect, _connections, _most, _workings) = (dialect, dialect.ReadyToAsk(Connections * Spare * Math.Max(most, 1)), most, workings);

    /// <summary>Starts to ask questions that <paramref name="stop"/> ends while they are under way, with a <see cref="DbException"/>.</summary>
    public Questions AskUntil(CancellationToken stop)
    {
        while (TakeFree() is { } reader)
        {
            try
            {
                reader.Renew();
                return new Questions(_dialect, reader, GiveBack, stop) { Workings = _workings };
            }
            catch (DbException)
            {
                // The connection was lost while nobody asked.
                Leave(reader.Number);
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
        List<RecordReader> free;
        lock (_lock)
        {
            _isClosed = true;
            free = [.. _free.UnorderedItems.Select(item => item.Element)];
            _free.Clear();
        }

        free.ForEach(reader => reader.Dispose());
        _connections.Dispose();
    }

    private RecordReader? TakeFree()
    {
        lock (_lock)
        {
            return _free.TryDequeue(out var reader, out _) ? reader : null;
        }
    }

    // One after another: two of whom each had one connection and waited for the other's would wait for ever.
    private RecordReader Open()
    {
        var number = Enter();
        try
        {
            lock (_opening)
            {
                return new RecordReader(_connections, number, isMuchUsed: number <= Environment.ProcessorCount);
            }
        }
        catch
        {
            Leave(number);
            throw;
        }
    }

    private void GiveBack(RecordReader reader, bool isWhole)
    {
        lock (_lock)
        {
            if (isWhole && !_isClosed && _free.Count < _most)
            {
                _free.Enqueue(reader, reader.Number);
                return;
            }
        }

        Leave(reader.Number);
        if (isWhole)
        {
            reader.Dispose();
        }
        else
        {
            reader.Drop();
        }
    }

    private int Enter()
    {
        lock (_lock)
        {
            if (_numbers.Count == 0)
            {
                return _next++;
            }

            var number = _numbers.Min;
            _numbers.Remove(number);
            return number;
        }
    }

    private void Leave(int number)
    {
        lock (_lock)
        {
            _numbers.Add(number);
        }
    }
}
