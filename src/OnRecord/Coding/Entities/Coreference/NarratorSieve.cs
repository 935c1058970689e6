using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Joins first persons outside quotations ("I", "we"): they are the author's, and one each in a report.
/// Those inside quotations are left for the sources of the quotations.</summary>
internal sealed class NarratorSieve(Resolution resolution)
{
    private readonly QuotationDepth _quotations = new(resolution.Document);

    public void Run()
    {
        foreach (var mention in resolution.Draft.Mentions)
        {
            if (mention is { Kind: MentionKind.Pronoun, Profile.Person: 1 } && !_quotations.IsInside(mention.Head))
            {
                var kind = mention.IsPlural ? ActorKind.People : ActorKind.Person;
                var cluster = resolution.Join($"narrator:{kind}", mention, resolution.Text(mention.Tokens), kind);
                cluster.Actor.IsNamed = false;
                cluster.IsPlural = mention.IsPlural;
            }
        }
    }
}
