namespace OnRecord.Cli.Inputs;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class HeadedStream : Stream
{
    private const int LargestWhole = 64 << 20;

    private readonly Stream _rest;
    private int _passed;

    public HeadedStream(Stream stream, int head)
    {
        _rest = stream;
        Take(head);
    }

    public ReadOnlyMemory<byte> Head { get; private set; }

    /// <summary>How many bytes have been taken from the stream below.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Makes the head all that there is, or its first 64 MiB.</summary>
    public void TakeAll() => Take(LargestWhole);

    public override int Read(Span<byte> buffer)
    {
        if (_passed >= Head.Length)
        {
            var read = _rest.Read(buffer);
            Taken += read;
            return read;
        }

        var count = Math.Min(buffer.Length, Head.Length - _passed);
        Head.Span.Slice(_passed, count).CopyTo(buffer);
        _passed += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(int length)
    {
        using var memory = new MemoryStream();
        memory.Write(Head.Span);
        var buffer = new byte[1 << 14];
        int count;
        while (memory.Length < length && (count = _rest.Read(buffer, 0, (int)Math.Min(buffer.Length, length - memory.Length))) > 0)
        {
            memory.Write(buffer, 0, count);
            Taken += count;
        }

        Head = memory.ToArray();
    }
}
