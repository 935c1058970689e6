using System.Text;

namespace OnRecord.Reading.Archives;

/// <summary>Header fields of a record or a message, names compared without regard to case.</summary>
internal sealed class HeaderFields
{
    private const int MostFields = 1000;

    private readonly Dictionary<string, string> _first = new(StringComparer.OrdinalIgnoreCase);

    public string? First(string name) => _first.GetValueOrDefault(name);

    /// <summary>Reads lines of <c>Name: value</c>; a line that starts with a blank goes on with the one before. Lines that are
    /// neither are passed over.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> lines)
    {
        var fields = new HeaderFields();
        string? last = null;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (line[0] is (byte)' ' or (byte)'\t' && last is not null)
            {
                fields._first[last] += " " + Encoding.UTF8.GetString(line).Trim();
                last = fields._first[last].Length > lines.Length ? null : last;
            }
            else if (colon > 0 && fields._first.Count < MostFields)
            {
                last = Encoding.UTF8.GetString(line[..colon]).Trim();
                last = fields._first.TryAdd(last, Encoding.UTF8.GetString(line[(colon + 1)..]).Trim()) ? last : null;
            }
        }

        return fields;
    }
}
