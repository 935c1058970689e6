using System.Collections.Concurrent;

namespace OnRecord.Language.Lemmatizing;

/// <summary>Finds lemmas by word and tags, without context. Thread-safe. A lemma that was given before is given again
/// as the same string, up to a bounded number of distinct ones.</summary>
public sealed class Lemmatizer
{
    private const int MostKept = 1 << 16;
    private const int LongestKept = 64;

    private readonly LemmatizerModel _model;
    private readonly int _longestSuffix;
    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _keptBySpan;
    private readonly ConcurrentDictionary<ulong, string> _found = [];
    private int _keptCount;
    private int _foundCount;

    public Lemmatizer(LemmatizerModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _longestSuffix = model.Scripts.Max(script => (int?)script.Suffix.Length) ?? 0;
        _keptBySpan = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Never empty for a word that is not; words of unknown tags are their own lemma in lower case.</summary>
    /// <param name="xpos">Penn Treebank tag.</param>
    public string Lemma(ReadOnlySpan<char> form, Upos upos, ReadOnlySpan<char> xpos)
    {
        var key = SuffixLexicon.HashOfWord(form, SuffixLexicon.Class(upos, xpos));
        if (_found.TryGetValue(key, out var found))
        {
            return found;
        }

        var lemma = Find(form, upos, xpos);
        if (form.Length <= LongestKept && Volatile.Read(ref _foundCount) < MostKept && _found.TryAdd(key, lemma))
        {
            Interlocked.Increment(ref _foundCount);
        }

        return lemma;
    }

    private string Find(ReadOnlySpan<char> form, Upos upos, ReadOnlySpan<char> xpos)
    {
        Span<char> lower = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        Span<char> lemma = form.Length <= 128 ? stackalloc char[128 + _longestSuffix] : new char[form.Length + _longestSuffix];
        form.ToLowerInvariant(lower);
        NormalizeApostrophes(lower);
        var script = ScriptFor(lower, upos, xpos);
        var shared = form.Length - script.Ending.Length;
        lower[..shared].CopyTo(lemma);
        script.Suffix.CopyTo(lemma[shared..]);
        lemma = lemma[..(shared + script.Suffix.Length)];
        if (!lemma.IsEmpty)
        {
            LetterCases.Apply(CasingFor(form, upos, xpos), lemma, form, shared);
        }

        return Keep(lemma);
    }

    internal static void NormalizeApostrophes(Span<char> word) => word.Replace('’', '\'');

    internal static ulong CasingClass(ReadOnlySpan<char> form, Upos upos, ReadOnlySpan<char> xpos) =>
        SuffixLexicon.Class(upos, xpos, 1 + (int)LetterCases.Of(form));

    private LemmaScript ScriptFor(ReadOnlySpan<char> lower, Upos upos, ReadOnlySpan<char> xpos)
    {
        Span<ushort> values = stackalloc ushort[SuffixLexicon.MostValues];
        var count = _model.ScriptsByWord.FindAll(lower, SuffixLexicon.Class(upos, xpos), values);
        if (count == 0)
        {
            count = _model.ScriptsByWord.FindAll(lower, SuffixLexicon.Class(upos, []), values);
        }

        foreach (var value in values[..count])
        {
            if (value < _model.Scripts.Length && _model.Scripts[value].Fits(lower))
            {
                return _model.Scripts[value];
            }
        }

        return LemmaScript.Same;
    }

    private LemmaCasing CasingFor(ReadOnlySpan<char> form, Upos upos, ReadOnlySpan<char> xpos)
    {
        var found = _model.CasingByWord.Find(form, CasingClass(form, upos, xpos));
        if (found < 0)
        {
            found = _model.CasingByWord.Find(form, CasingClass(form, upos, []));
        }

        return found >= 0 ? (LemmaCasing)found : upos == Upos.PROPN ? LemmaCasing.AsWord : LemmaCasing.Lower;
    }

    private string Keep(ReadOnlySpan<char> lemma)
    {
        if (_keptBySpan.TryGetValue(lemma, out var kept))
        {
            return kept;
        }

        var made = lemma.ToString();
        if (made.Length <= LongestKept && Volatile.Read(ref _keptCount) < MostKept && _kept.TryAdd(made, made))
        {
            Interlocked.Increment(ref _keptCount);
        }

        return made;
    }
}
