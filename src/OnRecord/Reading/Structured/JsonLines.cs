using System.Text.Json;
using OnRecord.Reading.Forms;

namespace OnRecord.Reading.Structured;

/// <summary>Cuts an input into its JSON texts: one on each line, or all of it. A file of lines is read line by line.</summary>
internal static class JsonLines
{
    private const int LongestLine = 64 << 20;

    /// <returns>The number of the line from 1, and its bytes; 0 for a whole input.</returns>
    /// <exception cref="ReadingException">A line is too long.</exception>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes)> Of(ReportSource source)
    {
        PassMark(source.Bytes);
        var first = Line(source) ?? [];
        if (!IsWhole(first))
        {
            yield return (0, (byte[])[.. first, (byte)'\n', .. source.ReadAll()]);
            yield break;
        }

        var number = 1;
        for (var line = first; line is not null; line = Line(source), number++)
        {
            if (line.AsSpan().ContainsAnyExcept(" \t\r\n"u8))
            {
                yield return (number, line);
            }
        }
    }

    private static void PassMark(ByteSource bytes)
    {
        bytes.Ensure(3);
        if (bytes.Window.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes.Advance(3);
        }
    }

    private static bool IsWhole(byte[] line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { AllowTrailingCommas = true });
            return reader.Read() && reader.TrySkip() && reader.TokenType is JsonTokenType.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[]? Line(ReportSource source)
    {
        try
        {
            var bytes = source.Bytes;
            for (var seen = 0; ;)
            {
                var end = bytes.Window[seen..].IndexOf((byte)'\n');
                if (end >= 0)
                {
                    var line = bytes.Window[..(seen + end)].ToArray();
                    bytes.Advance(seen + end + 1);
                    return line;
                }

                seen = bytes.Window.Length;
                if (seen > LongestLine)
                {
                    throw new ReadingException(source.Name, $"a line is longer than {LongestLine >> 20} MiB", "give one report on each line", bytes.Place);
                }

                if (!bytes.Grow())
                {
                    var rest = bytes.Window.ToArray();
                    bytes.Advance(rest.Length);
                    return rest.Length == 0 ? null : rest;
                }
            }
        }
        catch (InvalidDataException fault)
        {
            throw new ReadingException(source.Name, $"its compression is broken: {fault.Message}", "fetch or copy the file again", source.Bytes.Place, fault);
        }
    }
}
