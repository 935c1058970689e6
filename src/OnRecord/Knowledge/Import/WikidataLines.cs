using System.Text.Json;

namespace OnRecord.Knowledge.Import;

/// <summary>Reads entities of Wikidata line by line: one a line, with the brackets and commas of the dumps around them or not,
/// or several in one list, or in the answer of the query service ("entities").</summary>
internal static class WikidataLines
{
    private const int ShownOfFault = 60;

    /// <summary>Entities with their lines, from 1. An entity is of use until the next is asked for.</summary>
    /// <param name="report">Told of lines without an entity; null on a pass before.</param>
    public static IEnumerable<(int Line, WikidataEntity Entity)> Read(Func<TextReader> open, ImportReport? report)
    {
        using var reader = open();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = line.AsSpan().Trim().TrimEnd(',').Trim();
            if (text is "" or "[" or "]")
            {
                continue;
            }

            using var document = Parse(text.ToString());
            var isFound = false;
            foreach (var entity in document is null ? [] : Entities(document.RootElement))
            {
                isFound = true;
                yield return (number, new WikidataEntity(entity));
            }

            if (!isFound)
            {
                report?.Refuse(number, line.Trim()[..Math.Min(line.Trim().Length, ShownOfFault)], "no JSON object on the line: give one entity a line, as in Wikidata's dumps");
            }
        }
    }

    private static IEnumerable<JsonElement> Entities(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object when root.TryGetProperty("entities", out var entities) && entities.ValueKind == JsonValueKind.Object => entities.EnumerateObject().Select(item => item.Value),
        JsonValueKind.Object => [root],
        _ => [],
    };

    // A list may open or close on the line of its first or last entity.
    private static JsonDocument? Parse(string text) =>
        Try(text) ?? (text[0] == '[' ? Try(text[1..]) : null) ?? (text[^1] == ']' ? Try(text[..^1].TrimEnd().TrimEnd(',')) : null);

    private static JsonDocument? Try(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
