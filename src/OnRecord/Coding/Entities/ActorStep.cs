using OnRecord.Coding.Entities.Coreference;
using OnRecord.Records;

namespace OnRecord.Coding.Entities;

/// <summary>Joins the mentions of a report into actors: names first, then, in text order, descriptions, noun phrases
/// and pronouns; each step decides only what the ones before left open (after Lee et al. 2013, "Deterministic
/// Coreference Resolution Based on Entity-Centric, Precision-Ranked Rules").</summary>
internal sealed class ActorStep(ReferenceLexicon lexicon, AntecedentWeights weights) : CodingStep
{
    /// <summary>Is told the candidates of each third-person pronoun before one is chosen; for training. Null by default.</summary>
    public Action<Mention, IReadOnlyList<Antecedent>>? Observer { get; init; }

    public override Layers Requires => Layers.Mentions;

    public override Layers Assigns => Layers.Actors;

    public override void Run(Draft draft)
    {
        var resolution = new Resolution(draft, lexicon);
        new NameSieve(resolution).Run();
        var descriptions = new DescriptionSieve(resolution);
        var nominals = new NominalSieve(resolution);
        var pronouns = new PronounSieve(resolution, weights, Observer);
        new NarratorSieve(resolution).Run();
        foreach (var mention in draft.Mentions.OrderBy(mention => mention.Head))
        {
            Titles.Note(resolution, mention);
            if (mention.Kind == MentionKind.Pronoun)
            {
                pronouns.Resolve(mention);
            }
            else if (mention.Kind == MentionKind.Nominal)
            {
                if (descriptions.Find(mention) is { } described)
                {
                    described.Add(mention);
                    new Description(resolution, mention).AddTo(described);
                }
                else
                {
                    nominals.Resolve(mention);
                }
            }
        }

        new ActorProfiler(resolution).Run();
    }
}
