using System.Text;
using NodaTime.Text;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>Joins the records of paragraphs into that of one report.</summary>
/// <param name="days">By which the times of events are moved.</param>
internal sealed class JoinedReport(int days)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<(string Name, ActorKind Kind, string? Country), Actor> _actors = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<Event> _events = [];
    private readonly List<Relation> _relations = [];

    /// <param name="rename">Gives text of the same length.</param>
    public void Add(Record paragraph, Func<string, string> rename)
    {
        _text.Append(_text.Length > 0 ? "\n\n" : "");
        var (at, events) = (_text.Length, _events.Count);
        _text.Append(rename(paragraph.Article.Text));
        _blocks.AddRange(paragraph.Article.Blocks.Select(block => new Block(block.Kind, Moved(block.Span), null)));
        var actors = paragraph.Actors.ToDictionary(actor => actor.Id, actor => Joined(actor, rename, All, Moved).Id, StringComparer.Ordinal);
        var said = paragraph.Attributions.Select((item, i) => (item.Id, New: $"s{_attributions.Count + i + 1}")).ToDictionary(item => item.Id, item => item.New, StringComparer.Ordinal);
        _attributions.AddRange(paragraph.Attributions.Select(item => item with
        {
            Id = said[item.Id],
            Source = All(item.Source),
            Cue = All(item.Cue),
            Content = All(item.Content),
            Actor = Of(actors, item.Actor),
            Actors = [.. item.Actors.Select(actor => actors[actor])],
            Within = Of(said, item.Within),
            Anonymity = item.Anonymity is { } anonymity ? anonymity with { Evidence = All(anonymity.Evidence) } : null,
            Medium = item.Medium is { } medium ? medium with { Evidence = All(medium.Evidence) } : null,
            Audience = item.Audience is { } audience ? audience with { Evidence = All(audience.Evidence) } : null,
            Place = item.Place is { } place ? place with { Span = Moved(place.Span) } : null,
            Time = Later(item.Time),
        }));
        _events.AddRange(paragraph.Events.Select((item, i) => item with
        {
            Id = $"e{events + i + 1}",
            Anchor = All(item.Anchor),
            Actors = [.. item.Actors.Select(Acting)],
            Recipients = [.. item.Recipients.Select(Acting)],
            Place = item.Place is { } place ? place with { Span = Moved(place.Span) } : null,
            Time = Later(item.Time),
            Attribution = Of(said, item.Attribution),
            Counts = [.. item.Counts.Select(count => count with { Evidence = All(count.Evidence) })],
        }));
        _relations.AddRange(paragraph.Relations.Select(tie => tie with { Subject = actors[tie.Subject], Object = actors[tie.Object], Evidence = All(tie.Evidence) }));

        TextSpan Moved(TextSpan span) => new(span.Start + at, span.End + at);

        IReadOnlyList<TextSpan> All(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Moved)];

        Participant Acting(Participant who) => who with { Actor = actors[who.Actor], Span = Moved(who.Span) };

        EventTime? Later(EventTime? time) => time is null ? null : time with { From = Day(time.From), To = Day(time.To), Span = Moved(time.Span) };
    }

    public Record Build(string id, Func<string, IReadOnlyList<Block>, Article> article) =>
        new(id, article(_text.ToString(), _blocks), [.. _actors.Values], [.. _attributions], [.. _events], [.. _relations], []);

    private Actor Joined(Actor actor, Func<string, string> rename, Func<IReadOnlyList<TextSpan>, IReadOnlyList<TextSpan>> all, Func<TextSpan, TextSpan> moved)
    {
        var name = rename(actor.Name);
        var known = _actors.GetValueOrDefault((name, actor.Kind, actor.Country)) ?? actor with { Id = $"a{_actors.Count + 1}", Name = name, Mentions = [], Roles = [] };
        return _actors[(name, actor.Kind, actor.Country)] = known with
        {
            Mentions = [.. known.Mentions, .. actor.Mentions.Select(mention => mention with { Span = moved(mention.Span) })],
            Roles = [.. known.Roles, .. actor.Roles.Select(role => role with { Evidence = all(role.Evidence) })],
        };
    }

    private static string? Of(Dictionary<string, string> ids, string? id) => id is null ? null : ids[id];

    private string? Day(string? iso) => iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? LocalDatePattern.Iso.Format(day.Value.PlusDays(days)) : iso;
}
