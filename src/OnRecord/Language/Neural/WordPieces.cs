namespace OnRecord.Language.Neural;

/// <summary>Hashed pieces of a word: the word with and without case, its shape, and character n-grams with boundary
/// marks, after Bojanowski et al., "Enriching Word Vectors with Subword Information" (2017).</summary>
internal static class WordPieces
{
    /// <summary>The most pieces a word can have; longer words keep their first and last n-grams.</summary>
    public const int Most = 64;

    private const int ReadUnits = 24;
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Fills <paramref name="pieces"/> with rows in <c>[0, buckets)</c> and returns how many. Linear in the
    /// first and last units of the word only, so that a word of any length costs the same.</summary>
    public static int Extract(ReadOnlySpan<char> form, int buckets, Span<int> pieces)
    {
        Span<char> word = stackalloc char[ReadUnits + 2];
        var count = 0;
        pieces[count++] = Bucket(Hash(form.Length > 200 ? form[..200] : form, 1), buckets);
        if (form.Length > ReadUnits)
        {
            Span<char> cut = stackalloc char[ReadUnits];
            form[..(ReadUnits / 2)].CopyTo(cut);
            form[^(ReadUnits / 2)..].CopyTo(cut[(ReadUnits / 2)..]);
            form = cut.ToArray();
        }

        word[0] = '<';
        for (var i = 0; i < form.Length; i++)
        {
            var c = char.ToLowerInvariant(form[i]);
            word[i + 1] = char.IsAsciiDigit(c) ? '0' : c;
        }

        word[form.Length + 1] = '>';
        word = word[..(form.Length + 2)];
        pieces[count++] = Bucket(Hash(word, 2), buckets);
        pieces[count++] = Bucket(Shape(form, collapse: true), buckets);
        pieces[count++] = Bucket(Shape(form, collapse: false), buckets);
        pieces[count++] = Bucket(Hash(word[..2], 3), buckets);
        pieces[count++] = Bucket(Hash(word[^2..], 4), buckets);
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= word.Length && count < Most; start++)
            {
                if (length == 4 && start > 0 && start + length < word.Length)
                {
                    continue;
                }

                pieces[count++] = Bucket(Hash(word.Slice(start, length), 5), buckets);
            }
        }

        return count;
    }

    private static int Bucket(uint hash, int buckets) => (int)(hash % (uint)buckets);

    private static uint Hash(ReadOnlySpan<char> text, uint seed)
    {
        var hash = Basis ^ (seed * 0x9E3779B1);
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }

    private static uint Shape(ReadOnlySpan<char> form, bool collapse)
    {
        var hash = Basis ^ (collapse ? 77u : 99u);
        var last = '\0';
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : char.IsLetter(c) ? 'l' : c;
            if (!collapse || kind != last)
            {
                hash = (hash ^ kind) * Prime;
            }

            last = kind;
        }

        return hash ^ (hash >> 11);
    }
}
