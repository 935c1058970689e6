using System.Buffers;

namespace OnRecord.Web.Keeping;

/// <summary>The body of an answer while it is worked out, in memory that is lent: what is written grows by doubling, and for each page that would
/// leave some hundreds of kilobytes of garbage that is cleared up last. Not thread-safe.</summary>
internal sealed class HeldBody : Stream
{
    private const int First = 64 << 10;

    private byte[] _lent = ArrayPool<byte>.Shared.Rent(First);
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>All that was written; until it is disposed.</summary>
    public ReadOnlySpan<byte> Written => _lent.AsSpan(0, _length);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _lent.Length - _length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(2 * _lent.Length, _length + buffer.Length)));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_lent);
            _lent = larger;
        }

        buffer.CopyTo(_lent.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _lent.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_lent);
            (_lent, _length) = ([], 0);
        }

        base.Dispose(disposing);
    }
}
