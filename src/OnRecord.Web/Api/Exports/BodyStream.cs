using System.Buffers;
using System.IO.Pipelines;

namespace OnRecord.Web.Api.Exports;

/// <summary>Writes to the body of a response from a thread that may wait: a reader who is slow slows the writer, and whoever goes away stops
/// it.</summary>
internal sealed class BodyStream(PipeWriter body, CancellationToken aborted) : Stream
{
    private const int MostHeld = 1 << 16;

    private int _held;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        body.Write(buffer);
        _held += buffer.Length;
        if (_held >= MostHeld)
        {
            Flush();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        aborted.ThrowIfCancellationRequested();
        _held = 0;
        if (body.FlushAsync(aborted).AsTask().GetAwaiter().GetResult().IsCompleted)
        {
            throw new OperationCanceledException("nobody reads the answer any more");
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
