namespace OnRecord.Language.Lemmatizing;

/// <summary>Turns a lower-case word into its lower-case lemma: cuts <see cref="Strip"/> units off its end and adds
/// <see cref="Suffix"/>. After the shortest edit scripts of Chrupała (2006), for suffixes only.</summary>
internal readonly record struct LemmaScript(int Strip, string Suffix)
{
    public static LemmaScript Between(string word, string lemma)
    {
        var shared = word.AsSpan().CommonPrefixLength(lemma);
        return new LemmaScript(word.Length - shared, lemma[shared..]);
    }

    public bool Fits(int wordLength) => Strip <= wordLength && wordLength - Strip + Suffix.Length > 0;
}
