namespace OnRecord.Reading.Forms;

/// <summary>An input of one report or many, to be read once from front to back. Not thread-safe.</summary>
public sealed class ReportSource
{
    /// <summary>The largest input that is held in memory as a whole; archives are read record by record and have no
    /// limit.</summary>
    public const int LargestWhole = 256 << 20;

    internal ReportSource(string name, string id, ByteSource bytes) => (Name, Id, Bytes) = (name, id, bytes);

    /// <summary>How messages call the input.</summary>
    public string Name { get; }

    /// <summary>The identifier of the input, and of its report where it holds one.</summary>
    public string Id { get; }

    /// <summary>Where the input was fetched from; null when not known.</summary>
    public string? Url { get; init; }

    /// <summary>The charset of the HTTP <c>Content-Type</c>; null when there was none.</summary>
    public string? Charset { get; init; }

    internal ByteSource Bytes { get; }

    /// <summary>All that has not been read yet.</summary>
    /// <exception cref="ReadingException">It is larger than <paramref name="limit"/> bytes, or its compression is
    /// broken.</exception>
    public byte[] ReadAll(int limit = LargestWhole)
    {
        try
        {
            using var memory = new MemoryStream();
            do
            {
                memory.Write(Bytes.Window);
                Bytes.Advance(Bytes.Window.Length);
                if (memory.Length > limit)
                {
                    throw new ReadingException(Name, $"it holds more than {limit >> 20} MiB{(Bytes.IsCompressed ? " unpacked" : "")}", "split it into smaller files");
                }
            }
            while (Bytes.Grow());
            return memory.ToArray();
        }
        catch (InvalidDataException fault)
        {
            throw new ReadingException(Name, $"its compression is broken: {fault.Message}", "fetch or copy the file again", Bytes.Place, fault);
        }
    }
}
