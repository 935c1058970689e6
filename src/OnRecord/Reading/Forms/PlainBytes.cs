namespace OnRecord.Reading.Forms;

/// <summary>The bytes of a stream as they are.</summary>
/// <param name="origin">Where the stream begins in the file, when it is a stretch of one.</param>
internal sealed class PlainBytes(Stream stream, long origin = 0) : ByteSource
{
    public override long Origin => origin;

    public override string Place => $"byte {origin + Position}";

    public override void Dispose() => stream.Dispose();

    protected override int Fill(Span<byte> free, long at) => stream.Read(free);
}
