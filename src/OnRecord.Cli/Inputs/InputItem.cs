using System.Text;
using System.Text.Json;
using OnRecord.Cli.Fetching;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Inputs;

/// <summary>What an input holds at one place: a line of JSON whose text is taken as it is, or a finding of another form.</summary>
/// <param name="Number">Of the line, from 1.</param>
/// <param name="Taken">How many bytes of the input had been taken in when this came; 0 for addresses.</param>
internal readonly record struct InputItem(int Number, string? Line, Finding? Finding, long Taken = 0)
{
    private const int Head = 1 << 14;

    /// <summary>What an input holds, in order, read as it is asked for. What cannot be read is a fault among the items.</summary>
    /// <param name="takesText">Takes what is of no form that is known for one report, a page or a text; otherwise each of its
    /// lines is named as wrong.</param>
    public static IEnumerable<InputItem> Of(string path, InputReports inputs, bool takesText, CancellationToken stop) => Guarded.Each(
        InputFile.NameOf(path),
        Fetcher.IsAddress(path) ? Findings(inputs.Of([path], stop), null) : Opened(path, inputs, takesText),
        refusal => new InputItem(0, null, new FoundFault(refusal)));

    /// <summary>The reports of the item, and what stands in their place: a line in the form of <c>code</c> is an article, any
    /// other is read as the JSON that it is.</summary>
    public IReadOnlyList<GivenReport> Read(string path, InputReports inputs)
    {
        if (Line is null)
        {
            return [new GivenReport(null, Finding)];
        }

        try
        {
            return [new GivenReport(ReportLine.Read(path, Number, Line), null)];
        }
        catch (ReadingException refusal)
        {
            // What is no JSON that is known would count as a page or a text of its own.
            var reports = inputs.Of(path, new MemoryStream(Encoding.UTF8.GetBytes(Line))).OfType<FoundReport>().Where(found => found.Input.Content != ContentForm.Detect).ToList();
            return reports.Count == 0 || ReportLine.HasText(Line) ? [new GivenReport(null, new FoundFault(refusal))] : reports.ConvertAll(report => new GivenReport(null, report));
        }
    }

    /// <summary>The lines of a stretch of a file of lines, with their numbers in the file.</summary>
    public static IEnumerable<InputItem> OfLines(string path, Stream stretch, int firstLine) =>
        Guarded.Each(InputFile.NameOf(path), Lines(new HeadedStream(stretch, 0), firstLine), refusal => new InputItem(0, null, new FoundFault(refusal)));

    /// <summary>What a stretch of an archive holds, as <see cref="Of"/> gives it of the whole.</summary>
    public static IEnumerable<InputItem> OfArchive(string path, Stream stretch, long origin, InputReports inputs) => Guarded.Each(
        InputFile.NameOf(path),
        Findings(inputs.Of(path, stretch, origin), null),
        refusal => new InputItem(0, null, new FoundFault(refusal)));

    /// <summary>Whether a file would be read line by line, each line a report or a fault.</summary>
    public static bool IsOfLines(string path)
    {
        using var stream = new HeadedStream(InputFile.Bytes(path), Head);
        return IsLines(stream, takesText: true);
    }

    private static IEnumerable<InputItem> Opened(string path, InputReports inputs, bool takesText)
    {
        var stream = new HeadedStream(InputFile.Bytes(path), Head);
        foreach (var item in IsLines(stream, takesText) ? Lines(stream, 1) : Findings(inputs.Of(path, stream), stream))
        {
            yield return item;
        }
    }

    private static IEnumerable<InputItem> Findings(IEnumerable<Finding> findings, HeadedStream? stream) => findings.Select(finding => new InputItem(0, null, finding, stream?.Taken ?? 0));

    private static IEnumerable<InputItem> Lines(HeadedStream stream, int firstLine)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var number = firstLine - 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new InputItem(number, line, null, stream.Taken);
            }
        }
    }

    private static bool IsLines(HeadedStream stream, bool takesText)
    {
        var head = stream.Head.Span;
        var text = (head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        if (takesText && !IsObject(text))
        {
            return false;
        }

        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
        {
            return !IsMarkupOrPacked(head, text);
        }

        var end = text.IndexOf((byte)'\n');
        return !IsStart(end < 0 ? text : text[..end], isCut: end < 0 && head.Length == Head) || !IsOneDocument(stream);
    }

    private static bool IsObject(ReadOnlySpan<byte> text) => text.StartsWith("{"u8) && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];

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
