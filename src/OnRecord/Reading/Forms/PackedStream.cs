namespace OnRecord.Reading.Forms;

/// <summary>Hands packed bytes to an inflater in small pieces and keeps the last piece in the window, because the end of the
/// data lies somewhere in it.</summary>
internal sealed class PackedStream(ByteSource packed) : Stream
{
    private const int Piece = 4096;

    /// <summary>How many bytes at the start of the window the inflater has been given.</summary>
    public int Pending { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        packed.Advance(Pending);
        Pending = 0;
        if (!packed.Ensure(1))
        {
            return 0;
        }

        Pending = Math.Min(Math.Min(buffer.Length, Piece), packed.Window.Length);
        packed.Window[..Pending].CopyTo(buffer);
        return Pending;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
