using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace OnRecord.Evaluation.Pages;

/// <summary>Reads gold articles: JSON lines with <c>id</c>, <c>body</c> and, if known, <c>html</c>, <c>title</c>,
/// <c>authors</c>, <c>date</c>; or the object of the article extraction benchmark, identifier to <c>articleBody</c>.
/// Pages lie beside the gold file or in <c>html/</c> there.</summary>
public static class GoldPages
{
    private static readonly string[] Endings = [".html", ".html.gz"];

    /// <exception cref="IOException">The file, or a page it names, cannot be opened.</exception>
    /// <exception cref="InvalidDataException">The file is not in one of the two forms.</exception>
    public static IReadOnlyList<GoldPage> Read(string path)
    {
        var text = Encoding.UTF8.GetString(Bytes(path));
        try
        {
            var pages = IsOneObject(text) ? Benchmark(path, text) : Lines(path, text);
            return [.. pages.OrderBy(p => p.Id, StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: {fault.Message}, expected JSON lines with id and body, or one object of pages with articleBody", fault);
        }
    }

    /// <summary>A file whole, unpacked where its name ends in <c>.gz</c>.</summary>
    public static byte[] Bytes(string path)
    {
        using var file = File.OpenRead(path);
        using var memory = new MemoryStream();
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var unpacked = new GZipStream(file, CompressionMode.Decompress);
            unpacked.CopyTo(memory);
        }
        else
        {
            file.CopyTo(memory);
        }

        return memory.ToArray();
    }

    private static bool IsOneObject(string text)
    {
        var end = text.IndexOf('\n');
        try
        {
            using var first = JsonDocument.Parse(end < 0 ? text : text[..end]);
            return first.RootElement.ValueKind == JsonValueKind.Object && !first.RootElement.TryGetProperty("id", out _);
        }
        catch (JsonException)
        {
            return text.StartsWith('{');
        }
    }

    private static IEnumerable<GoldPage> Benchmark(string path, string text)
    {
        using var json = JsonDocument.Parse(text);
        foreach (var page in json.RootElement.EnumerateObject())
        {
            yield return new GoldPage(page.Name, PageOf(path, page.Name, null), page.Value.GetProperty("articleBody").GetString() ?? "", null, [], null);
        }
    }

    private static IEnumerable<GoldPage> Lines(string path, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var json = JsonDocument.Parse(line);
            var page = json.RootElement;
            var id = page.GetProperty("id").GetString()!;
            var authors = page.TryGetProperty("authors", out var names) && names.ValueKind == JsonValueKind.Array
                ? names.EnumerateArray().Select(n => n.GetString() ?? "").ToList()
                : [];
            yield return new GoldPage(id, PageOf(path, id, Text(page, "html")), Text(page, "body") ?? "", Text(page, "title"), authors, Text(page, "date"));
        }
    }

    private static string? Text(JsonElement page, string name) =>
        page.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string PageOf(string gold, string id, string? file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(gold))!;
        var names = file is null ? Endings.Select(e => id + e) : [file];
        return names.SelectMany(n => (string[])[Path.Combine(folder, n), Path.Combine(folder, "html", n)]).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{gold}: no page for {id}, expected {file ?? id + ".html"} beside the file or in html/ there");
    }
}
