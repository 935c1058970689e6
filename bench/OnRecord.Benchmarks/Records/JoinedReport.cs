using System.Text;
using NodaTime.Text;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>Joins passages into the record of one report.</summary>
/// <param name="days">By which the times of events are moved.</param>
internal sealed class JoinedReport(int days)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Actor> _actors = [];
    private readonly Dictionary<(string Name, ActorKind Kind, string? Country), Actor> _known = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<Event> _events = [];
    private readonly List<Relation> _relations = [];

    public void Add(WordedPassage passage)
    {
        _text.Append(_text.Length > 0 ? "\n\n" : "");
        var (coded, at) = (passage.Coded, _text.Length);
        _text.Append(passage.Text);
        foreach (var block in coded.Article.Blocks)
        {
            _blocks.Add(new Block(block.Kind, Moved(block.Span)));
        }

        var actors = coded.Actors.ToDictionary(actor => actor.Id, actor => Joined(actor, passage.Named(actor.Name), All, Moved), StringComparer.Ordinal);
        var (statements, events) = (_attributions.Count, _events.Count);
        var said = coded.Attributions.Select((item, i) => (item.Id, New: $"s{statements + i + 1}")).ToDictionary(item => item.Id, item => item.New, StringComparer.Ordinal);
        _attributions.AddRange(coded.Attributions.Select(item => item with
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
            Place = There(item.Place),
            Time = Later(item.Time),
        }));
        _events.AddRange(coded.Events.Select((item, i) => item with
        {
            Id = $"e{events + i + 1}",
            Anchor = All(item.Anchor),
            Actors = [.. item.Actors.Select(Acting)],
            Recipients = [.. item.Recipients.Select(Acting)],
            Place = There(item.Place),
            Time = Later(item.Time),
            Attribution = Of(said, item.Attribution),
            Counts = [.. item.Counts.Select(count => count with { Value = passage.Counted(count.Value), Evidence = All(count.Evidence) })],
        }));
        _relations.AddRange(coded.Relations.Select(tie => tie with { Subject = actors[tie.Subject], Object = actors[tie.Object], Evidence = All(tie.Evidence) }));

        TextSpan Moved(TextSpan span) => passage.Moved(span, at);

        IReadOnlyList<TextSpan> All(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Moved)];

        Participant Acting(Participant who) => who with { Actor = actors[who.Actor], Span = Moved(who.Span) };

        EventPlace? There(EventPlace? place) => place is null ? null : place with { Name = passage.Named(place.Name), Span = Moved(place.Span) };

        EventTime? Later(EventTime? time) => time is null ? null : time with { From = Day(time.From), To = Day(time.To), Span = Moved(time.Span) };
    }

    public Record Build(string id, Func<string, IReadOnlyList<Block>, Article> article) =>
        new(id, article(_text.ToString(), _blocks), _actors, _attributions, _events, _relations, []);

    // The lists of the first become those of all.
    private string Joined(Actor actor, string name, Func<IReadOnlyList<TextSpan>, IReadOnlyList<TextSpan>> all, Func<TextSpan, TextSpan> moved)
    {
        if (!_known.TryGetValue((name, actor.Kind, actor.Country), out var known))
        {
            known = actor with { Id = $"a{_actors.Count + 1}", Name = name, Mentions = new List<ActorMention>(), Roles = new List<Role>() };
            _known.Add((name, actor.Kind, actor.Country), known);
            _actors.Add(known);
        }

        ((List<ActorMention>)known.Mentions).AddRange(actor.Mentions.Select(mention => mention with { Span = moved(mention.Span) }));
        ((List<Role>)known.Roles).AddRange(actor.Roles.Select(role => role with { Evidence = all(role.Evidence) }));
        return known.Id;
    }

    private static string? Of(Dictionary<string, string> ids, string? id) => id is null ? null : ids[id];

    private string? Day(string? iso) => iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? LocalDatePattern.Iso.Format(day.Value.PlusDays(days)) : iso;
}
