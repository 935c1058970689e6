namespace OnRecord.Language.Lemmatizing;

/// <summary>Turns a lower-case word into its lower-case lemma: puts <see cref="Suffix"/> in the place of
/// <see cref="Ending"/>. After the shortest edit scripts of Chrupała (2006), for endings only.</summary>
internal readonly record struct LemmaScript(string Ending, string Suffix)
{
    public static LemmaScript Same { get; } = new("", "");

    public static LemmaScript Between(string word, string lemma)
    {
        var shared = word.AsSpan().CommonPrefixLength(lemma);
        return new LemmaScript(word[shared..], lemma[shared..]);
    }

    public bool Fits(ReadOnlySpan<char> word) =>
        word.EndsWith(Ending, StringComparison.Ordinal) && word.Length - Ending.Length + Suffix.Length > 0;
}
