using System.Text;
using OnRecord.Knowledge.Matching;

namespace OnRecord.Store.Copies;

/// <summary>The words of a text in the form in which texts are compared: lower case, no diacritics, no marks; digits without the
/// commas that group them. In scripts that put no blanks between words, each character is a word.</summary>
internal sealed class WordSequence
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly ulong[] _hashes;

    private WordSequence(string[] words, WordKind[] kinds)
    {
        (Words, Kinds) = (words, kinds);
        _hashes = Array.ConvertAll(words, HashOf);
    }

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<WordKind> Kinds { get; }

    public int Count => _hashes.Length;

    public static WordSequence Of(string text)
    {
        var words = new List<string>();
        var kinds = new List<WordKind>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = words.Count;
            ReadLine(line, words, kinds);
            if (IsHeadline(kinds, start))
            {
                Unname(kinds, start);
            }
        }

        // A name is known at the beginning of a sentence when it also stands within one.
        var names = words.Where((_, i) => kinds[i] == WordKind.Name).ToHashSet(StringComparer.Ordinal);
        return new WordSequence([.. words], [.. kinds.Select((kind, i) => kind == WordKind.Word && names.Contains(words[i]) ? WordKind.Name : kind)]);
    }

    /// <summary>The same at two places where the same word stands, and hardly ever where others do.</summary>
    public ulong HashAt(int word) => _hashes[word];

    /// <summary>Hashes of all runs of <paramref name="length"/> words, by the word that they begin with.</summary>
    public ulong[] Runs(int length)
    {
        var runs = new ulong[Math.Max(0, Count - length + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var hash = Basis;
            for (var j = i; j < i + length; j++)
            {
                hash = Mixed(hash ^ _hashes[j]);
            }

            runs[i] = hash;
        }

        return runs;
    }

    private static void ReadLine(ReadOnlySpan<char> line, List<string> words, List<WordKind> kinds)
    {
        var word = new StringBuilder();
        var opensSentence = true;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (!char.IsLetterOrDigit(c))
            {
                opensSentence |= c is '.' or '!' or '?' or ':' or '“' or '"';
                continue;
            }

            var start = i;
            i = IsUnspaced(c) ? i + 1 : End(line, i);
            Fold(line[start..i], word.Clear());
            var text = word.ToString();
            kinds.Add(char.IsDigit(c) || NumberWords.Has(text) ? WordKind.Number : char.IsUpper(c) && !opensSentence ? WordKind.Name : WordKind.Word);
            words.Add(text);
            opensSentence = false;
            i--;
        }
    }

    // A mark between two letters or digits goes on with the word: "Lhosk’s", "1,200", "0.4".
    private static int End(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && !IsUnspaced(line[i]) && (char.IsLetterOrDigit(line[i]) || char.IsSurrogate(line[i]) || (i + 1 < line.Length && Joins(line, i))))
        {
            i++;
        }

        return i;
    }

    private static bool Joins(ReadOnlySpan<char> line, int i) => line[i] switch
    {
        '\'' or '’' => char.IsLetter(line[i + 1]),
        '.' or ',' => char.IsDigit(line[i - 1]) && char.IsDigit(line[i + 1]),
        _ => false,
    };

    private static void Fold(ReadOnlySpan<char> written, StringBuilder word)
    {
        foreach (var c in written)
        {
            if (c is '\'' or '’' or ',')
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            word.Append(LetterFolding.Fold(lower) ?? lower.ToString());
        }
    }

    // Han, kana, Thai, Lao, Burmese, Khmer.
    private static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    // Where most words have a capital, a capital makes no name.
    private static bool IsHeadline(List<WordKind> kinds, int start)
    {
        var names = kinds.Skip(start).Count(kind => kind == WordKind.Name);
        return names >= 3 && names * 2 > kinds.Count - start;
    }

    private static void Unname(List<WordKind> kinds, int start)
    {
        for (var i = start; i < kinds.Count; i++)
        {
            kinds[i] = kinds[i] == WordKind.Name ? WordKind.Word : kinds[i];
        }
    }

    // FNV-1a, with the last step of MurmurHash3: a hash that is the same on every machine.
    private static ulong HashOf(string word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
