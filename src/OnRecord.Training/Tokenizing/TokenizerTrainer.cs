using OnRecord.Language.Conllu;
using OnRecord.Language.Tokenizing;

namespace OnRecord.Training.Tokenizing;

/// <summary>Learns a <see cref="TokenizerModel"/> from treebanks. Deterministic for the same sentences and seed.</summary>
public static class TokenizerTrainer
{
    // Chosen on the dev files of EWT and GUM: sentences from 18 to 19 bits gain 0.6 F1 on EWT, 20 gain nothing more.
    private const int BoundarySlotBits = 18;
    private const int SentenceSlotBits = 19;

    /// <param name="treebanks">Sentences of each treebank in file order, with <c># newpar</c> and <c># newdoc</c>:
    /// blocks are taken from them.</param>
    public static TokenizerModel Train(IReadOnlyList<IReadOnlyList<ConlluSentence>> treebanks, int seed)
    {
        ArgumentNullException.ThrowIfNull(treebanks);
        var documents = treebanks.Select(ConlluDocument.Read).ToList();
        var tables = TokenizerTablesBuilder.Build(documents, AbbreviationTable.Load());
        var examples = new TokenizerExamples(tables);
        foreach (var (document, treebank) in documents.Zip(treebanks))
        {
            examples.Add(document, document.Text);
            var worn = ConlluDocument.Read(LostSpaces.Apply(treebank));
            examples.Add(worn, Typography.Apply(worn.Text, '—'));
        }

        var boundaries = new LogisticTrainer(3, BoundarySlotBits, seed).Train(examples.Boundaries);
        var sentences = new LogisticTrainer(2, SentenceSlotBits, seed).Train(examples.Sentences);
        return new TokenizerModel(boundaries, sentences, tables);
    }
}
