using NodaTime;
using OnRecord.Coding.Attributions;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;
using OnRecord.Coding.Events.Counting;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding;

/// <summary>Freezes a draft: numbers its items in text order (actors a1 …, attributions s1 …, events e1 …) and turns
/// tokens into spans of the text.</summary>
internal sealed class RecordBuilder
{
    private readonly Draft _draft;
    private readonly Dictionary<ActorDraft, string> _actorIds = [];
    private readonly Dictionary<AttributionDraft, string> _attributionIds = [];
    private readonly Dictionary<EventDraft, string> _eventIds = [];

    private RecordBuilder(Draft draft)
    {
        _draft = draft;
        Number(draft.Actors, _actorIds, "a");
        Number(draft.Attributions, _attributionIds, "s");
        Number(draft.Events, _eventIds, "e");
    }

    public static Record Build(Draft draft)
    {
        var builder = new RecordBuilder(draft);
        return new Record(
            draft.Article.Id,
            draft.Article,
            [.. draft.Actors.Select(builder.Actor)],
            [.. draft.Attributions.Select(builder.Attribution)],
            [.. draft.Events.Select(builder.Event)],
            [.. draft.Relations.Select(builder.Relation).OfType<Relation>()],
            [.. draft.Tensions.Select(builder.Tension)]);
    }

    private Document Document => _draft.Document;

    private static void Number<T>(List<T> items, Dictionary<T, string> ids, string prefix)
        where T : notnull
    {
        foreach (var item in items)
        {
            ids.Add(item, $"{prefix}{ids.Count + 1}");
        }
    }

    private string? IdOf(ActorDraft? actor) => actor is not null && _actorIds.TryGetValue(actor, out var id) ? id : null;

    private Actor Actor(ActorDraft actor) => new(
        _actorIds[actor],
        actor.Name,
        actor.Kind,
        actor.Country,
        [.. actor.Sectors],
        actor.Wikidata,
        [.. actor.Roles.Select(role => new Role(role.Title, role.OfActor?.Name ?? role.Of, role.From, role.To, role.Evidence))],
        [.. actor.Mentions.Select(mention => new ActorMention(Document.TextOf(mention.Tokens), mention.Kind)).OrderBy(mention => mention.Span)]);

    private Attribution Attribution(AttributionDraft attribution) => new(
        _attributionIds[attribution],
        attribution.Source,
        attribution.Cue,
        attribution.Content,
        IdOf(attribution.Actor),
        attribution.SourceKind,
        attribution.Anonymity,
        attribution.Quote,
        attribution.CueClass,
        attribution.Medium,
        attribution.Audience,
        attribution.Within is { } outer && _attributionIds.TryGetValue(outer, out var id) ? id : null);

    private Event Event(EventDraft item) => new(
        _eventIds[item],
        item.Type,
        item.Mode,
        [.. item.Contexts],
        item.Cameo,
        Anchor(item.Anchor),
        Participants(item.Actors),
        Participants(item.Recipients),
        Place(item.Place),
        Time(item),
        item.Polarity,
        item.Certainty,
        item.Status,
        item.Attribution is { } attribution && _attributionIds.TryGetValue(attribution, out var id) ? id : null,
        Math.Round(item.Confidence, 2))
    {
        Counts = [.. item.Counts.OrderBy(c => c.Kind).Select(Count)],
    };

    private EventCount Count(CountDraft count) => new(
        count.Kind,
        count.Value,
        count.Bound,
        count.Number.Contains(count.Word) ? [Document.TextOf(count.Number)] : [.. new[] { Document.TextOf(count.Number), Document[count.Word].Span }.Order()]);

    // Neighbouring anchor tokens make one span.
    private List<TextSpan> Anchor(List<int> tokens)
    {
        var spans = new List<TextSpan>();
        var last = -2;
        foreach (var token in tokens.Order())
        {
            var span = Document[token].Span;
            if (token == last + 1)
            {
                spans[^1] = spans[^1].Union(span);
            }
            else
            {
                spans.Add(span);
            }

            last = token;
        }

        return spans;
    }

    private List<Participant> Participants(List<ParticipantDraft> participants) =>
        [.. participants.Where(p => IdOf(p.Actor) is not null).Select(Participant)];

    private Participant Participant(ParticipantDraft participant)
    {
        var actor = participant.Actor!;
        return new Participant(_actorIds[actor], Document.TextOf(participant.Mention.Tokens), actor.Country, actor.Sectors.FirstOrDefault());
    }

    private EventPlace? Place(Mention? place) => place is null
        ? null
        : new EventPlace(place.Actor?.Name ?? Document.TextOf(place.Tokens).Slice(Document.Text).ToString(), place.Actor?.Country, Document.TextOf(place.Tokens));

    private EventTime? Time(EventDraft item) => item.Time is not { } time
        ? null
        : new EventTime(time.Value, Iso(time.From), Iso(time.To), Document.TextOf(time.Tokens), time.IsDeadline);

    private static string? Iso(LocalDate? day) => day?.ToString("uuuu'-'MM'-'dd", null);

    private Relation? Relation(Ties.RelationDraft relation) =>
        IdOf(relation.Subject) is { } subject && IdOf(relation.Object) is { } target
            ? new Relation(relation.Type, subject, target, relation.Evidence)
            : null;

    private Tension Tension(Ties.TensionDraft tension) => new(
        [.. tension.Between.Select(IdOf).OfType<string>()],
        tension.Why,
        tension.Evidence);

    private string? IdOf(object item) => item switch
    {
        EventDraft value => _eventIds.GetValueOrDefault(value),
        AttributionDraft value => _attributionIds.GetValueOrDefault(value),
        _ => null,
    };
}
