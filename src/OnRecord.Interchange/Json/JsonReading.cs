using System.Text.Json;

namespace OnRecord.Interchange.Json;

/// <summary>Fields that may not be there.</summary>
internal static class JsonReading
{
    /// <summary>Null when it is absent or null.</summary>
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement json, string name) => json.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <exception cref="FormatException">There is no such text.</exception>
    public static string Required(this JsonElement json, string name) => json.Text(name) ?? throw new FormatException($"it has no text '{name}'");

    /// <summary>The items of a list; a value that is no list is the only item.</summary>
    public static IReadOnlyList<JsonElement> List(this JsonElement json, string name) =>
        json.Field(name) is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    public static IReadOnlyList<string> Strings(this JsonElement json, string name) =>
        [.. json.List(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}
