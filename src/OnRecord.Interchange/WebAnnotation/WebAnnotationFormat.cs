using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnRecord.Interchange.Tables;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Outputs;
using OnRecord.Text;

namespace OnRecord.Interchange.WebAnnotation;

/// <summary>W3C Web Annotations, a JSON-LD document on each line, one for each span that an item rests on.</summary>
internal static class WebAnnotationFormat
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";
    private const string Own = "urn:onrecord:";

    // Characters of the text before and after the words, in code points.
    private const int Surroundings = 32;

    public static ExportFormat Format { get; } = new("webannotation", "W3C Web Annotations as JSON lines", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        using var lines = new JsonLines(job.Target.Open("annotations.jsonl"));
        foreach (var report in job.EachReport())
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)));
            foreach (var evidence in Evidence.Of(report))
            {
                lines.Write(json => Annotation(json, report, evidence, hash));
            }
        }

        lines.Complete();
    }

    private static void Annotation(Utf8JsonWriter json, ReportView report, Evidence evidence, string hash)
    {
        var item = report.IdOf(evidence.Item);
        json.WriteStartArray("@context");
        json.WriteStringValue(Context);
        json.WriteStartObject();
        json.WriteString("onrecord", Own);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("id", $"{Own}{item}.{evidence.Part.Replace(' ', '-')}.{evidence.N.ToString(CultureInfo.InvariantCulture)}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartObject("generator");
        json.WriteString("id", $"{Own}engine");
        json.WriteString("type", "Software");
        json.WriteString("name", "OnRecord");
        json.WriteEndObject();
        json.WriteStartArray("body");
        foreach (var (purpose, value) in Bodies(report, evidence).Prepend(("identifying", item)).Append(("classifying", evidence.Part)))
        {
            json.WriteStartObject();
            json.WriteString("type", "TextualBody");
            json.WriteString("purpose", purpose);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Target(json, report, evidence.Span, hash);
    }

    private static void Target(Utf8JsonWriter json, ReportView report, TextSpan span, string hash)
    {
        json.WriteStartObject("target");
        json.WriteString("source", report.Article.Url ?? $"{Own}{report.Key}");
        json.WriteString("onrecord:report", report.Key);
        json.WriteString("onrecord:textSha256", hash);
        if (report.Article.Published is { } published)
        {
            json.WriteStartObject("state");
            json.WriteString("type", "TimeState");
            json.WriteString("sourceDate", published.ToString());
            json.WriteEndObject();
        }

        var (before, after) = (Moved(report, span.Start, -Surroundings), Moved(report, span.End, Surroundings));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", report.Slice(span));
        json.WriteString("prefix", report.Text[before..span.Start]);
        json.WriteString("suffix", report.Text[span.End..after]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.Bounds(span, report.Points);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int Moved(ReportView report, int unit, int points)
    {
        var last = report.Points.FromUnit(report.Text.Length);
        return report.Points.ToUnit(Math.Clamp(report.Points.FromUnit(unit) + points, 0, last));
    }

    private static IEnumerable<(string Purpose, string Value)> Bodies(ReportView report, Evidence evidence)
    {
        if (report.Record.Events.FirstOrDefault(item => item.Id == evidence.Item) is { } found)
        {
            return [("tagging", found.Mode is { } mode ? $"{found.Type}/{mode}" : found.Type), ("tagging", Words.Of(found.Status)), ("tagging", Words.Of(new EventView(report, found).SourceKind))];
        }

        if (report.Stored.Attribution(evidence.Item) is { } said)
        {
            return [("tagging", "statement"), ("tagging", Words.Of(said.SourceKind)), ("tagging", Words.Of(said.CueClass))];
        }

        return evidence.Item[0] switch
        {
            'r' => [("tagging", Words.Of(report.Record.Relations[int.Parse(evidence.Item.AsSpan(1), CultureInfo.InvariantCulture) - 1].Type))],
            't' => [("tagging", "tension"), ("describing", report.Record.Tensions[int.Parse(evidence.Item.AsSpan(1), CultureInfo.InvariantCulture) - 1].Why)],
            _ => [("tagging", "office")],
        };
    }
}
