using OnRecord.Language;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Compiles the name tables under <c>data/</c> into the gazetteer that goes into the model.</summary>
internal static class GazetteerBuilder
{
    /// <param name="treebank">Sentences whose words in lower case, proper nouns left out, count as common.</param>
    public static Gazetteer Build(IEnumerable<AnnotatedSentence> treebank)
    {
        var builder = new Gazetteer.Builder(CommonWords(treebank));
        foreach (var (words, kind, isCommon) in KnownNames.Read())
        {
            builder.Add(words, kind, isCommon);
        }

        return builder.Build();
    }

    private static HashSet<string> CommonWords(IEnumerable<AnnotatedSentence> treebank)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in treebank)
        {
            for (var i = 0; sentence.Upos is not null && i < sentence.Forms.Length; i++)
            {
                if (sentence.Upos[i] != Upos.PROPN && sentence.Forms[i].All(char.IsLower))
                {
                    common.Add(sentence.Forms[i]);
                }
            }
        }

        return common;
    }
}
