using OnRecord.Coding.Entities;

namespace OnRecord.Coding.Ties;

/// <summary>Reads the standing ties between the actors of a report from roles and from constructions that state a tie.
/// Ties inside quotations are left out, since they are the speaker's.</summary>
internal sealed class RelationStep(TieRules rules, ReferenceLexicon lexicon) : CodingStep
{
    public override Layers Requires => Layers.Mentions | Layers.Actors | Layers.Times;

    public override Layers Assigns => Layers.Relations;

    public override void Run(Draft draft)
    {
        var context = new TieContext(draft, rules);
        foreach (var actor in draft.Actors)
        {
            RoleTies.Read(context, actor);
        }

        var reader = new TieReader(context, lexicon);
        for (var token = 0; token < draft.Document.Count; token++)
        {
            reader.Read(token);
        }

        draft.Relations.AddRange(context.Found.OrderBy(relation => relation.Evidence[0]));
    }
}
