using System.Globalization;
using System.Text.Json;
using OnRecord.Interchange.Json;
using OnRecord.Interchange.Writing;
using OnRecord.Text;

namespace OnRecord.Interchange.Annotation;

/// <summary>doccano's JSON lines with entities and relations, a report each. Offsets are code points.</summary>
internal static class DoccanoFormat
{
    public static ExportFormat Format { get; } = new("doccano", "reports with labelled spans for doccano, to correct and import again", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        using var lines = new JsonLines(job.Target.Open("doccano.jsonl"));
        var (line, spans, ties) = (0L, 0L, 0L);
        foreach (var report in job.EachReport())
        {
            var text = ReportAnnotations.Of(report);
            line++;
            lines.Write(json => Task(json, text, report.Points, line, spans, ties));
            spans += text.Spans.Count;
            ties += text.Ties.Count;
        }

        lines.Complete();
    }

    /// <summary>Reads the texts of a file again.</summary>
    /// <exception cref="FormatException">The line is no text with entities.</exception>
    public static AnnotatedText Read(JsonElement task)
    {
        var text = task.Required("text");
        var points = new CodePoints(text);
        return new AnnotatedText(
            task.Text("report"),
            text,
            [.. task.List("entities").Select(entity => new AnnotatedSpan(Id(entity, "id"), entity.Required("label"), new TextSpan(points.ToUnit(entity.GetProperty("start_offset").GetInt32()), points.ToUnit(entity.GetProperty("end_offset").GetInt32()))))],
            [.. task.List("relations").Select(tie => new AnnotatedTie(Id(tie, "from_id"), Id(tie, "to_id"), tie.Required("type")))]);
    }

    // doccano wants numbers that no other entity of the file has.
    private static void Task(Utf8JsonWriter json, AnnotatedText text, CodePoints points, long line, long spans, long ties)
    {
        json.WriteNumber("id", line);
        json.WriteString("text", text.Text);
        json.WriteString("report", text.Report);
        json.WriteStartArray("entities");
        foreach (var span in text.Spans)
        {
            json.WriteStartObject();
            json.WriteNumber("id", Number(span.Id));
            json.WriteString("label", span.Label);
            json.WriteNumber("start_offset", points.FromUnit(span.Span.Start));
            json.WriteNumber("end_offset", points.FromUnit(span.Span.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var tie in text.Ties)
        {
            json.WriteStartObject();
            json.WriteNumber("id", ++ties);
            json.WriteNumber("from_id", Number(tie.From));
            json.WriteNumber("to_id", Number(tie.To));
            json.WriteString("type", tie.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        long Number(string id) => spans + long.Parse(id, CultureInfo.InvariantCulture);
    }

    private static string Id(JsonElement item, string name) => item.GetProperty(name).ToString();
}
