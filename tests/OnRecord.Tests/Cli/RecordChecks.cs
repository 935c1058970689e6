using System.Text.Json;

namespace OnRecord.Tests.Cli;

/// <summary>What holds for every record, read as a reader in another language would: by code points.</summary>
internal static class RecordChecks
{
    public static void SpansLieInside(JsonElement record)
    {
        var runes = record.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        foreach (var (start, end) in Spans(record))
        {
            Assert.InRange(start, 0, end);
            Assert.InRange(end, start, runes.Length);
        }

        foreach (var participant in record.GetProperty("events").EnumerateArray().SelectMany(Participants))
        {
            var slice = runes[participant.GetProperty("start").GetInt32()..participant.GetProperty("end").GetInt32()];
            Assert.Equal(participant.GetProperty("text").GetString(), string.Concat(slice.Select(rune => rune.ToString())));
        }
    }

    private static IEnumerable<JsonElement> Participants(JsonElement item) =>
        item.GetProperty("actors").EnumerateArray().Concat(item.GetProperty("recipients").EnumerateArray());

    // Objects with start and end, and arrays of two numbers.
    private static IEnumerable<(int Start, int End)> Spans(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out var start) && element.TryGetProperty("end", out var end))
            {
                yield return (start.GetInt32(), end.GetInt32());
            }

            foreach (var span in element.EnumerateObject().SelectMany(property => Spans(property.Value)))
            {
                yield return span;
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            if (element.GetArrayLength() == 2 && element.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number))
            {
                yield return (element[0].GetInt32(), element[1].GetInt32());
                yield break;
            }

            foreach (var span in element.EnumerateArray().SelectMany(Spans))
            {
                yield return span;
            }
        }
    }
}
