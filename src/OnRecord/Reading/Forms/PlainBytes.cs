namespace OnRecord.Reading.Forms;

/// <summary>The bytes of a stream as they are.</summary>
internal sealed class PlainBytes(Stream stream) : ByteSource
{
    public override string Place => $"byte {Position}";

    public override void Dispose() => stream.Dispose();

    protected override int Fill(Span<byte> free, long at) => stream.Read(free);
}
