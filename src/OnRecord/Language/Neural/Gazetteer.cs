namespace OnRecord.Language.Neural;

/// <summary>Kinds of known phrases that the network is told of; each has a mark for a phrase's first word and one for
/// the words after it.</summary>
internal enum GazetteerKind
{
    GivenName,
    Surname,
    Place,
    Country,
    Adjective,
    Organization,
    Title,
    Person,
}

/// <summary>Known names by the hash of their words in lower case. The longest phrase at a word wins. A phrase of common
/// words is marked only where it begins with a capital or a digit, an acronym of a place or an organisation only where it is
/// written in capitals (WHO, not Who). Immutable and thread-safe.</summary>
internal sealed class Gazetteer
{
    public const string Section = "gazetteer";

    public const int Marks = 16;

    private const int MostWords = 8;
    private const ushort AnyCase = 1 << 8;
    private const ushort PlaceInCapitals = 1 << 9;
    private const ushort OrganizationInCapitals = 1 << 10;
    private const ushort Kinds = 0xFF;
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly Dictionary<ulong, ushort> _kinds;
    private readonly Dictionary<ulong, byte> _lengths;

    /// <param name="kinds">Bits of <see cref="GazetteerKind"/> by phrase hash; bit 8 where case does not matter, bits 9 and
    /// 10 where the phrase is a place or an organisation only in capitals. Older models have neither.</param>
    /// <param name="lengths">The most words of a phrase by the hash of its first word.</param>
    public Gazetteer(Dictionary<ulong, ushort> kinds, Dictionary<ulong, byte> lengths)
    {
        _kinds = kinds;
        _lengths = lengths;
    }

    public static ulong Start => Basis;

    /// <summary>The hash of a phrase is the fold of this over its words, from <see cref="Start"/>.</summary>
    public static ulong Fold(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            hash = (hash ^ (c is '’' ? '\'' : char.ToLowerInvariant(c))) * Prime;
        }

        return (hash ^ ' ') * Prime;
    }

    /// <summary>Sets for each word of a sentence the bits of its marks: kind · 2, plus 1 after the first word.</summary>
    public void Mark(WordTable words, Text.TokenSpan sentence, Span<ushort> marks)
    {
        marks.Clear();
        for (var i = sentence.Start; i < sentence.End;)
        {
            i += MarkAt(words, sentence, i, marks);
        }
    }

    private int MarkAt(WordTable words, Text.TokenSpan sentence, int first, Span<ushort> marks)
    {
        var form = words.Form(first);
        if (form.IsEmpty || !char.IsLetterOrDigit(form[0]))
        {
            return 1;
        }

        var isLower = char.IsLower(form[0]);

        var hash = Fold(Basis, form);
        if (!_lengths.TryGetValue(hash, out var most))
        {
            return 1;
        }

        var (length, kinds) = (0, (ushort)0);
        for (var i = first; ;)
        {
            if (_kinds.TryGetValue(hash, out var found) && (!isLower || (found & AnyCase) != 0)
                && As(found, form) is var written && (written & Kinds) != 0)
            {
                (length, kinds) = (i - first + 1, written);
            }

            if (++i - first >= most || i >= sentence.End)
            {
                break;
            }

            hash = Fold(hash, words.Form(i));
        }

        for (var k = 0; k < length; k++)
        {
            marks[first + k - sentence.Start] = Bits(kinds, k > 0);
        }

        return Math.Max(1, length);
    }

    private static ushort As(ushort kinds, ReadOnlySpan<char> form)
    {
        if ((kinds & (PlaceInCapitals | OrganizationInCapitals)) == 0 || IsCapitals(form))
        {
            return kinds;
        }

        var left = (kinds & PlaceInCapitals) != 0 ? kinds & ~Bit(GazetteerKind.Place) : kinds;
        return (ushort)((kinds & OrganizationInCapitals) != 0 ? left & ~Bit(GazetteerKind.Organization) : left);
    }

    private static int Bit(GazetteerKind kind) => 1 << (int)kind;

    private static bool IsCapitals(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static ushort Bits(ushort kinds, bool inside)
    {
        var bits = 0;
        for (var kind = 0; kind < 8; kind++)
        {
            if ((kinds & (1 << kind)) != 0)
            {
                bits |= 1 << ((2 * kind) + (inside ? 1 : 0));
            }
        }

        return (ushort)bits;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_kinds.Count);
        foreach (var (hash, kinds) in _kinds.OrderBy(pair => pair.Key))
        {
            writer.Write(hash);
            writer.Write(kinds);
        }

        writer.Write(_lengths.Count);
        foreach (var (hash, length) in _lengths.OrderBy(pair => pair.Key))
        {
            writer.Write(hash);
            writer.Write(length);
        }
    }

    public static Gazetteer Read(BinaryReader reader)
    {
        var kinds = ReadTable(reader, reader.ReadUInt16);
        return new Gazetteer(kinds, ReadTable(reader, reader.ReadByte));
    }

    private static Dictionary<ulong, T> ReadTable<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.ReadInt32();
        var table = new Dictionary<ulong, T>(Math.Clamp(count, 0, 1 << 20));
        for (var i = 0; i < count; i++)
        {
            table[reader.ReadUInt64()] = read();
        }

        return table;
    }

    /// <summary>Collects phrases; one phrase may have several kinds.</summary>
    /// <param name="common">Words in lower case that are no names by themselves.</param>
    public sealed class Builder(IReadOnlySet<string> common)
    {
        private const int LeastLetters = 4;

        private readonly Dictionary<ulong, ushort> _kinds = [];
        private readonly Dictionary<ulong, byte> _lengths = [];

        /// <summary>Phrases longer than eight words are left out. A phrase added both in capitals and otherwise is known
        /// either way.</summary>
        /// <param name="isCommon">The phrase is an ordinary phrase too, whatever the common words say.</param>
        public void Add(IReadOnlyList<string> words, GazetteerKind kind, bool isCommon = false)
        {
            if (words.Count is 0 or > MostWords)
            {
                return;
            }

            var first = Fold(Basis, words[0]);
            var hash = first;
            for (var i = 1; i < words.Count; i++)
            {
                hash = Fold(hash, words[i]);
            }

            var known = _kinds.GetValueOrDefault(hash);
            var capitals = CapitalsOf(kind);
            var needsCapitals = IsAcronym(words) && ((known & Bit(kind)) == 0 || (known & capitals) != 0);
            var anyCase = !isCommon && !needsCapitals && words.Any(IsTelling) ? AnyCase : 0;
            _kinds[hash] = (ushort)((known & ~capitals) | Bit(kind) | anyCase | (needsCapitals ? capitals : 0));
            _lengths[first] = (byte)Math.Max(_lengths.GetValueOrDefault(first), words.Count);
        }

        public Gazetteer Build() => new(_kinds, _lengths);

        private bool IsTelling(string word) => word.Length >= LeastLetters && !common.Contains(word.ToLowerInvariant());

        private static bool IsAcronym(IReadOnlyList<string> words) =>
            words.Count == 1 && words[0].Count(char.IsLetter) > 1 && IsCapitals(words[0]);

        private static int CapitalsOf(GazetteerKind kind) => kind switch
        {
            GazetteerKind.Place => PlaceInCapitals,
            GazetteerKind.Organization => OrganizationInCapitals,
            _ => 0,
        };
    }
}
