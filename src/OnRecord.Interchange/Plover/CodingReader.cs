using System.Text.Json;
using OnRecord.Interchange.Json;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Plover;

/// <summary>Reads items as the published record writes them, with positions in code points.</summary>
internal sealed class CodingReader(string text)
{
    private readonly CodePoints _points = new(text);
    private readonly int _length = text.Length;

    /// <exception cref="FormatException">The span lies outside the text.</exception>
    public static TextSpan Span(JsonElement json, CodePoints points) =>
        new(points.ToUnit(json.GetProperty("start").GetInt32()), points.ToUnit(json.GetProperty("end").GetInt32()));

    /// <summary>An actor with the one mention that the line gives. Whoever has no id across reports is not named.</summary>
    public Actor Actor(JsonElement json)
    {
        var key = json.Text(PloverNames.IdentifierId);
        var mention = new ActorMention(Bounds(json.GetProperty(PloverNames.Mention)), key is null ? MentionKind.Nominal : MentionKind.Name);
        return new Actor(
            json.Required(PloverNames.Id), json.Required("name"), Words.To<ActorKind>(json.Required("kind")), json.Text("country"), json.Strings("sectors"),
            key is ['Q', ..] ? key : null, json.Text("office") is { } office ? [new Role(office, null, null, null, [mention.Span])] : [], [mention]);
    }

    public Attribution Attribution(JsonElement json) => new(
        json.Required(PloverNames.Id), Spans(json, "source"), Spans(json, "cue"), Spans(json, "content"), json.Text("actor"),
        Words.To<SourceKind>(json.Required("sourceKind")),
        json.Field("anonymity") is { } anonymity ? new Anonymity(anonymity.Text("reason"), Spans(anonymity, "evidence")) : null,
        Words.To<QuoteKind>(json.Required("quote")), Words.To<CueClass>(json.Required("cueClass")), Stated(json, "medium"), Stated(json, "audience"), json.Text("within"))
    {
        Actors = json.Strings("actors"),
        IsSourceUncertain = json.Field("sourceUncertain") is { ValueKind: JsonValueKind.True },
        Place = Place(json),
        Time = Time(json),
    };

    public Event Event(string id, JsonElement json) => new(
        id, json.Required("type"), json.Text("mode"), json.Strings("contexts"), json.Required("cameo"), Spans(json, "anchor"), Participants(json, "actors"), Participants(json, "recipients"),
        Place(json), Time(json), Words.To<Polarity>(json.Required("polarity")), Words.To<Certainty>(json.Required("certainty")), Words.To<Status>(json.Required("status")),
        json.Text("attribution"), json.GetProperty("confidence").GetDouble())
    {
        Counts = [.. json.List("counts").Select(count => new EventCount(
            Words.To<CountKind>(count.Required("kind")), count.GetProperty("value").GetInt64(), Words.To<CountBound>(count.Required("bound")), Spans(count, "evidence")))],
    };

    private List<Participant> Participants(JsonElement json, string name) =>
        [.. json.List(name).Select(who => new Participant(who.Required("actor"), Bounds(who), who.Text("country"), who.Text("sector")))];

    private EventPlace? Place(JsonElement json) => json.Field("place") is { } place ? new EventPlace(place.Required("name"), place.Text("country"), Bounds(place)) : null;

    private EventTime? Time(JsonElement json) => json.Field("time") is { } time
        ? new EventTime(time.Required("value"), time.Text("from"), time.Text("to"), Bounds(time), time.GetProperty("deadline").GetBoolean())
        : null;

    private Stated? Stated(JsonElement json, string name) => json.Field(name) is { } stated ? new Stated(stated.Required("text"), Spans(stated, "evidence")) : null;

    private List<TextSpan> Spans(JsonElement json, string name) =>
        [.. json.List(name).Select(pair => Checked(new TextSpan(_points.ToUnit(pair[0].GetInt32()), _points.ToUnit(pair[1].GetInt32()))))];

    private TextSpan Bounds(JsonElement json) => Checked(Span(json, _points));

    private TextSpan Checked(TextSpan span) => span.End <= _length ? span : throw new FormatException($"the span {span} lies outside the text of {_length}");
}
