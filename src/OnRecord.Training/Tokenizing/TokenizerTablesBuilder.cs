using OnRecord.Language;
using OnRecord.Language.Tokenizing;

namespace OnRecord.Training.Tokenizing;

/// <summary>Counts the tokenizer's word lists in documents of known words.</summary>
internal static class TokenizerTablesBuilder
{
    /// <summary>Words seen less often are left out, so that training sees words of unknown casing too.</summary>
    private const int LeastSeen = 3;

    /// <summary>How many times more often a treebank must divide a word than leave it whole: "its" written for "it's" is a slip that
    /// reports do not make, and "workers" for "worker's" another.</summary>
    private const int LeastDivided = 3;

    public static TokenizerTables Build(IReadOnlyList<Document> documents, IReadOnlyDictionary<uint, byte> abbreviations)
    {
        var splits = new Dictionary<uint, byte>();
        var casing = new Dictionary<uint, (int Lower, int Capital)>();
        var divided = new Dictionary<uint, int>();
        var whole = new Dictionary<uint, int>();
        foreach (var document in documents)
        {
            CountSplits(document, splits, divided, whole);
            CountCasing(document, casing);
        }

        foreach (var word in splits.Keys.Where(word => divided[word] < LeastDivided * whole.GetValueOrDefault(word)).ToList())
        {
            splits.Remove(word);
        }

        var classes = casing
            .Where(word => word.Value.Lower + word.Value.Capital >= LeastSeen)
            .ToDictionary(word => word.Key, word => ClassOf(word.Value.Lower, word.Value.Capital));
        return new TokenizerTables(new HashTable(splits), new HashTable(abbreviations), new HashTable(classes));
    }

    private static void CountSplits(Document document, Dictionary<uint, byte> splits, Dictionary<uint, int> divided, Dictionary<uint, int> whole)
    {
        for (var i = 0; i < document.Count; i++)
        {
            Count(document.Form(i), whole);
        }

        foreach (var words in document.Multiwords)
        {
            var form = document.TextOf(words).Slice(document.Text);
            var first = document[words.Start].Span.Length;
            if (first < form.Length && !form.ContainsAnyExcept(Letters))
            {
                splits[FeatureHash.OfNormal(form)] = (byte)first;
                Count(form, divided);
            }
        }
    }

    private static void Count(ReadOnlySpan<char> form, Dictionary<uint, int> counts)
    {
        var hash = FeatureHash.OfNormal(form);
        counts[hash] = counts.GetValueOrDefault(hash) + 1;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static void CountCasing(Document document, Dictionary<uint, (int Lower, int Capital)> casing)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
            {
                var form = document.Form(i);
                var kind = CharKinds.Of(form[0]);
                if (kind is not (CharKind.Lower or CharKind.Upper))
                {
                    continue;
                }

                var hash = FeatureHash.OfNormal(form[..Math.Min(form.Length, Chunk.LongestHashed)]);
                var (lower, capital) = casing.GetValueOrDefault(hash);
                casing[hash] = kind == CharKind.Lower ? (lower + 1, capital) : (lower, capital + 1);
            }
        }
    }

    private static byte ClassOf(int lower, int capital) =>
        (byte)(lower >= 9 * capital ? 1 : capital >= 9 * lower ? 3 : 2);
}
