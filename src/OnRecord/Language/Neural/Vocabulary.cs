namespace OnRecord.Language.Neural;

/// <summary>What the network's rows and labels stand for. Words are keyed in lower case with digits as 0; row 0 is
/// the unknown word. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary(IReadOnlyList<string> words, IReadOnlyList<string> xpos, IReadOnlyList<string> relations)
    {
        Words = words;
        Xpos = [.. xpos];
        Relations = [.. relations];
        for (var i = 0; i < words.Count; i++)
        {
            _words.Add(words[i], i + 1);
        }

        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Known words; the row of word i is i + 1.</summary>
    public IReadOnlyList<string> Words { get; }

    public string[] Xpos { get; }

    public string[] Relations { get; }

    /// <summary>Row of a word, 0 when unknown.</summary>
    public int WordRow(ReadOnlySpan<char> form)
    {
        if (form.Length > 40)
        {
            return 0;
        }

        Span<char> key = stackalloc char[form.Length];
        Normalize(form, key);
        return _lookup.TryGetValue(key, out var row) ? row : 0;
    }

    public static void Normalize(ReadOnlySpan<char> form, Span<char> key)
    {
        for (var i = 0; i < form.Length; i++)
        {
            key[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(Plain(form[i]));
        }
    }

    /// <summary>Typographic quotation marks and dashes as their ASCII counterparts, which the treebanks use.</summary>
    public static char Plain(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => c,
    };

    public void Write(BinaryWriter writer)
    {
        foreach (var list in new[] { Words, Xpos, Relations })
        {
            writer.Write(list.Count);
            foreach (var item in list)
            {
                writer.Write(item);
            }
        }
    }

    public static Vocabulary Read(BinaryReader reader)
    {
        var words = ReadList(reader);
        var xpos = ReadList(reader);
        return new Vocabulary(words, xpos, ReadList(reader));
    }

    private static string[] ReadList(BinaryReader reader)
    {
        var list = new string[reader.ReadInt32()];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = string.Intern(reader.ReadString());
        }

        return list;
    }
}
