namespace OnRecord.Language.Tokenizing;

/// <summary>Small values by the normal-form hash of a word; 0 for words it does not hold.</summary>
internal sealed class HashTable(IReadOnlyDictionary<uint, byte> values)
{
    private readonly Dictionary<uint, byte> _values = new(values);

    public byte this[uint hash] => _values.GetValueOrDefault(hash);

    public void Write(BinaryWriter writer)
    {
        writer.Write(_values.Count);
        foreach (var (hash, value) in _values.OrderBy(entry => entry.Key))
        {
            writer.Write(hash);
            writer.Write(value);
        }
    }

    public static HashTable Read(BinaryReader reader)
    {
        var values = new Dictionary<uint, byte>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            values[reader.ReadUInt32()] = reader.ReadByte();
        }

        return new HashTable(values);
    }
}
