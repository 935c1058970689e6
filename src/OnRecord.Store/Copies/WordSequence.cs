namespace OnRecord.Store.Copies;

/// <summary>The words of a text in the form in which texts are compared: lower case, no diacritics, no marks; digits without the
/// commas that group them. In scripts that put no blanks between words, each character is a word. What is asked of it often is made
/// once, when it is first asked for: not thread-safe.</summary>
internal sealed class WordSequence
{
    private readonly ulong[] _hashes;
    private ulong[]? _runs;
    private RunPlaces? _places;
    private TextFacts? _facts;

    private WordSequence(List<FoldedWord> words, WordKind[] kinds)
    {
        Words = [.. words.Select(word => word.Text)];
        Kinds = kinds;
        _hashes = [.. words.Select(word => word.Hash)];
    }

    public string[] Words { get; }

    public WordKind[] Kinds { get; }

    public int Count => _hashes.Length;

    /// <summary>The same at two places where the same word stands, and hardly ever where others do.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>As <see cref="Runs"/> of <see cref="SharedRun.Shortest"/> words.</summary>
    public ulong[] SharedRuns => _runs ??= Runs(SharedRun.Shortest);

    public RunPlaces SharedRunPlaces => _places ??= new RunPlaces(SharedRuns);

    public TextFacts Facts => _facts ??= new TextFacts(this);

    public static WordSequence Of(string text) => Of(text, new WordFolding());

    public static WordSequence Of(string text, WordFolding folding)
    {
        var words = new List<FoldedWord>();
        var kinds = new List<WordKind>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = words.Count;
            WordLine.Read(line, folding, words, kinds);
            if (IsHeadline(kinds, start))
            {
                Unname(kinds, start);
            }
        }

        NameOpenings(words, kinds);
        return new WordSequence(words, [.. kinds]);
    }

    /// <summary>Hashes of all runs of <paramref name="length"/> words, by the word that they begin with.</summary>
    public ulong[] Runs(int length)
    {
        var runs = new ulong[Math.Max(0, Count - length + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var hash = WordHash.Basis;
            for (var j = i; j < i + length; j++)
            {
                hash = WordHash.Mixed(hash ^ _hashes[j]);
            }

            runs[i] = hash;
        }

        return runs;
    }

    // A name is known at the beginning of a sentence when it also stands within one.
    private static void NameOpenings(List<FoldedWord> words, List<WordKind> kinds)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < kinds.Count; i++)
        {
            if (kinds[i] == WordKind.Name)
            {
                names.Add(words[i].Text);
            }
        }

        for (var i = 0; i < kinds.Count; i++)
        {
            kinds[i] = kinds[i] == WordKind.Word && names.Contains(words[i].Text) ? WordKind.Name : kinds[i];
        }
    }

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
}
