using System.Text.Json;
using OnRecord.Outputs;

namespace OnRecord.Store.Reviews;

/// <summary>Decisions as JSON, as the log is listed and as another record takes it over.</summary>
public static class DecisionJson
{
    /// <summary>Writes the fields of an object that was begun.</summary>
    public static void Write(Utf8JsonWriter json, ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(decision);
        json.WriteNumber("number", decision.Number);
        json.WriteString("id", decision.Key);
        json.WriteString("decided", decision.Decided);
        json.WriteString("by", decision.By);
        json.WriteString("kind", Words.Of(decision.Kind));
        json.WriteString("report", decision.Report);
        json.WriteString("text", decision.TextHash);
        Optional(json, "address", decision.Address);
        json.WriteString("item", decision.Item);
        json.WriteString("coding", decision.Coding);
        json.WriteNumber("coded", decision.Coded);
        json.WritePropertyName("was");
        FormJson.Write(json, decision.Was);
        if (decision.Becomes is { } becomes)
        {
            json.WritePropertyName("becomes");
            FormJson.Write(json, becomes);
        }

        Optional(json, "note", decision.Note);
        if (decision.Undoes is { } undone)
        {
            json.WriteNumber("undoes", undone);
        }

        json.WriteBoolean("active", decision.IsActive);
        json.WriteStartArray("foundAt");
        decision.FoundAt.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    /// <summary>Reads one again; whether it holds and where its item is, another record finds out for itself.</summary>
    /// <exception cref="FormatException">It is no decision.</exception>
    public static ReviewDecision Read(JsonElement json)
    {
        try
        {
            var kind = Words.To<ReviewKind>(Required(json, "kind"));
            var becomes = json.TryGetProperty("becomes", out var form) ? FormJson.Read(form) : null;
            if ((kind == ReviewKind.Edit) != (becomes is not null) || (kind == ReviewKind.Undo) != json.TryGetProperty("undoes", out _))
            {
                throw new FormatException("an edit has 'becomes', an undo has 'undoes', and nothing else has");
            }

            return new ReviewDecision(
                json.GetProperty("number").GetInt64(), Required(json, "id"), Required(json, "decided"), Required(json, "by"), kind, Required(json, "report"), Required(json, "text"), Text(json, "address"), Required(json, "item"),
                Required(json, "coding"), json.GetProperty("coded").GetInt32(), FormJson.Read(json.GetProperty("was")), becomes, Text(json, "note"), kind == ReviewKind.Undo ? json.GetProperty("undoes").GetInt64() : null, kind != ReviewKind.Undo, []);
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"it is no decision of a review log: {fault.Message}", fault);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Required(JsonElement json, string name) => json.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new FormatException($"'{name}' is empty");

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
