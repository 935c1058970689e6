using System.Globalization;
using System.Text;
using System.Text.Json;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.Annotation;

/// <summary>Turns texts that people corrected in doccano or Label Studio into a gold file for <c>onrecord evaluate</c>. Says what
/// it did not take.</summary>
public static class AnnotationImport
{
    /// <param name="path">JSON lines, or one JSON array, as doccano exports them.</param>
    /// <param name="gold">Where the gold goes.</param>
    /// <exception cref="InterchangeException">A file cannot be read or written.</exception>
    public static ImportSummary Doccano(string path, string gold) => Run(path, gold, DoccanoFormat.Read);

    /// <inheritdoc cref="Doccano"/>
    /// <param name="path">JSON array, or JSON lines, as Label Studio exports them.</param>
    public static ImportSummary LabelStudio(string path, string gold) => Run(path, gold, LabelStudioFormat.Read);

    private static ImportSummary Run(string path, string gold, Func<JsonElement, AnnotatedText> read)
    {
        try
        {
            using var target = new FileTarget(gold, hasManifest: false);
            using var lines = new JsonLines(target.Open(gold));
            var (notTaken, ontology) = (new List<string>(), EventOntology.LoadEmbedded());
            var (number, taken) = (0L, 0L);
            foreach (var task in Tasks(path))
            {
                number++;
                var place = $"{path}: text {number.ToString(CultureInfo.InvariantCulture)}";
                try
                {
                    var text = read(task());
                    var made = new Gold(text, ontology);
                    lines.Write(json => made.Write(json, text.Report ?? number.ToString(CultureInfo.InvariantCulture)));
                    notTaken.AddRange(made.NotTaken.Select(loss => $"{place}: {loss}"));
                    taken++;
                }
                catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
                {
                    notTaken.Add($"{place}: {fault.Message}");
                }
            }

            lines.Complete();
            target.Publish();
            return new ImportSummary(number, taken, 0, 0, notTaken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InterchangeException(path, $"it cannot be read: {fault.Message}", "check the path, and that it is JSON lines or one JSON array", fault);
        }
    }

    // An array is read as a stream too, so that one of many texts needs no more memory than one text.
    private static IEnumerable<Func<JsonElement>> Tasks(string path)
    {
        if (IsArray(path))
        {
            using var file = File.OpenRead(path);
            foreach (var task in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file).ToBlockingEnumerable())
            {
                yield return () => task;
            }

            yield break;
        }

        foreach (var line in File.ReadLines(path, Encoding.UTF8).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            yield return () => JsonDocument.Parse(line).RootElement;
        }
    }

    private static bool IsArray(string path)
    {
        using var text = new StreamReader(path);
        int next;
        do
        {
            next = text.Read();
        }
        while (next >= 0 && char.IsWhiteSpace((char)next));

        return next == '[';
    }
}
