using OnRecord.Coding;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Entities.Coreference;
using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Reading;

namespace OnRecord.Training.Coreference;

/// <summary>Runs the mention and actor steps over annotated documents and notes, for each third-person pronoun, which
/// candidates the annotation holds right; where none is, the choice of none.</summary>
internal sealed class AntecedentExamples(KnowledgeBase knowledge, ReferenceLexicon lexicon, AntecedentWeights weights)
{
    /// <param name="document">The same words, with the trees and the entity tags to learn on.</param>
    public List<AntecedentExample> From(IReadOnlyList<ConlluSentence> sentences, Document document)
    {
        var annotations = new EntityAnnotations(sentences, document);
        var draft = new Draft(Article.FromText("training", document.Text), document, knowledge);
        var examples = new List<AntecedentExample>();
        new MentionStep(lexicon).Run(draft);
        new ActorStep(lexicon, weights) { Observer = (pronoun, candidates) => examples.Add(Example(annotations, pronoun, candidates)) }.Run(draft);
        return examples;
    }

    private static AntecedentExample Example(EntityAnnotations annotations, Mention pronoun, IReadOnlyList<Antecedent> candidates)
    {
        var group = annotations.GroupAt(pronoun.Head);
        var isRight = new bool[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            isRight[i] = group is not null && candidates[i].Head >= 0 && annotations.GroupAt(candidates[i].Head) == group;
        }

        isRight[^1] = !isRight.AsSpan().Contains(true);
        return new AntecedentExample(AntecedentSearch.ClassOf(pronoun), candidates, isRight);
    }
}
