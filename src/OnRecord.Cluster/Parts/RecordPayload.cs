using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Cluster.Parts;

/// <summary>A record as a part keeps it to be added to a record later: all of it, with spans in UTF-16 units. Not for other readers, who
/// have the tables.</summary>
internal static class RecordPayload
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = false,
        Converters = { new SpanConverter(), new PublicationConverter(), new JsonStringEnumConverter() },
    };

    public static string Write(Record record) => JsonSerializer.Serialize(record, Options);

    /// <exception cref="JsonException">The text is no such record.</exception>
    public static Record Read(string json) => JsonSerializer.Deserialize<Record>(json, Options) ?? throw new JsonException("the record is null");

    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("a span is an array of two numbers");
            }

            var (start, end) = (Next(ref reader), Next(ref reader));
            reader.Read();
            return reader.TokenType == JsonTokenType.EndArray ? new TextSpan(start, end) : throw new JsonException("a span has two numbers");
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }

        private static int Next(ref Utf8JsonReader reader)
        {
            reader.Read();
            return reader.GetInt32();
        }
    }

    private sealed class PublicationConverter : JsonConverter<Publication>
    {
        public override Publication Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Publication.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Publication value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
