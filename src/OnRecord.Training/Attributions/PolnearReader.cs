using System.IO.Compression;
using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Training.Attributions;

/// <summary>Reads PolNeAR as JSON lines, gzipped when the name ends in <c>.gz</c>: <c>id</c>, <c>text</c>,
/// <c>attributions</c> with <c>source</c>, <c>cue</c> and <c>content</c> as lists of [start, end) in code points.</summary>
public static class PolnearReader
{
    /// <exception cref="InvalidDataException">A line is not of this form.</exception>
    public static IEnumerable<GoldArticle> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, path, number);
            }
        }
    }

    private static GoldArticle Parse(string line, string path, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString()!;
            var units = Units(text);
            var attributions = root.GetProperty("attributions").EnumerateArray()
                .Select(a => new GoldAttribution(Spans(a, "source", units), Spans(a, "cue", units), Spans(a, "content", units), Head(a, units)))
                .ToList();
            return new GoldArticle(root.GetProperty("id").GetString()!, text, attributions, Spans(root, "discard", units));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path}:{number}: {fault.Message}, expected an annotated article", fault);
        }
    }

    private static List<TextSpan> Spans(JsonElement parent, string name, int[] units) =>
        parent.TryGetProperty(name, out var spans)
            ? [.. spans.EnumerateArray().Select(s => new TextSpan(units[s[0].GetInt32()], units[s[1].GetInt32()])).Order()]
            : [];

    private static List<TextSpan> Head(JsonElement attribution, int[] units) =>
        attribution.TryGetProperty("source_head", out var head) && head.ValueKind == JsonValueKind.Array && head.GetArrayLength() == 2
            ? [new TextSpan(units[head[0].GetInt32()], units[head[1].GetInt32()])]
            : [];

    /// <summary>UTF-16 position of each code point, and of the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
