using System.Text;
using UtfUnknown;

namespace OnRecord.Reading.Decoding;

/// <summary>Bytes to text: byte order mark, then declared charset, then strict UTF-8, then detection by frequency.
/// Every guess and every replaced byte is noted. Linear in the input.</summary>
internal static class TextDecoder
{
    private const int DetectionSample = 1 << 18;

    /// <summary>Beyond one replacement in this many characters the text is refused rather than shown with holes.</summary>
    private const int WorstReplacementRate = 50;


    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="ReadingException">The input is empty, binary, or not text in any encoding found.</exception>
    public static string Decode(ReportInput input, List<string> notes)
    {
        var bytes = input.Bytes.Span;
        if (bytes.IsEmpty)
        {
            throw new ReadingException(input.Name, "the input is empty", "give the saved page or the text of a report");
        }

        if (ByteOrderMark.Find(bytes, out var length) is { } marked)
        {
            return Checked(input, marked, marked.GetString(bytes[length..]), notes);
        }

        if (Utf16.Guess(bytes) is { } wide)
        {
            notes.Add($"encoding guessed: {wide.WebName}");
            return Checked(input, wide, wide.GetString(bytes), notes);
        }

        BinarySignature.Refuse(input);
        var encoding = Choose(input, bytes, notes);
        return Checked(input, encoding, encoding.GetString(bytes), notes);
    }

    private static Encoding Choose(ReportInput input, ReadOnlySpan<byte> bytes, List<string> notes)
    {
        var label = input.Charset ?? DeclaredCharset.Find(bytes);
        var declared = label is null ? null : Named(label);
        if (label is not null && declared is null)
        {
            notes.Add($"declared encoding \"{label}\" is not known");
        }

        if (IsUtf8(bytes, out var ascii))
        {
            if (declared is not null && !ascii && declared.CodePage != Encoding.UTF8.CodePage)
            {
                notes.Add($"declared encoding {declared.WebName}, but the bytes are UTF-8");
            }

            return ascii && declared is { IsSingleByte: false } && declared.CodePage != Encoding.UTF8.CodePage ? declared : Encoding.UTF8;
        }

        return declared is not null && declared.CodePage != Encoding.UTF8.CodePage ? declared : Detect(bytes, declared, notes);
    }

    private static Encoding Detect(ReadOnlySpan<byte> bytes, Encoding? declared, List<string> notes)
    {
        if (declared is not null && FewFaults(bytes))
        {
            return declared;
        }

        var sample = bytes[..Math.Min(bytes.Length, DetectionSample)].ToArray();
        var found = CharsetDetector.DetectFromBytes(sample).Detected?.Encoding;
        var encoding = found is null or { CodePage: 20127 or 65001 } ? Encoding.GetEncoding(1252) : found;
        notes.Add($"encoding guessed: {encoding.WebName}");
        return encoding;
    }

    private static bool FewFaults(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes).AsSpan().Count('\uFFFD') * 1000L < bytes.Length;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, out bool ascii)
    {
        ascii = Ascii.IsValid(bytes);
        return ascii || System.Text.Unicode.Utf8.IsValid(bytes);
    }

    private static Encoding? Named(string label)
    {
        try
        {
            // Browsers read these labels as windows-1252 (WHATWG Encoding Standard). UTF-7 is known and switched off: scripts
            // have been hidden in it.
            return label.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii"
                ? Encoding.GetEncoding(1252)
                : Encoding.GetEncoding(label);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Checked(ReportInput input, Encoding encoding, string text, List<string> notes)
    {
        var replaced = text.AsSpan().Count('\uFFFD');
        if (replaced > text.Length / WorstReplacementRate && replaced > 2)
        {
            throw new ReadingException(
                input.Name, $"{replaced} of {text.Length} characters cannot be read as {encoding.WebName}", "save the report again as UTF-8");
        }

        if (replaced > 0)
        {
            notes.Add($"{replaced} characters could not be read as {encoding.WebName}");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ReadingException(input.Name, "the input holds no text", "give the saved page or the text of a report");
        }

        return text;
    }
}
