namespace OnRecord.Language.Conllu;

/// <summary>Reads and replaces attributes of a MISC column, <c>Name=Value|Name=Value</c>, leaving the rest as it is.</summary>
public static class ConlluMisc
{
    /// <summary>The value of the first attribute of this name; empty when there is none.</summary>
    public static ReadOnlySpan<char> Get(string misc, ReadOnlySpan<char> name)
    {
        var (start, end) = Find(misc, name);
        return start < 0 ? [] : misc.AsSpan((start + name.Length + 1)..end);
    }

    /// <summary>Replaces the first attribute of this name where it stands, or adds it at the end.</summary>
    public static string With(string misc, string name, string value)
    {
        var (start, end) = Find(misc, name);
        if (start >= 0)
        {
            return $"{misc.AsSpan(0, start)}{name}={value}{misc.AsSpan(end)}";
        }

        return misc == "_" ? $"{name}={value}" : $"{misc}|{name}={value}";
    }

    private static (int Start, int End) Find(string misc, ReadOnlySpan<char> name)
    {
        for (var start = 0; start < misc.Length;)
        {
            var length = misc.AsSpan(start).IndexOf('|');
            var end = length < 0 ? misc.Length : start + length;
            var attribute = misc.AsSpan(start, end - start);
            if (attribute.Length > name.Length && attribute[name.Length] == '=' && attribute.StartsWith(name))
            {
                return (start, end);
            }

            start = end + 1;
        }

        return (-1, -1);
    }
}
