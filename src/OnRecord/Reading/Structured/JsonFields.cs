using System.Text.Json;

namespace OnRecord.Reading.Structured;

/// <summary>Fields of JSON objects that may be absent or of another type than expected.</summary>
internal static class JsonFields
{
    /// <summary>The field's text; of a list of texts the first; null for anything else or for blanks.</summary>
    public static string? Text(this JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length == 0 ? null : text;
    }

    /// <summary>The texts of a list, or the one text.</summary>
    public static IEnumerable<string> Texts(this JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value))
        {
            return [];
        }

        return (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            .Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => !string.IsNullOrWhiteSpace(text));
    }

    public static IEnumerable<JsonElement> Objects(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];
}
