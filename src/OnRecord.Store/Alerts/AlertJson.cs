using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Store.Alerts;

/// <summary>Alerts as JSON: what is not known is left out.</summary>
public static class AlertJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Alert alert) => JsonSerializer.Serialize(alert, Options);

    public static Alert Read(string json) => JsonSerializer.Deserialize<Alert>(json, Options) ?? throw new JsonException("no alert");
}
