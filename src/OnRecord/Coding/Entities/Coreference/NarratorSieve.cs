using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Joins first and second persons outside quotations: "I" and "we" are the author's, "you" is the reader, and each
/// is one in a report. Those inside quotations are left for the sources of the quotations.</summary>
internal sealed class NarratorSieve(Resolution resolution)
{
    private readonly QuotationDepth _quotations = new(resolution.Document);

    public void Run()
    {
        foreach (var mention in resolution.Draft.Mentions)
        {
            if (mention is { Kind: MentionKind.Pronoun, Profile.Person: 1 or 2 } && !_quotations.IsInside(mention.Head))
            {
                var isReader = mention.Profile.Person == 2;
                var kind = mention.IsPlural || isReader ? ActorKind.People : ActorKind.Person;
                var cluster = resolution.Join($"{(isReader ? "reader" : "narrator")}:{kind}", mention, resolution.Text(mention.Tokens), kind);
                cluster.Actor.IsNamed = false;
                cluster.IsPlural = isReader ? null : mention.IsPlural;
            }
        }
    }
}
