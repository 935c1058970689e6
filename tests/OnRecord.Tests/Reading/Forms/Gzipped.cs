using System.IO.Compression;

namespace OnRecord.Tests.Reading.Forms;

internal static class Gzipped
{
    public static byte[] Of(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }
}
