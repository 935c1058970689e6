using System.Text.Json;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;
using OnRecord.Text;

namespace OnRecord.Interchange.Annotation;

/// <summary>Makes gold of an annotated text: one object that <c>evaluate attribution</c> and <c>evaluate events</c> both read.</summary>
internal sealed class Gold(AnnotatedText text, EventOntology ontology)
{
    private readonly CodePoints _points = new(text.Text);
    private readonly Dictionary<string, AnnotatedSpan> _spans = text.Spans.DistinctBy(span => span.Id).ToDictionary(span => span.Id, StringComparer.Ordinal);
    private readonly ILookup<string, AnnotatedTie> _tiesTo = text.Ties.ToLookup(tie => tie.To, StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Labels that belong to no statement or event, a sentence each; known once <see cref="Write"/> has run.</summary>
    public IEnumerable<string> NotTaken => _spans.Values.Where(span => !_used.Contains(span.Id))
        .Select(span => $"{span.Label} '{span.Span.Slice(text.Text)}' is {(IsKnown(span.Label) ? "tied to no statement or event" : "no label that is known")}");

    public void Write(Utf8JsonWriter json, string id)
    {
        json.WriteString("id", id);
        json.WriteString("text", text.Text);
        json.WriteStartArray("attributions");
        foreach (var head in Heads(label => label is Labels.Cue or Labels.Content))
        {
            Statement(json, head);
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var head in Heads(label => TypeOf(label) is not null))
        {
            Event(json, head);
        }

        json.WriteEndArray();
    }

    // A span stands for its item unless it is a part of another; a content, unless it has a cue.
    private IEnumerable<AnnotatedSpan> Heads(Func<string, bool> isHead) =>
        text.Spans.Where(span => isHead(span.Label) && !text.Ties.Any(tie => tie.From == span.Id && tie.Type is Labels.PartOf or Labels.ContentOf && _spans.ContainsKey(tie.To)));

    private void Statement(Utf8JsonWriter json, AnnotatedSpan head)
    {
        var own = Parts(head, Labels.PartOf).Prepend(head);
        var isCue = head.Label == Labels.Cue;
        json.WriteStartObject();
        json.Spans("source", Used(Parts(head, Labels.SourceOf)), _points);
        json.Spans("cue", isCue ? Used(own) : [], _points);
        json.Spans("content", isCue ? Used(Parts(head, Labels.ContentOf)) : Used(own), _points);
        json.WriteEndObject();
    }

    private void Event(Utf8JsonWriter json, AnnotatedSpan head)
    {
        var (type, mode) = TypeOf(head.Label)!.Value;
        json.WriteStartObject();
        json.WriteString("type", type);
        json.Optional("mode", mode);
        json.Spans("anchor", Used(Parts(head, Labels.PartOf).Prepend(head)), _points);
        Parties(json, "source", Parts(head, Labels.ActorOf));
        Parties(json, "target", Parts(head, Labels.RecipientOf));
        json.WriteEndObject();
    }

    private void Parties(Utf8JsonWriter json, string side, IEnumerable<AnnotatedSpan> parts)
    {
        json.WriteStartArray(side);
        foreach (var span in Used(parts))
        {
            json.WriteStartObject();
            json.WriteString("text", span.Slice(text.Text));
            json.WriteStartArray("span");
            json.WriteNumberValue(_points.FromUnit(span.Start));
            json.WriteNumberValue(_points.FromUnit(span.End));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private IEnumerable<AnnotatedSpan> Parts(AnnotatedSpan head, string tie) =>
        _tiesTo[head.Id].Where(part => part.Type == tie && _spans.ContainsKey(part.From)).Select(part => _spans[part.From]);

    private List<TextSpan> Used(IEnumerable<AnnotatedSpan> spans)
    {
        var used = spans.OrderBy(span => span.Span).ToList();
        used.ForEach(span => _used.Add(span.Id));
        return used.ConvertAll(span => span.Span);
    }

    private (string Type, string? Mode)? TypeOf(string label)
    {
        var parts = label.Split('/', 2);
        return ontology.Type(parts[0]) is { } type && (parts.Length == 1 || type.Mode(parts[1]) is not null) ? (parts[0], parts.ElementAtOrDefault(1)) : null;
    }

    private bool IsKnown(string label) => label is Labels.Source or Labels.Cue or Labels.Content or Labels.Actor or Labels.Recipient || TypeOf(label) is not null;
}
