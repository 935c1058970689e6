using System.Runtime.ExceptionServices;

namespace OnRecord.Cli.Inputs;

/// <summary>One run of <see cref="OrderedWork"/>, shared by its threads.</summary>
internal sealed class OrderedRun<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, Action<TResult> deliver, int threads) : IDisposable
{
    private const int WaitingPerThread = 32;

    private readonly IEnumerator<TInput> _inputs = inputs.GetEnumerator();
    private readonly Lock _taking = new();
    private readonly Lock _delivering = new();
    private readonly SemaphoreSlim _room = new(threads * WaitingPerThread);
    private readonly Queue<Piece> _pieces = new();
    private bool _isEnded;
    private bool _isFailed;
    private Exception? _fault;

    /// <summary>What ended the run before its time; null when nothing did. Of use when all threads are back.</summary>
    public Exception? Fault => _fault;

    /// <summary>Works until the inputs are at their end or the run has failed. Throws nothing. For several threads at once.</summary>
    public void Work()
    {
        while (Take(out var input) is { } piece)
        {
            try
            {
                piece.Finish(work(input));
            }
            catch (Exception fault)
            {
                piece.Fail(fault);
            }

            DeliverReady();
        }
    }

    public void Dispose()
    {
        _inputs.Dispose();
        _room.Dispose();
    }

    private Piece? Take(out TInput input)
    {
        input = default!;
        _room.Wait();
        lock (_taking)
        {
            try
            {
                if (!Volatile.Read(ref _isEnded) && _inputs.MoveNext())
                {
                    input = _inputs.Current;
                    var piece = new Piece();
                    lock (_pieces)
                    {
                        _pieces.Enqueue(piece);
                    }

                    return piece;
                }
            }
            catch (Exception fault)
            {
                _fault ??= fault;
            }
        }

        End();
        return null;
    }

    // Threads that wait for room find the end.
    private void End()
    {
        Volatile.Write(ref _isEnded, true);
        _room.Release();
    }

    // Another thread may finish the next piece just when this one has seen that it is not there yet.
    private void DeliverReady()
    {
        while (!Volatile.Read(ref _isFailed) && IsNextReady() && _delivering.TryEnter())
        {
            try
            {
                while (!_isFailed && TakeReady() is { } piece)
                {
                    deliver(piece.Result);
                    _room.Release();
                }
            }
            catch (Exception fault)
            {
                Fail(fault);
            }
            finally
            {
                _delivering.Exit();
            }
        }
    }

    // Nothing more is delivered; it goes before a fault of the inputs, which came later in their order.
    private void Fail(Exception fault)
    {
        Volatile.Write(ref _isFailed, true);
        lock (_taking)
        {
            _fault = fault;
        }

        End();
    }

    private bool IsNextReady()
    {
        lock (_pieces)
        {
            return _pieces.TryPeek(out var piece) && piece.IsDone;
        }
    }

    private Piece? TakeReady()
    {
        lock (_pieces)
        {
            return _pieces.TryPeek(out var piece) && piece.IsDone ? _pieces.Dequeue() : null;
        }
    }

    private sealed class Piece
    {
        private TResult? _result;
        private Exception? _fault;
        private bool _isDone;

        public bool IsDone => Volatile.Read(ref _isDone);

        /// <exception cref="Exception">What the work threw.</exception>
        public TResult Result
        {
            get
            {
                if (_fault is not null)
                {
                    ExceptionDispatchInfo.Throw(_fault);
                }

                return _result!;
            }
        }

        public void Finish(TResult result)
        {
            _result = result;
            Volatile.Write(ref _isDone, true);
        }

        public void Fail(Exception fault)
        {
            _fault = fault;
            Volatile.Write(ref _isDone, true);
        }
    }
}
