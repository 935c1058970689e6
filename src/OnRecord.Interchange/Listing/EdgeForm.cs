using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Networks;

namespace OnRecord.Interchange.Listing;

/// <summary>Ties and events between actors.</summary>
public static class EdgeForm
{
    public static void Write(Utf8JsonWriter json, string name, Node node)
    {
        json.WriteStartObject(name);
        json.WriteString("id", node.Key);
        json.WriteString("name", node.Name);
        json.WriteString("kind", Words.Of(node.Kind));
        json.WriteString("country", node.Country);
        json.WriteEndObject();
    }

    public static ListForm<FoundEdge> Form { get; } = new(
    [
        new("from", found => found.From.Key),
        new("from_name", found => found.From.Name, "From"),
        new("from_kind", found => Words.Of(found.From.Kind)),
        new("from_country", found => found.From.Country),
        new("edge", found => Words.Of(found.Kind), "Edge"),
        new("type", found => found.Type, "Type"),
        new("to", found => found.To.Key),
        new("to_name", found => found.To.Name, "To"),
        new("to_kind", found => Words.Of(found.To.Kind)),
        new("to_country", found => found.To.Country),
        new("count", found => Text(found.Count), "Count"),
        new("texts", found => Text(found.Texts), "Texts"),
        new("score", found => found.Score is { } score ? Text(score) : null, "Score"),
        new("first", found => found.First, "First"),
        new("last", found => found.Last, "Last"),
    ], (json, found) =>
    {
        Write(json, "from", found.From);
        Write(json, "to", found.To);
        json.WriteString("edge", Words.Of(found.Kind));
        json.WriteString("type", found.Type);
        json.WriteNumber("count", found.Count);
        json.WriteNumber("texts", found.Texts);
        if (found.Score is { } score)
        {
            json.WriteNumber("score", Math.Round(score, 2));
        }

        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
    });

    private static string Text(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
