namespace OnRecord.Language.Neural;

/// <summary>Hashed pieces of a word: how it is spelt, its shape, its first and last units, and character n-grams with
/// boundary marks, after Bojanowski et al., "Enriching Word Vectors with Subword Information" (2017). N-grams of four and
/// five units stand at the ends of the word only: the inner ones are so many that their rows would be shared at
/// random.</summary>
internal static class WordPieces
{
    /// <summary>The most pieces a word can have; longer words keep their first and last n-grams.</summary>
    public const int Most = 64;

    private const int ReadUnits = 24;
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Fills <paramref name="pieces"/> with rows in <c>[0, buckets)</c> and returns how many. Linear in the
    /// first and last units of the word only, so that a word of any length costs the same.</summary>
    /// <param name="isKnown">The vocabulary has the word: the first piece is then its spelling, case included. The
    /// spelling of another word was never learned.</param>
    public static int Extract(ReadOnlySpan<char> form, bool isKnown, int buckets, Span<int> pieces)
    {
        Span<char> cased = stackalloc char[Math.Min(form.Length, ReadUnits)];
        Cut(form, cased);
        Span<char> word = stackalloc char[cased.Length + 2];
        word[0] = '<';
        Vocabulary.Normalize(cased, word[1..]);
        word[^1] = '>';
        var count = 0;
        if (isKnown)
        {
            pieces[count++] = Bucket(Hash(cased, 1), buckets);
        }

        pieces[count++] = Bucket(Shape(cased, collapse: true), buckets);
        pieces[count++] = Bucket(Shape(cased, collapse: false), buckets);
        pieces[count++] = Bucket(Hash(word[..2], 3), buckets);
        pieces[count++] = Bucket(Hash(word[^2..], 4), buckets);
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= word.Length && count < Most; start++)
            {
                if (length > 3 && start > 0 && start + length < word.Length)
                {
                    continue;
                }

                pieces[count++] = Bucket(Hash(word.Slice(start, length), 5), buckets);
            }
        }

        return count;
    }

    // Long words keep their first and last units; quotation marks and dashes lose their typography.
    private static void Cut(ReadOnlySpan<char> form, Span<char> cased)
    {
        var half = cased.Length == form.Length ? cased.Length : cased.Length / 2;
        for (var i = 0; i < cased.Length; i++)
        {
            cased[i] = Vocabulary.Plain(i < half ? form[i] : form[form.Length - cased.Length + i]);
        }
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
