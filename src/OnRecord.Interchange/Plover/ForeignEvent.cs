using System.Text.Json;
using OnRecord.Interchange.Json;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Plover;

/// <summary>Reads an event that somebody else coded. What it says of itself is taken as given; whom and what it names is looked
/// up in the text, for nothing enters a record without words.</summary>
/// <param name="actors">Those of the report so far, by id; new ones are added.</param>
internal sealed class ForeignEvent(string text, EventOntology ontology, Dictionary<string, Actor> actors)
{
    private readonly List<string> _losses = [];

    /// <summary>What was not taken, a sentence each.</summary>
    public IReadOnlyList<string> Losses => _losses;

    /// <exception cref="FormatException">The event's type is none of PLOVER's.</exception>
    public Event Read(JsonElement line, string id)
    {
        var name = line.Strings(PloverNames.Event) is [var first, ..] ? first.ToUpperInvariant() : throw new FormatException("it has no event type");
        var type = ontology.Type(name) ?? throw new FormatException($"'{name}' is no event type of PLOVER {ontology.Version}");
        var mode = line.Strings(PloverNames.Mode).FirstOrDefault(given => Known(type.Mode(given) is not null, $"mode '{given}' is none of {name}"));
        var contexts = line.Strings(PloverNames.Context).Where(given => Known(ontology.Contexts.ContainsKey(given), $"context '{given}' is not known"));
        var status = line.Text(PloverNames.Status) is { } word ? Words.To<Status>(word) : Status.Happened;
        return new Event(
            id, name, mode, [.. contexts], ontology.ToCameo(name, mode), [Anchor(line)], Parties(line, PloverNames.Actor), Parties(line, PloverNames.Recipient), null, null,
            Polarity.Positive, Certainty.Underspecified, status, null, 1);
    }

    private bool Known(bool isKnown, string loss)
    {
        if (!isKnown)
        {
            _losses.Add(loss);
        }

        return isKnown;
    }

    // The words of the event, or else all of the text.
    private TextSpan Anchor(JsonElement line) =>
        line.Strings(PloverNames.EventText).Select(Find).FirstOrDefault(span => span is not null) ?? Find(text.Trim())!.Value;

    private List<Participant> Parties(JsonElement line, string side)
    {
        var parties = new List<Participant>();
        foreach (var entity in line.List(side).Where(entity => entity.ValueKind == JsonValueKind.Object))
        {
            var words = entity.Text(PloverNames.EntityText);
            if (Find(words) is { } span)
            {
                parties.Add(new Participant(ActorOf(entity, words!, span), span, entity.Text(PloverNames.Code), entity.Text(PloverNames.Sector)));
            }
            else
            {
                _losses.Add($"{side} '{words ?? entity.Text(PloverNames.IdentifierText) ?? entity.Text(PloverNames.Code)}' is not in the text");
            }
        }

        return parties;
    }

    private string ActorOf(JsonElement entity, string words, TextSpan span)
    {
        var name = entity.Text(PloverNames.IdentifierText) ?? words;
        if (actors.Values.FirstOrDefault(actor => actor.Name == name) is { } known)
        {
            return known.Id;
        }

        var item = entity.Text(PloverNames.IdentifierId) is ['Q', ..] and var id && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? id : null;
        var isNamed = item is not null || char.IsUpper(words[0]);
        var added = new Actor(
            $"a{actors.Count + 1}", name, ActorKind.Organization, entity.Text(PloverNames.Code), entity.Text(PloverNames.Sector) is { } sector ? [sector] : [], item, [],
            [new ActorMention(span, isNamed ? MentionKind.Name : MentionKind.Nominal)]);
        actors.Add(added.Id, added);
        return added.Id;
    }

    private TextSpan? Find(string? words) =>
        words is { Length: > 0 } && text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start ? new TextSpan(start, start + words.Length) : null;
}
