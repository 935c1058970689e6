using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnRecord.Store.Rows;

/// <summary>Lists of strings as one column: a JSON array, which both databases can take apart.</summary>
internal static class Lists
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<string> values) => values.Count == 0 ? "[]" : JsonSerializer.Serialize(values, Options);

    public static IReadOnlyList<string> Read(string column) => column == "[]" ? [] : JsonSerializer.Deserialize<string[]>(column) ?? [];
}
