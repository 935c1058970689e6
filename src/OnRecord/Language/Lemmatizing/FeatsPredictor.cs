namespace OnRecord.Language.Lemmatizing;

/// <summary>Finds the UD features of a word from its form and tags, without context. Immutable and thread-safe; gives
/// the model's own strings.</summary>
public sealed class FeatsPredictor(FeatsModel model)
{
    /// <summary>"_" for none and for unknown tags.</summary>
    /// <param name="xpos">Penn Treebank tag.</param>
    public string Feats(ReadOnlySpan<char> form, Upos upos, ReadOnlySpan<char> xpos)
    {
        Span<char> lower = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        Lemmatizer.NormalizeApostrophes(lower);
        var found = model.ByWord.Find(lower, SuffixLexicon.Class(upos, xpos));
        return (uint)found < (uint)model.Values.Length ? model.Values[found] : "_";
    }
}
