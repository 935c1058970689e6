using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Interchange.Writing;

/// <summary>Fields that more than one JSON format has.</summary>
internal static class JsonFields
{
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Pairs of positions in code points.</summary>
    public static void Spans(this Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans, CodePoints points)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points.FromUnit(span.Start));
            json.WriteNumberValue(points.FromUnit(span.End));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static void Bounds(this Utf8JsonWriter json, TextSpan span, CodePoints points)
    {
        json.WriteNumber("start", points.FromUnit(span.Start));
        json.WriteNumber("end", points.FromUnit(span.End));
    }
}
