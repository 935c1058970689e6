using OnRecord.Coding.Entities;
using OnRecord.Coding.Entities.Coreference;
using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Training.Coreference;

/// <summary>Learns the weights of the antecedent ranker from a treebank that marks coreference, and writes the table that
/// the engine reads. The words are the treebank's, all else the model's, as when a report is read.</summary>
public static class AntecedentTable
{
    private static readonly string[] Header =
    [
        "# Weights of the ranker that chooses the antecedent of a third-person pronoun: log-linear, one row for each class of pronoun and feature.",
        "# Source: learnt by `onrecord train antecedents` from the coreference of UD English GUM (train, without its non-commercial genres; annotations CC BY 4.0). Licence: CC BY 4.0.",
        "# Columns: pronoun = Person (he, she), Thing (it), Plural (they); feature = a member of AntecedentFeature; weight = natural logarithm of odds.",
    ];

    /// <summary>Twice over the treebank: candidates depend on the pronouns resolved before, and so on the weights.</summary>
    private const int Rounds = 2;

    /// <summary>The same sentences and seed give the same table on machines of one kind.</summary>
    public static string Learn(IReadOnlyList<ConlluSentence> sentences, LanguageModel model, int seed, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(progress);
        var analyzer = new Analyzer(model);
        var (knowledge, lexicon) = (KnowledgeBase.LoadEmbedded(), ReferenceLexicon.LoadEmbedded());
        var documents = Documents(sentences).Select(document => (Sentences: document, Analysed: analyzer.Analyze(ConlluDocument.Read(document)))).ToList();
        var (weights, table) = (AntecedentWeights.LoadEmbedded(), "");
        for (var round = 0; round < Rounds; round++)
        {
            var reader = new AntecedentExamples(knowledge, lexicon, weights);
            var examples = documents.SelectMany(document => reader.From(document.Sentences, document.Analysed)).ToList();
            progress($"round {round + 1} of {Rounds}: {examples.Count} pronouns of {documents.Count} documents");
            table = Write(examples, seed);
            weights = AntecedentWeights.Parse(table);
        }

        return table;
    }

    private static string Write(List<AntecedentExample> examples, int seed)
    {
        using var table = new StringWriter();
        foreach (var line in Header)
        {
            table.Write(line + "\n");
        }

        new AntecedentTrainer(seed).Train(examples, table);
        return table.ToString();
    }

    private static IEnumerable<IReadOnlyList<ConlluSentence>> Documents(IReadOnlyList<ConlluSentence> sentences)
    {
        var start = 0;
        for (var i = 1; i <= sentences.Count; i++)
        {
            if (i == sentences.Count || sentences[i].Comment("newdoc id") is not null)
            {
                yield return [.. sentences.Skip(start).Take(i - start)];
                start = i;
            }
        }
    }
}
