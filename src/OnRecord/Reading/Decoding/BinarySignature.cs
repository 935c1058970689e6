namespace OnRecord.Reading.Decoding;

/// <summary>Files that are not text, told by their first bytes or by control bytes.</summary>
internal static class BinarySignature
{
    private const int Sample = 1 << 16;

    /// <summary>One control byte in this many is taken for a binary file.</summary>
    private const int ControlRate = 30;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "a sound or image file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("\u007fELF"u8.ToArray(), "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <exception cref="ReadingException">The bytes are not text.</exception>
    public static void Refuse(ReportInput input)
    {
        var bytes = input.Bytes.Span;
        foreach (var (start, name) in Known)
        {
            if (bytes.StartsWith(start))
            {
                throw Refusal(input, $"the input is {name}, not text", 0);
            }
        }

        var (controls, first) = (0, -1);
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x20 && sample[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
            {
                controls++;
                first = first < 0 ? i : first;
            }
        }

        if (controls > sample.Length / ControlRate)
        {
            throw Refusal(input, "the input is binary, not text", first);
        }
    }

    private static ReadingException Refusal(ReportInput input, string problem, int offset) =>
        new(input.Name, problem, "give an HTML page or plain text", $"byte {offset}");
}
