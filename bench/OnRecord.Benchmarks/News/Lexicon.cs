namespace OnRecord.Benchmarks.News;

/// <summary>Invented words in any number, so that full text and names have as many as those of a real record.</summary>
internal static class Lexicon
{
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";
    private const string Endings = "nrldm";
    private const int Known = 1 << 16;

    private static readonly string[] Remembered = [.. Enumerable.Range(0, Known).Select(Made)];

    /// <summary>In lower case; short for a low rank, different for each.</summary>
    public static string Word(int rank) => rank < Known ? Remembered[rank] : Made(rank);

    /// <summary>With a capital.</summary>
    public static string Name(int rank) => string.Create(Word(rank).Length, Word(rank), static (name, word) =>
    {
        word.CopyTo(name);
        name[0] = char.ToUpperInvariant(name[0]);
    });

    private static string Made(int rank)
    {
        const int Syllables = 14 * 5;
        var length = rank < Syllables * Syllables ? 2 : 3;
        var left = length == 2 ? rank : rank - (Syllables * Syllables);
        Span<char> word = stackalloc char[(length * 2) + 1];
        for (var i = 0; i < length; i++)
        {
            word[2 * i] = Consonants[left % Consonants.Length];
            left /= Consonants.Length;
            word[(2 * i) + 1] = Vowels[left % Vowels.Length];
            left /= Vowels.Length;
        }

        word[^1] = Endings[(rank + left) % Endings.Length];
        return left > 0 ? string.Concat(word, Word(left)) : word.ToString();
    }
}
