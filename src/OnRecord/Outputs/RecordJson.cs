using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Outputs;

/// <summary>Writes a record as JSON: one object, fields as documented in docs/record-format.md, spans in Unicode code
/// points. Thread-safe.</summary>
public static class RecordJson
{
    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    private static readonly JsonEncodedText End = JsonEncodedText.Encode("end");

    private static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <param name="indented">For people; leave it off for JSONL.</param>
    public static string Write(Record record, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = new ArrayBufferWriter<byte>(record.Article.Text.Length + 1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = Encoder }))
        {
            new Session(writer, record).Write();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the fields of an attribution but its id, into an object that the caller has begun.</summary>
    /// <param name="quote">Name of the kind of quotation, where the object has another <c>quote</c>.</param>
    public static void WriteFields(Utf8JsonWriter writer, Record record, Attribution attribution, string quote = "quote") => new Session(writer, record).Fields(attribution, quote);

    /// <summary>Writes the fields of an event but its id, into an object that the caller has begun.</summary>
    public static void WriteFields(Utf8JsonWriter writer, Record record, Event item) => new Session(writer, record).Fields(item);

    private sealed class Session(Utf8JsonWriter writer, Record record)
    {
        private readonly CodePoints _points = new(record.Article.Text);

        public void Write()
        {
            writer.WriteStartObject();
            writer.WriteString("id", record.Id);
            Optional("notCoded", record.NotCoded);
            Report(record.Article);
            writer.WriteString("text", record.Article.Text);
            Array("actors", record.Actors, Actor);
            Array("attributions", record.Attributions, Attribution);
            Array("events", record.Events, Event);
            Array("relations", record.Relations, Relation);
            Array("tensions", record.Tensions, Tension);
            writer.WriteEndObject();
        }

        private void Report(Article article)
        {
            writer.WriteStartObject("report");
            Nullable("outlet", article.Outlet);
            Nullable("title", article.Title);
            Strings("authors", article.Authors);
            Nullable("published", article.Published?.ToString());
            if (article.Published is { IsLocal: true })
            {
                writer.WriteBoolean("publishedLocal", true);
            }

            Optional("modified", article.Modified?.ToString());
            Nullable("language", article.Language);
            Nullable("url", article.Url);
            Optional("status", article.Status == PageStatus.Full ? null : Words.Of(article.Status));
            Array("blocks", article.Blocks, Block);
            Strings("notes", article.Notes);
            writer.WriteEndObject();
        }

        private void Block(Block block)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(block.Kind));
            Bounds(block.Span);
            if (block.Credit is { } credit)
            {
                writer.WriteString("credit", credit.Slice(record.Article.Text));
            }

            Optional("published", block.Published?.ToString());

            writer.WriteEndObject();
        }

        private void Actor(Actor actor)
        {
            writer.WriteStartObject();
            writer.WriteString("id", actor.Id);
            writer.WriteString("name", actor.Name);
            writer.WriteString("kind", Words.Of(actor.Kind));
            Nullable("country", actor.Country);
            Strings("sectors", actor.Sectors);
            Optional("wikidata", actor.Wikidata);
            Array("roles", actor.Roles, Role);
            Array("mentions", actor.Mentions, Mention);
            writer.WriteEndObject();
        }

        private void Role(Role role)
        {
            writer.WriteStartObject();
            writer.WriteString("title", role.Title);
            Optional("of", role.Of);
            Optional("from", role.From);
            Optional("to", role.To);
            Spans("evidence", role.Evidence);
            writer.WriteEndObject();
        }

        private void Mention(ActorMention mention)
        {
            writer.WriteStartObject();
            Bounds(mention.Span);
            writer.WriteString("kind", Words.Of(mention.Kind));
            writer.WriteEndObject();
        }

        private void Attribution(Attribution attribution)
        {
            writer.WriteStartObject();
            writer.WriteString("id", attribution.Id);
            Fields(attribution);
            writer.WriteEndObject();
        }

        public void Fields(Attribution attribution, string quote = "quote")
        {
            Spans("source", attribution.Source);
            Spans("cue", attribution.Cue);
            Spans("content", attribution.Content);
            Optional("actor", attribution.Actor);
            if (attribution.Actors.Count > 0)
            {
                Strings("actors", attribution.Actors);
            }

            if (attribution.IsSourceUncertain)
            {
                writer.WriteBoolean("sourceUncertain", true);
            }

            writer.WriteString("sourceKind", Words.Of(attribution.SourceKind));
            if (attribution.Anonymity is { } anonymity)
            {
                writer.WriteStartObject("anonymity");
                Nullable("reason", anonymity.Reason);
                Spans("evidence", anonymity.Evidence);
                writer.WriteEndObject();
            }

            writer.WriteString(quote, Words.Of(attribution.Quote));
            writer.WriteString("cueClass", Words.Of(attribution.CueClass));
            StatedField("medium", attribution.Medium);
            StatedField("audience", attribution.Audience);
            Place(attribution.Place);
            Time(attribution.Time);
            Optional("within", attribution.Within);
        }

        private void StatedField(string name, Stated? stated)
        {
            if (stated is null)
            {
                return;
            }

            writer.WriteStartObject(name);
            writer.WriteString("text", stated.Text);
            Spans("evidence", stated.Evidence);
            writer.WriteEndObject();
        }

        private void Event(Event item)
        {
            writer.WriteStartObject();
            writer.WriteString("id", item.Id);
            Fields(item);
            writer.WriteEndObject();
        }

        public void Fields(Event item)
        {
            writer.WriteString("type", item.Type);
            Optional("mode", item.Mode);
            Strings("contexts", item.Contexts);
            writer.WriteString("cameo", item.Cameo);
            Spans("anchor", item.Anchor);
            Array("actors", item.Actors, Participant);
            Array("recipients", item.Recipients, Participant);
            Place(item.Place);
            Time(item.Time);
            if (item.Counts.Count > 0)
            {
                Array("counts", item.Counts, Count);
            }

            writer.WriteString("polarity", Words.Of(item.Polarity));
            writer.WriteString("certainty", Words.Of(item.Certainty));
            writer.WriteString("status", Words.Of(item.Status));
            Optional("attribution", item.Attribution);
            writer.WriteNumber("confidence", item.Confidence);
        }

        private void Participant(Participant participant)
        {
            writer.WriteStartObject();
            writer.WriteString("actor", participant.Actor);
            Bounds(participant.Span);
            writer.WriteString("text", participant.Span.Slice(record.Article.Text));
            Optional("country", participant.Country);
            Optional("sector", participant.Sector);
            writer.WriteEndObject();
        }

        private void Place(EventPlace? place)
        {
            if (place is null)
            {
                return;
            }

            writer.WriteStartObject("place");
            writer.WriteString("name", place.Name);
            Optional("country", place.Country);
            Bounds(place.Span);
            writer.WriteEndObject();
        }

        private void Time(EventTime? time)
        {
            if (time is null)
            {
                return;
            }

            writer.WriteStartObject("time");
            writer.WriteString("value", time.Value);
            Nullable("from", time.From);
            Nullable("to", time.To);
            Bounds(time.Span);
            writer.WriteBoolean("deadline", time.IsDeadline);
            writer.WriteEndObject();
        }

        private void Count(EventCount count)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(count.Kind));
            writer.WriteNumber("value", count.Value);
            writer.WriteString("bound", Words.Of(count.Bound));
            Spans("evidence", count.Evidence);
            writer.WriteEndObject();
        }

        private void Relation(Relation relation)
        {
            writer.WriteStartObject();
            writer.WriteString("type", Words.Of(relation.Type));
            writer.WriteString("subject", relation.Subject);
            writer.WriteString("object", relation.Object);
            Spans("evidence", relation.Evidence);
            Optional("from", relation.From);
            Optional("to", relation.To);
            writer.WriteEndObject();
        }

        private void Tension(Tension tension)
        {
            writer.WriteStartObject();
            Strings("between", tension.Between);
            writer.WriteString("why", tension.Why);
            Spans("evidence", tension.Evidence);
            writer.WriteEndObject();
        }

        private void Bounds(TextSpan span)
        {
            writer.WriteNumber(Start, _points.FromUnit(span.Start));
            writer.WriteNumber(End, _points.FromUnit(span.End));
        }

        private void Spans(string name, IReadOnlyList<TextSpan> spans)
        {
            writer.WriteStartArray(name);
            foreach (var span in spans)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(_points.FromUnit(span.Start));
                writer.WriteNumberValue(_points.FromUnit(span.End));
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        private void Strings(string name, IReadOnlyList<string> values) => Array(name, values, writer.WriteStringValue);

        private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            writer.WriteStartArray(name);
            foreach (var item in items)
            {
                write(item);
            }

            writer.WriteEndArray();
        }

        private void Nullable(string name, string? value)
        {
            if (value is null)
            {
                writer.WriteNull(name);
            }
            else
            {
                writer.WriteString(name, value);
            }
        }

        private void Optional(string name, string? value)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }
    }
}
