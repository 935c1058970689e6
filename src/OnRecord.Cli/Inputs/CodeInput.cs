using System.Text;
using System.Text.Json;
using OnRecord.Cli.Fetching;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Inputs;

/// <summary>What <c>code</c> is given to code: a line of JSON, or something that an input of another form holds.</summary>
/// <param name="Number">Of the line, from 1.</param>
internal readonly record struct CodeInput(int Number, string? Line, Finding? Finding)
{
    private const int Head = 1 << 14;

    /// <exception cref="Reading.ReadingException">The input cannot be opened.</exception>
    public static IEnumerable<CodeInput> Of(string path, InputReports inputs, CancellationToken stop)
    {
        if (Fetcher.IsAddress(path))
        {
            return Findings(inputs.Of([path], stop));
        }

        var stream = new HeadedStream(InputFile.Bytes(path), Head);
        return IsLines(stream) ? Lines(stream) : Findings(inputs.Of(path, stream));
    }

    private static IEnumerable<CodeInput> Findings(IEnumerable<Finding> findings) => findings.Select(finding => new CodeInput(0, null, finding));

    private static IEnumerable<CodeInput> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new CodeInput(number, line, null);
            }
        }
    }

    /// <summary>True for JSON lines, and for whatever is of no form that is known: its lines are then named as wrong.</summary>
    private static bool IsLines(HeadedStream stream)
    {
        var head = stream.Head.Span;
        var text = (head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
        {
            return !IsMarkupOrPacked(head, text);
        }

        var end = text.IndexOf((byte)'\n');
        return !IsStart(end < 0 ? text : text[..end], isCut: end < 0 && head.Length == Head) || !IsOneDocument(stream);
    }

    private static bool IsMarkupOrPacked(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text) =>
        text.StartsWith("<"u8) || head.StartsWith("WARC/"u8) || head.StartsWith<byte>([0x1F, 0x8B]) || InputReports.IsDocument(head);

    // A line that is valid so far and not complete: the rest of the text may stand on the lines that follow.
    private static bool IsStart(ReadOnlySpan<byte> line, bool isCut)
    {
        try
        {
            var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    return false;
                }
            }

            return !isCut;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsOneDocument(HeadedStream stream)
    {
        stream.TakeAll();
        try
        {
            var reader = new Utf8JsonReader(stream.Head.Span, new JsonReaderOptions { AllowTrailingCommas = true });
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
