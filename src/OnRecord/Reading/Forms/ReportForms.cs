using OnRecord.Reading.Archives;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Structured;

namespace OnRecord.Reading.Forms;

/// <summary>All forms in which reports are read, and which of them an input has. Immutable and thread-safe; build one and
/// share it.</summary>
/// <example><code>
/// var reader = Reader.LoadEmbedded();
/// var forms = new ReportForms(reader);
/// foreach (var finding in forms.Read("feed.xml", "feed", File.OpenRead("feed.xml")))
/// {
///     if (finding is FoundReport found) { var article = reader.Read(found.Input); }
/// }
/// </code></example>
public sealed class ReportForms
{
    private const int Head = 1 << 14;

    /// <summary>A gzipped file in a gzipped file is unpacked too; deeper ones are refused.</summary>
    private const int DeepestPacking = 2;

    private readonly IReportForm[] _forms;

    /// <param name="more">Forms beside those of the engine, asked first.</param>
    public ReportForms(Reader reader, params IReportForm[] more)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(more);
        _forms = [.. more, new WarcForm(), new FeedForm(reader.Lexicon), new SiteMapForm(reader.Lexicon), new JsonForm(reader.Lexicon)];
    }

    /// <summary>What an input holds, in its order, read as it is asked for. An input of no form that is known here is one
    /// report, a page or a text. The stream is closed at the end.</summary>
    /// <param name="name">How messages call the input.</param>
    /// <param name="id">The identifier of a report that has none of its own.</param>
    /// <param name="origin">Where the stream begins in the input, when it is a stretch of an archive that
    /// <see cref="ArchiveCuts"/> cut: places are told as in the whole.</param>
    /// <exception cref="ReadingException">The input as a whole cannot be read.</exception>
    public IEnumerable<Finding> Read(string name, string id, Stream bytes, string? url = null, string? charset = null, long origin = 0)
    {
        using var unpacked = Unpacked(name, new PlainBytes(bytes, origin), out var head);
        var source = new ReportSource(name, id, unpacked) { Url = url, Charset = charset };
        var form = Array.Find(_forms, f => f.Recognizes(head.Span));
        foreach (var finding in form?.Read(source) ?? [new FoundReport(new ReportInput(name, id, source.ReadAll()) { Url = url, Charset = charset })])
        {
            yield return finding;
        }
    }

    private static ByteSource Unpacked(string name, ByteSource bytes, out ReadOnlyMemory<byte> head)
    {
        try
        {
            for (var depth = 0; ; depth++)
            {
                // Of a packed file the first member tells; unpacking more would blur where members start.
                _ = bytes.IsCompressed ? bytes.Ensure(1) : bytes.Ensure(Head);
                if (!GzipHeader.IsLikely(bytes.Window))
                {
                    break;
                }

                bytes = depth < DeepestPacking ? new GzipMembers(bytes) : throw new ReadingException(name, $"it is packed more than {DeepestPacking} times", "unpack it");
            }
        }
        catch (InvalidDataException fault)
        {
            bytes.Dispose();
            throw new ReadingException(name, $"its compression is broken: {fault.Message}", "fetch or copy the file again", bytes.Place, fault);
        }

        head = bytes.Window[..Math.Min(bytes.Window.Length, Head)].ToArray();
        return bytes;
    }
}
