namespace OnRecord.Store.Search;

/// <summary>The words of a term as an index holds them, in a row.</summary>
/// <param name="Words">At least one, unless the term is of signs alone.</param>
internal sealed record TermWords(IReadOnlyList<string> Words, bool IsPrefix)
{
    public static TermWords Stemmed(SearchTerm term) => Of(term, PorterStemmer.Stem);

    public static TermWords Plain(SearchTerm term) => Of(term, word => word);

    public bool StandsAt(int first, Func<int, string> wordAt)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var word = wordAt(first + i);
            if (IsPrefix && i == Words.Count - 1 ? !word.StartsWith(Words[i], StringComparison.Ordinal) : word != Words[i])
            {
                return false;
            }
        }

        return Words.Count > 0;
    }

    private static TermWords Of(SearchTerm term, Func<string, string> stem) =>
        new([.. SearchTokens.Of(term.Words).Select(token => stem(token.Folded)).Where(word => word.Length > 0)], term.IsPrefix);
}
