using System.Runtime.InteropServices;
using OnRecord.Language.Lemmatizing;

namespace OnRecord.Training.Lemmatizing;

/// <summary>Counts values of words and keeps the shortest suffixes that tell them apart, then the words that their
/// suffix gets wrong. Deterministic: of equal counts the lower value wins.</summary>
internal sealed class SuffixLexiconBuilder
{
    /// <summary>A suffix of fewer distinct words says nothing of the next one.</summary>
    private const int LeastWords = 2;

    private readonly Dictionary<(string Word, ulong Class), Dictionary<int, int>> _counts = [];

    public void Add(string word, ulong wordClass, int value)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (word, wordClass), out _);
        counts ??= [];
        counts[value] = counts.GetValueOrDefault(value) + 1;
    }

    public SuffixLexicon Build()
    {
        var suffixes = Suffixes();
        var words = new Dictionary<ulong, ushort>();
        var bySuffix = new SuffixLexicon([], suffixes);
        foreach (var ((word, wordClass), counts) in _counts)
        {
            var value = Majority(counts);
            if (bySuffix.Find(word, wordClass) != value)
            {
                words[SuffixLexicon.HashOfWord(word, wordClass)] = checked((ushort)value);
            }
        }

        return new SuffixLexicon(words, suffixes);
    }

    private Dictionary<ulong, ushort> Suffixes()
    {
        var values = CountSuffixes();
        var kept = new Dictionary<ulong, ushort>();
        var hashes = new ulong[SuffixLexicon.LongestSuffix + 2];
        foreach (var (word, wordClass) in _counts.Keys)
        {
            var inherited = -1;
            var count = SuffixLexicon.HashSuffixes(word, wordClass, hashes);
            for (var i = 0; i < count; i++)
            {
                var counts = values[hashes[i]];
                if (i > 0 && counts.Values.Sum() < LeastWords)
                {
                    break;
                }

                var value = Majority(counts);
                if (value != inherited)
                {
                    kept[hashes[i]] = checked((ushort)value);
                    inherited = value;
                }
            }
        }

        return kept;
    }

    private Dictionary<ulong, Dictionary<int, int>> CountSuffixes()
    {
        var values = new Dictionary<ulong, Dictionary<int, int>>();
        var hashes = new ulong[SuffixLexicon.LongestSuffix + 2];
        foreach (var ((word, wordClass), wordCounts) in _counts)
        {
            var value = Majority(wordCounts);
            foreach (var hash in hashes.AsSpan(0, SuffixLexicon.HashSuffixes(word, wordClass, hashes)))
            {
                ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(values, hash, out _);
                counts ??= [];
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }
        }

        return values;
    }

    private static int Majority(Dictionary<int, int> counts)
    {
        var (best, most) = (-1, 0);
        foreach (var (value, count) in counts)
        {
            if (count > most || (count == most && value < best))
            {
                (best, most) = (value, count);
            }
        }

        return best;
    }
}
