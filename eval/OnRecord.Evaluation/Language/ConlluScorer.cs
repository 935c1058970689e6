using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Evaluation.Language;

/// <summary>Scores a prediction against gold over the same text in the manner of the CoNLL 2018 shared task (Zeman et
/// al. 2018): words are aligned by their characters with white space left out, so sentences and words may differ.
/// Sub-types of relations do not count. With gold words as input every F1 is an accuracy.</summary>
public static class ConlluScorer
{
    /// <summary>Tokens, sentences, words, tags, lemmas, heads; entities where both sides have <c>NER=</c>.</summary>
    /// <exception cref="ArgumentException">The texts differ in their characters.</exception>
    public static IReadOnlyList<Score> Compare(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> predicted)
    {
        var right = AlignedText.Of(gold);
        var found = AlignedText.Of(predicted);
        if (right.Length != found.Length)
        {
            throw new ArgumentException($"the texts differ: {right.Length} and {found.Length} characters without white space", nameof(predicted));
        }

        var bySpan = new Dictionary<WordSpan, AlignedWord>();
        foreach (var word in found.Words)
        {
            bySpan.TryAdd(word.Span, word);
        }

        var pairs = right.Words.Where(word => bySpan.ContainsKey(word.Span)).Select(word => (Gold: word, Found: bySpan[word.Span])).ToList();
        var scores = new List<Score>
        {
            Shared("Tokens", right.Tokens, found.Tokens),
            Shared("Sentences", right.Sentences, found.Sentences),
            Matching("Words", _ => true),
            Matching("UPOS", pair => pair.Gold.Row.Upos == pair.Found.Row.Upos),
            Matching("XPOS", pair => pair.Gold.Row.Xpos == pair.Found.Row.Xpos),
            Matching("Lemmas", pair => pair.Gold.Row.Lemma == "_" || pair.Gold.Row.Lemma == pair.Found.Row.Lemma),
            Matching("UAS", pair => pair.Gold.Head == pair.Found.Head),
            Matching("LAS", pair => pair.Gold.Head == pair.Found.Head && Deprel.Base(pair.Gold.Row.Deprel).SequenceEqual(Deprel.Base(pair.Found.Row.Deprel))),
        };
        if (right.Entities.Count > 0 && found.Words.Exists(word => word.HasEntity))
        {
            scores.Add(Shared("NER", right.Entities, found.Entities));
        }

        return scores;

        Score Matching(string name, Func<(AlignedWord Gold, AlignedWord Found), bool> isRight) =>
            new(name, pairs.Count(isRight), right.Words.Count, found.Words.Count);
    }

    private static Score Shared<T>(string name, HashSet<T> gold, HashSet<T> found) =>
        new(name, gold.Count(found.Contains), gold.Count, found.Count);
}
