using System.Text;

namespace OnRecord.Language;

/// <summary>Collects named sections and writes them as a <see cref="ModelFile"/>. The same sections in the same order
/// give the same bytes.</summary>
public sealed class ModelFileWriter
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    /// <exception cref="ArgumentException">The name was added before.</exception>
    public void Add(string name, byte[] bytes)
    {
        if (_sections.Exists(section => section.Name == name))
        {
            throw new ArgumentException($"section \"{name}\" was added before", nameof(name));
        }

        _sections.Add((name, bytes));
    }

    /// <inheritdoc cref="Add(string, byte[])"/>
    public void Add(string name, Action<BinaryWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        Add(name, stream.ToArray());
    }

    /// <summary>Adds every section of a model file except those named.</summary>
    /// <inheritdoc cref="Add(string, byte[])"/>
    public void AddAll(ModelFile model, params ReadOnlySpan<string> except)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var name in model.Names)
        {
            if (!except.Contains(name))
            {
                Add(name, model[name].ToArray());
            }
        }
    }

    public void WriteTo(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(ModelFile.Magic);
        writer.Write(ModelFile.Version);
        writer.Write(_sections.Count);
        var written = ModelFile.Magic.Length + 8 + _sections.Sum(section => 20L + Encoding.UTF8.GetByteCount(section.Name));
        var position = Aligned(written);
        foreach (var (name, bytes) in _sections)
        {
            var spelling = Encoding.UTF8.GetBytes(name);
            writer.Write(spelling.Length);
            writer.Write(spelling);
            writer.Write(position);
            writer.Write((long)bytes.Length);
            position = Aligned(position + bytes.Length);
        }

        foreach (var (_, bytes) in _sections)
        {
            writer.Write(new byte[Aligned(written) - written]);
            writer.Write(bytes);
            written = Aligned(written) + bytes.Length;
        }
    }

    private static long Aligned(long position) => (position + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
