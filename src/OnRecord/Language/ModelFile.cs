using System.Buffers.Binary;
using System.Text;

namespace OnRecord.Language;

/// <summary>A model as one file of named sections. Little endian: the magic <c>OnRecMdl</c>, a 32-bit format version, a
/// 32-bit count, then for each section a length-prefixed UTF-8 name, its 64-bit offset from the start of the file and
/// its 64-bit length; then the sections, each at a multiple of <see cref="Alignment"/>. Immutable and thread-safe once
/// read.</summary>
public sealed class ModelFile
{
    public const int Version = 1;

    /// <summary>Offset of every section, in bytes, so that arrays of numbers may be read in place.</summary>
    public const int Alignment = 64;

    internal static ReadOnlySpan<byte> Magic => "OnRecMdl"u8;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections;

    private ModelFile(Dictionary<string, ReadOnlyMemory<byte>> sections) => _sections = sections;

    public IReadOnlyCollection<string> Names => _sections.Keys;

    public bool Has(string name) => _sections.ContainsKey(name);

    /// <exception cref="InvalidDataException">There is no such section; the message lists those there are.</exception>
    public ReadOnlyMemory<byte> this[string name] => _sections.TryGetValue(name, out var section)
        ? section
        : throw new InvalidDataException($"the model has no section \"{name}\", only {string.Join(", ", _sections.Keys)}");

    /// <summary>Reads one section with <paramref name="read"/>, which must consume it to its last byte.</summary>
    /// <exception cref="InvalidDataException">The section is missing, too short or not read to its end.</exception>
    public T Read<T>(string name, Func<BinaryReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var stream = new MemoryStream(this[name].ToArray(), writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            var value = read(reader);
            return stream.Position == stream.Length
                ? value
                : throw new InvalidDataException($"model section \"{name}\" has {stream.Length - stream.Position} bytes too many");
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"model section \"{name}\" of {stream.Length} bytes is cut short");
        }
    }

    /// <summary>Reads a whole stream from its current position.</summary>
    /// <inheritdoc cref="Parse"/>
    public static ModelFile Load(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var room = stream.CanSeek ? checked((int)(stream.Length - stream.Position)) : 0;
        var bytes = new MemoryStream(room);
        stream.CopyTo(bytes);
        return Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), source);
    }

    /// <param name="bytes">Kept, not copied: they must not change afterwards.</param>
    /// <param name="source">What to call the file in a message.</param>
    /// <exception cref="InvalidDataException">Not a model file, of another version, or cut short.</exception>
    public static ModelFile Parse(ReadOnlyMemory<byte> bytes, string source)
    {
        var rest = bytes.Span;
        if (!rest.StartsWith(Magic))
        {
            throw new InvalidDataException($"{source}: not an OnRecord model file");
        }

        rest = rest[Magic.Length..];
        var version = TakeInt32(ref rest, source);
        if (version != Version)
        {
            throw new InvalidDataException($"{source}: model format {version}, expected {Version}; use a model made for this version");
        }

        var sections = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var left = TakeInt32(ref rest, source); left > 0; left--)
        {
            var name = Encoding.UTF8.GetString(Take(ref rest, TakeInt32(ref rest, source), source));
            var offset = BinaryPrimitives.ReadInt64LittleEndian(Take(ref rest, 8, source));
            var length = BinaryPrimitives.ReadInt64LittleEndian(Take(ref rest, 8, source));
            if (offset < 0 || length < 0 || offset > bytes.Length || length > bytes.Length - offset)
            {
                throw new InvalidDataException($"{source}: cut short in section \"{name}\": {bytes.Length} bytes, expected {offset + length}");
            }

            sections[name] = bytes.Slice((int)offset, (int)length);
        }

        return new ModelFile(sections);
    }

    private static int TakeInt32(ref ReadOnlySpan<byte> rest, string source) =>
        BinaryPrimitives.ReadInt32LittleEndian(Take(ref rest, 4, source));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length, string source)
    {
        if (length < 0 || length > rest.Length)
        {
            throw new InvalidDataException($"{source}: cut short in the list of sections");
        }

        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
