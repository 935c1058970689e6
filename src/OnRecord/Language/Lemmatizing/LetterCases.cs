namespace OnRecord.Language.Lemmatizing;

/// <summary>Reads and applies casing.</summary>
internal static class LetterCases
{
    public static LetterCase Of(ReadOnlySpan<char> word)
    {
        var (uppers, lowers) = (0, 0);
        foreach (var unit in word)
        {
            uppers += char.IsUpper(unit) ? 1 : 0;
            lowers += char.IsLower(unit) ? 1 : 0;
        }

        return (uppers, lowers) switch
        {
            (0, _) => LetterCase.Lower,
            (1, 0) => LetterCase.Initial,
            (_, 0) => LetterCase.Upper,
            (1, _) when char.IsUpper(word[0]) => LetterCase.Title,
            _ => LetterCase.Mixed,
        };
    }

    /// <param name="lemma">Lower case; recased in place.</param>
    /// <param name="shared">Units that the lemma takes over from the word.</param>
    public static void Apply(LemmaCasing casing, Span<char> lemma, ReadOnlySpan<char> word, int shared)
    {
        switch (casing)
        {
            case LemmaCasing.AsWord:
                word[..shared].CopyTo(lemma);
                break;
            case LemmaCasing.Title:
                lemma[0] = char.ToUpperInvariant(lemma[0]);
                break;
            case LemmaCasing.Upper:
                MemoryExtensions.ToUpperInvariant(lemma.ToArray(), lemma);
                break;
        }
    }
}
