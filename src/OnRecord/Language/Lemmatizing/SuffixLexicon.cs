namespace OnRecord.Language.Lemmatizing;

/// <summary>Gives each word of a class a small value: the value listed for the very word, else that of its longest
/// known suffix. Words are known by 64-bit hashes, not by their letters. Immutable and thread-safe.</summary>
internal sealed class SuffixLexicon
{
    /// <summary>Longer suffixes are not told apart.</summary>
    public const int LongestSuffix = 9;

    public const int MostValues = LongestSuffix + 3;

    private readonly Dictionary<ulong, ushort> _words;
    private readonly Dictionary<ulong, ushort> _suffixes;

    public SuffixLexicon(Dictionary<ulong, ushort> words, Dictionary<ulong, ushort> suffixes) =>
        (_words, _suffixes) = (words, suffixes);

    /// <summary>-1 when neither the word nor any suffix, the empty one included, is known in the class.</summary>
    public int Find(ReadOnlySpan<char> word, ulong wordClass)
    {
        if (_words.TryGetValue(HashOfWord(word, wordClass), out var value))
        {
            return value;
        }

        Span<ulong> hashes = stackalloc ulong[LongestSuffix + 2];
        for (var i = HashSuffixes(word, wordClass, hashes) - 1; i >= 0; i--)
        {
            if (_suffixes.TryGetValue(hashes[i], out value))
            {
                return value;
            }
        }

        return -1;
    }

    /// <summary>Fills in the value of the very word, if listed, then those of its suffixes from the longest down.
    /// Returns their number, <see cref="MostValues"/> at most.</summary>
    public int FindAll(ReadOnlySpan<char> word, ulong wordClass, Span<ushort> values)
    {
        var found = 0;
        if (_words.TryGetValue(HashOfWord(word, wordClass), out var value))
        {
            values[found++] = value;
        }

        Span<ulong> hashes = stackalloc ulong[LongestSuffix + 2];
        for (var i = HashSuffixes(word, wordClass, hashes) - 1; i >= 0; i--)
        {
            if (_suffixes.TryGetValue(hashes[i], out value))
            {
                values[found++] = value;
            }
        }

        return found;
    }

    /// <summary>Fills in the hashes of the suffixes from the empty one up; the last is the whole word when it is no
    /// longer than <see cref="LongestSuffix"/>, marked at its start. Returns their number.</summary>
    public static int HashSuffixes(ReadOnlySpan<char> word, ulong wordClass, Span<ulong> hashes)
    {
        var (hash, count) = (Add(wordClass, 1), 0);
        hashes[count++] = hash;
        for (var i = word.Length - 1; i >= 0 && count <= LongestSuffix; i--)
        {
            hash = Add(hash, word[i]);
            hashes[count++] = hash;
        }

        if (word.Length <= LongestSuffix)
        {
            hashes[count++] = Add(hash, '^');
        }

        return count;
    }

    public static ulong HashOfWord(ReadOnlySpan<char> word, ulong wordClass)
    {
        var hash = Add(wordClass, 2);
        foreach (var unit in word)
        {
            hash = Add(hash, unit);
        }

        return hash;
    }

    /// <summary>The class of a word: its tags, and a number that callers use to part classes further.</summary>
    public static ulong Class(Upos upos, ReadOnlySpan<char> xpos, int part = 0)
    {
        var hash = Add(Add(14695981039346656037, (byte)upos), (uint)part);
        foreach (var unit in xpos)
        {
            hash = Add(hash, unit);
        }

        return hash;
    }

    public void Write(BinaryWriter writer)
    {
        Write(writer, _words);
        Write(writer, _suffixes);
    }

    public static SuffixLexicon Read(BinaryReader reader) => new(ReadTable(reader), ReadTable(reader));

    // FNV-1a over 16-bit units, with a multiplier that spreads them over 64 bits.
    private static ulong Add(ulong hash, uint value)
    {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    private static void Write(BinaryWriter writer, Dictionary<ulong, ushort> table)
    {
        writer.Write(table.Count);
        foreach (var (hash, value) in table.OrderBy(entry => entry.Key))
        {
            writer.Write(hash);
            writer.Write(value);
        }
    }

    private static Dictionary<ulong, ushort> ReadTable(BinaryReader reader)
    {
        var table = new Dictionary<ulong, ushort>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            table[reader.ReadUInt64()] = reader.ReadUInt16();
        }

        return table;
    }
}
