using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Language.Lemmatizing;

namespace OnRecord.Training.Lemmatizing;

/// <summary>Learns a <see cref="FeatsModel"/> from sentences with gold tags and features. Deterministic.</summary>
public static class FeatsTrainer
{
    /// <summary>Words with an unknown UPOS are passed over.</summary>
    public static FeatsModel Train(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var values = new ValueIndex<string>();
        var byWord = new SuffixLexiconBuilder();
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (Enum.TryParse<Upos>(word.Upos, out var upos))
            {
                byWord.Add(LemmatizerTrainer.Lower(word.Form), SuffixLexicon.Class(upos, word.Xpos), values[word.Feats]);
            }
        }

        return new FeatsModel(values.Values, byWord.Build());
    }
}
