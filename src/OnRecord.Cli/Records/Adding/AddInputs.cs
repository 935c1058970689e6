using System.Text;
using OnRecord.Cli.Inputs;
using OnRecord.Reading;

namespace OnRecord.Cli.Records.Adding;

/// <summary>What files hold to be added, read as it is asked for: a file of JSON lines is a report on each line, any other
/// file is one report.</summary>
internal static class AddInputs
{
    private static readonly string[] LineEndings = [".jsonl", ".ndjson"];

    public static IEnumerable<AddInput> Of(IEnumerable<string> files) => files.SelectMany(Of);

    /// <summary>Bytes of a file; 0 when it cannot be told.</summary>
    public static long SizeOf(string file) => file != InputFile.StandardInput && new FileInfo(file) is { Exists: true } known ? known.Length : 0;

    private static IEnumerable<AddInput> Of(string file)
    {
        if (file == InputFile.StandardInput)
        {
            return StandardInput();
        }

        return LineEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
            ? Lines(file, () => File.OpenRead(file))
            : [new PageInput(file, SizeOf(file), () => Guarded(file, () => File.ReadAllBytes(file)))];
    }

    // JSON lines where the first character says so.
    private static IEnumerable<AddInput> StandardInput()
    {
        const string Name = "standard input";
        using var input = Console.OpenStandardInput();
        using var memory = new MemoryStream();
        input.CopyTo(memory);
        var bytes = memory.ToArray();
        return bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8)
            ? Lines(Name, () => new MemoryStream(bytes))
            : [new PageInput(Name, bytes.Length, () => bytes)];
    }

    private static IEnumerable<AddInput> Lines(string file, Func<Stream> open)
    {
        StreamReader reader;
        ReadingException? refusal = null;
        try
        {
            reader = new StreamReader(Guarded(file, open), Encoding.UTF8);
        }
        catch (ReadingException fault)
        {
            (reader, refusal) = (StreamReader.Null, fault);
        }

        using (reader)
        {
            if (refusal is not null)
            {
                yield return new FaultyInput(file, refusal);
            }

            var number = 0;
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return new LineInput(file, Encoding.UTF8.GetByteCount(line) + 1, number, line);
                }
            }
        }
    }

    private static T Guarded<T>(string file, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ReadingException(file, $"it cannot be opened: {fault.Message}", "check the file and its permissions", cause: fault);
        }
    }
}
