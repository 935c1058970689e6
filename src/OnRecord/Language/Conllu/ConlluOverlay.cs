namespace OnRecord.Language.Conllu;

/// <summary>Writes an analysis over the CoNLL-U it was made from.</summary>
public static class ConlluOverlay
{
    /// <summary>The given sentences with LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL and <c>NER=</c> of each word taken from
    /// the analysis. Comments, multiword tokens, empty nodes, FORM, DEPS and the rest of MISC stay as given.</summary>
    /// <param name="analysed">A document of the same sentences and words, such as an analysis of
    /// <see cref="ConlluDocument.Read"/>'s result.</param>
    /// <exception cref="ArgumentException">The two differ in their number of sentences, or of words in a sentence.</exception>
    public static IEnumerable<ConlluSentence> Apply(IReadOnlyList<ConlluSentence> given, Document analysed)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(analysed);
        if (given.Count != analysed.Sentences.Length)
        {
            throw new ArgumentException($"the analysis has {analysed.Sentences.Length} sentences, expected {given.Count}", nameof(analysed));
        }

        for (var s = 0; s < given.Count; s++)
        {
            var words = given[s].Words.Count();
            if (words != analysed.Sentences[s].Tokens.Length)
            {
                throw new ArgumentException($"sentence {s} of the analysis has {analysed.Sentences[s].Tokens.Length} words, expected {words}", nameof(analysed));
            }
        }

        return given.Select((sentence, s) => Apply(sentence, analysed, analysed.Sentences[s].Tokens.Start));
    }

    private static ConlluSentence Apply(ConlluSentence given, Document analysed, int start) =>
        given with { Rows = [.. given.Rows.Select(row => row.Id.IsWord ? Apply(row, analysed[start + row.Id.First - 1], start) : row)] };

    private static ConlluRow Apply(ConlluRow row, Token token, int start) => row with
    {
        Lemma = token.Lemma,
        Upos = token.Upos.ToString(),
        Xpos = token.Xpos,
        Feats = token.Feats,
        Head = token.Head < 0 ? 0 : token.Head - start + 1,
        Deprel = token.Deprel,
        Misc = ConlluMisc.With(row.Misc, "NER", EntityTags.Name(token.Entity)),
    };
}
