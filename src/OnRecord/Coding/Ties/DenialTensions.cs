using OnRecord.Coding.Attributions;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>Links a denial to what it denies: the same event told elsewhere; a claim in much the same words; or, when the
/// denial only names "the accusation" or "it", a claim before it, first one that concerns whoever denies.</summary>
internal sealed class DenialTensions(Items items, TensionWords words)
{
    private const int ClaimWithinSentences = 4;
    private const int LongestPassage = 200;

    /// <summary>How many attributions either way a denial is compared with.</summary>
    private const int Neighbours = 60;

    private readonly Document _document = items.Document;
    private readonly ClaimWords _claims = new(items.Document);
    private readonly Dictionary<int, ActorDraft> _actorOfHead = ActorsByHead(items.Draft);

    public IEnumerable<TensionDraft> Find()
    {
        var attributions = items.Draft.Attributions;
        for (var i = 0; i < attributions.Count; i++)
        {
            var denial = attributions[i];
            if (denial.CueClass != CueClass.Denial || items.PlaceOf(denial) is not (>= 0 and var place))
            {
                continue;
            }

            var near = attributions[Math.Max(0, i - Neighbours)..Math.Min(attributions.Count, i + Neighbours)].FindAll(claim => IsRival(claim, denial));
            var deniers = Deniers(denial);
            var denied = denial.Content.SelectMany(content => items.EventsIn(_document.TokensIn(content))).ToList();
            var told = denied.Select(item => Told(denial, item)).FirstOrDefault(item => item is not null)
                ?? (IsNamed(denial) ? LastClaim(denial, near, deniers, place) : InOtherWords(denial, near, deniers, place));
            if (told is not null)
            {
                yield return Make(denial, told, place);
            }
        }
    }

    private static Dictionary<int, ActorDraft> ActorsByHead(Draft draft)
    {
        var actors = new Dictionary<int, ActorDraft>();
        foreach (var mention in draft.Mentions)
        {
            if (mention.Actor is { } actor)
            {
                actors.TryAdd(mention.Head, actor);
            }
        }

        return actors;
    }

    private EventDraft? Told(AttributionDraft denial, EventDraft denied) =>
        items.Draft.Events.Find(item => item != denied && item.Type == denied.Type && item.Attribution != denial
            && !denial.Holds(items.AnchorOf(item)) && SameEvent.SharesActors(item, denied));

    /// <summary>True for "denied it", "denied the accusation" and denials without content; false where the claim is told too ("denied the claim that").</summary>
    private bool IsNamed(AttributionDraft denial)
    {
        var isClaim = denial.Content.Count == 0;
        foreach (var content in denial.Content)
        {
            var tokens = _document.TokensIn(content);
            for (var i = tokens.Start; i < tokens.End && i < tokens.Start + 6; i++)
            {
                isClaim |= (words.Is(TensionWord.Claim, _document[i].Lemma.ToLowerInvariant()) && !_document.HasChild(i, Deprel.Acl)) || (tokens.Length <= 2 && _document[i].Upos == Upos.PRON);
            }
        }

        return isClaim;
    }

    private object? LastClaim(AttributionDraft denial, List<AttributionDraft> near, HashSet<ActorDraft> deniers, int place)
    {
        var oldest = _document.SentenceIndexOf(place) - ClaimWithinSentences;
        var claims = near.FindAll(item => items.PlaceOf(item) is >= 0 and var at && at < place && _document.SentenceIndexOf(at) >= oldest);
        var events = items.EventsBefore(place).TakeWhile(item => _document.SentenceIndexOf(item.Anchor[0]) >= oldest).Where(item => !IsAside(item, denial)).ToList();
        return claims.LastOrDefault(claim => Concerns(claim, deniers))
            ?? events.Find(item => Concerns(item, deniers))
            ?? (object?)claims.LastOrDefault() ?? events.FirstOrDefault();
    }

    // "Egypt, which backs the army, denied the report": what is said of the denier in passing is not denied.
    private bool IsAside(EventDraft item, AttributionDraft denial)
    {
        for (var token = denial.SourceTokens.Start; token < Math.Min(denial.SourceTokens.End, denial.SourceTokens.Start + LongestPassage); token++)
        {
            if (_document.IsWithin(item.Anchor[0], token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last such claim before the denial, or else the first one after it.</summary>
    private AttributionDraft? InOtherWords(AttributionDraft denial, List<AttributionDraft> near, HashSet<ActorDraft> deniers, int place)
    {
        var alike = near.FindAll(claim => _claims.AreAlike(denial.Content, claim.Content, Concerns(claim, deniers)));
        return alike.FindLast(claim => items.PlaceOf(claim) < place) ?? alike.FirstOrDefault();
    }

    /// <summary>What another source claims, neither told inside the denial nor holding it.</summary>
    private bool IsRival(AttributionDraft claim, AttributionDraft denial) =>
        claim != denial && claim.CueClass is not (CueClass.Denial or CueClass.Declined) && claim.Content.Count > 0
        && (claim.Actor is null || claim.Actor != denial.Actor)
        && !denial.Holds(SpanOf(claim)) && !claim.Holds(SpanOf(denial));

    private bool Concerns(AttributionDraft claim, HashSet<ActorDraft> deniers) =>
        claim.Content.Exists(content => ActorsIn(_document.TokensIn(content)).Any(deniers.Contains));

    private static bool Concerns(EventDraft item, HashSet<ActorDraft> deniers) =>
        item.Actors.Concat(item.Recipients).Any(participant => participant.Actor is { } actor && deniers.Contains(actor));

    /// <summary>Whoever denies, and those whom the source's words name besides ("a spokesman for the rebels").</summary>
    private HashSet<ActorDraft> Deniers(AttributionDraft denial)
    {
        var deniers = ActorsIn(denial.SourceTokens).ToHashSet();
        if (denial.Actor is { } actor)
        {
            deniers.Add(actor);
        }

        return deniers;
    }

    private IEnumerable<ActorDraft> ActorsIn(TokenSpan tokens)
    {
        for (var token = tokens.Start; token < Math.Min(tokens.End, tokens.Start + LongestPassage); token++)
        {
            if (_actorOfHead.TryGetValue(token, out var actor))
            {
                yield return actor;
            }
        }
    }

    private TextSpan SpanOf(AttributionDraft attribution) => _document[Math.Max(items.PlaceOf(attribution), 0)].Span;

    private TensionDraft Make(AttributionDraft denial, object told, int place)
    {
        var who = denial.Actor?.Name ?? "A source";
        var span = told switch
        {
            EventDraft item => items.AnchorOf(item),
            AttributionDraft said => SpanOf(said),
            _ => default,
        };
        List<TextSpan> evidence = [span, _document[place].Span];
        evidence.Sort();
        return new TensionDraft([told, denial], $"{who} denies what is told elsewhere in the report.", evidence);
    }
}
