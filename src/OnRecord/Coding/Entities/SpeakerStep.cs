using OnRecord.Records;

namespace OnRecord.Coding.Entities;

/// <summary>Resolves first persons inside quotations to the source of the quotation. "We" of a single speaker may
/// include others, so it is marked uncertain.</summary>
internal sealed class SpeakerStep : CodingStep
{
    public override Layers Requires => Layers.Mentions | Layers.Actors | Layers.Attributions;

    public override Layers Assigns => Layers.None;

    public override void Run(Draft draft)
    {
        var innermost = Innermost(draft);
        foreach (var mention in draft.Mentions)
        {
            if (mention is { Actor: null, Kind: MentionKind.Pronoun, Profile.Person: 1 } && innermost[mention.Head]?.Actor is { } speaker)
            {
                mention.Actor = speaker;
                mention.IsUncertain = mention.IsPlural && speaker.Kind == ActorKind.Person;
                speaker.Mentions.Add(mention);
                speaker.Mentions.Sort((a, b) => a.Head.CompareTo(b.Head));
            }
        }
    }

    /// <summary>For each token the quotation with the shortest content that holds it; null outside quotations.</summary>
    private static Attributions.AttributionDraft?[] Innermost(Draft draft)
    {
        var found = new Attributions.AttributionDraft?[draft.Document.Count];
        var quotations = draft.Attributions.Where(item => item.Quote is QuoteKind.Direct or QuoteKind.Mixed)
            .OrderByDescending(item => item.Content.Sum(part => part.Length));
        foreach (var quotation in quotations)
        {
            foreach (var part in quotation.Content)
            {
                var tokens = draft.Document.TokensIn(part);
                found.AsSpan(tokens.Start, tokens.Length).Fill(quotation);
            }
        }

        return found;
    }
}
