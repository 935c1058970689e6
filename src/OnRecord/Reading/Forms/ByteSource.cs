namespace OnRecord.Reading.Forms;

/// <summary>Bytes that are read once, front to back, through a window that grows on demand. Not thread-safe.</summary>
internal abstract class ByteSource : IDisposable
{
    private const int FirstSize = 1 << 16;

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;

    /// <summary>What has been brought in and not passed yet.</summary>
    public ReadOnlySpan<byte> Window => _buffer.AsSpan(_start, _end - _start);

    /// <summary>How many bytes lie before the window.</summary>
    public long Position { get; private set; }

    /// <summary>Where the bytes begin in the file as stored, when they are a stretch of it.</summary>
    public virtual long Origin => 0;

    /// <summary>Where the window starts in the file as stored: "byte 512".</summary>
    public abstract string Place { get; }

    public virtual bool IsCompressed => false;

    /// <summary>How many compressed members have been begun; one for plain bytes.</summary>
    public virtual int Members => 1;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _start);
        _start += count;
        Position += count;
    }

    /// <summary>Adds at least one byte to the window; false at the end of the input.</summary>
    /// <exception cref="InvalidDataException">The bytes that follow cannot be unpacked; <see cref="Recover"/> goes past
    /// them.</exception>
    public bool Grow()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var count = Fill(_buffer.AsSpan(_end), Position + (_end - _start));
        _end += count;
        return count > 0;
    }

    /// <summary>Brings at least <paramref name="count"/> bytes into the window, or all that there is.</summary>
    public bool Ensure(int count)
    {
        while (_end - _start < count)
        {
            if (!Grow())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Drops the window and goes past a broken stretch; false when nothing that can be read follows.</summary>
    public virtual bool Recover() => Grow();

    public abstract void Dispose();

    protected void Drop()
    {
        Position += _end - _start;
        _start = _end = 0;
    }

    /// <param name="at">The position of the first byte that is filled in.</param>
    /// <returns>Zero at the end of the input.</returns>
    protected abstract int Fill(Span<byte> free, long at);

    private void MakeRoom()
    {
        var kept = _end - _start;
        if (kept > _buffer.Length / 2)
        {
            var larger = new byte[checked(_buffer.Length * 2)];
            Window.CopyTo(larger);
            _buffer = larger;
        }
        else
        {
            Window.CopyTo(_buffer);
        }

        (_start, _end) = (0, kept);
    }
}
