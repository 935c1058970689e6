using System.Text;

namespace OnRecord.Store.Rows;

/// <summary>Makes one string of all texts that are the same, as long as there are not many. Not thread-safe.</summary>
internal sealed class StringPool
{
    private const int Longest = 64;
    private const int Most = 10_000;

    private readonly HashSet<string> _strings;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool()
    {
        _strings = new HashSet<string>(StringComparer.Ordinal);
        _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
        {
            return Encoding.UTF8.GetString(text);
        }

        Span<char> buffer = stackalloc char[Longest];
        var characters = buffer[..Encoding.UTF8.GetChars(text, buffer)];
        if (!_lookup.TryGetValue(characters, out var known))
        {
            known = characters.ToString();
            if (_strings.Count < Most)
            {
                _strings.Add(known);
            }
        }

        return known;
    }
}
