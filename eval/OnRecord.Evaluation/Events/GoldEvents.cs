using System.Text.Json;

namespace OnRecord.Evaluation.Events;

/// <summary>A line of an event gold file.</summary>
/// <param name="Quad">Where the file gives only a quad for the sentence, with spans of source and target.</param>
/// <param name="IsComplete">The line marks every event of the text and not the main one alone.</param>
public sealed record GoldSentence(string Id, string Text, IReadOnlyList<ScoredEvent> Events, int? Quad, bool IsComplete = false);

/// <summary>Reads gold events: JSON lines with <c>id</c>, <c>text</c>, <c>events</c> of <c>type</c>, <c>altTypes</c>, <c>mode</c>,
/// <c>context</c>, <c>anchor</c>, <c>source</c> and <c>target</c>, and maybe <c>quad</c>, or <c>complete</c> where every event is marked. Types of PLOVER 0.5 are read as those of 2.0.</summary>
public static class GoldEvents
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["DEMAND"] = "REQUEST",
        ["DISAPPROVE"] = "ACCUSE",
        ["INVESTIGATE"] = "ACCUSE",
        ["FIGHT"] = "ASSAULT",
        ["THREAT"] = "THREATEN",
    };

    private static readonly string[] CodeFields = ["code", "goldCode", "codeNew", "country"];

    /// <exception cref="InvalidDataException">A line is no such JSON; the message names file and line.</exception>
    public static IEnumerable<GoldSentence> Read(string path, TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Sentence(path, number, line);
            }
        }
    }

    private static GoldSentence Sentence(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var quad = root.TryGetProperty("quad", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : (int?)null;
            return new GoldSentence(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, [.. root.GetProperty("events").EnumerateArray().Select(Event)], quad, root.TryGetProperty("complete", out var complete) && complete.ValueKind == JsonValueKind.True);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}:{number}: {fault.Message}, expected an object with id, text and events", fault);
        }
    }

    private static ScoredEvent Event(JsonElement item) => new(
        Type(Text(item, "type")) ?? "",
        item.TryGetProperty("altTypes", out var types) ? types.EnumerateArray().Select(t => Type(t.GetString())!).ToHashSet(StringComparer.Ordinal) : [],
        Text(item, "mode"),
        Participants(item, "source"),
        Participants(item, "target"))
    {
        Anchor = item.TryGetProperty("anchor", out var anchor) && anchor.ValueKind == JsonValueKind.Array ? [.. anchor.EnumerateArray().Select(span => (span[0].GetInt32(), span[1].GetInt32()))] : [],
        Contexts = item.TryGetProperty("context", out var contexts) && contexts.ValueKind == JsonValueKind.Array ? [.. contexts.EnumerateArray().Select(context => context.GetString()!)] : [],
    };

    private static string? Type(string? name) => name is null ? null : Renamed.GetValueOrDefault(name.ToUpperInvariant(), name.ToUpperInvariant());

    private static List<ScoredParticipant> Participants(JsonElement item, string field) =>
        item.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Participant)] : [];

    private static ScoredParticipant Participant(JsonElement item)
    {
        var codes = CodeFields.Select(field => Text(item, field)).OfType<string>().Where(code => code is not ("" or "---" or "***"));
        var (start, end) = item.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Array ? (span[0].GetInt32(), span[1].GetInt32()) : (-1, -1);
        return new ScoredParticipant(Text(item, "text") ?? "", codes.Select(Short).ToHashSet(StringComparer.Ordinal), start, end);
    }

    internal static string Short(string code) => code[..Math.Min(3, code.Length)].ToUpperInvariant();

    private static string? Text(JsonElement item, string field) =>
        item.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
