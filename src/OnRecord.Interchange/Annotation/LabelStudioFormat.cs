using System.Text.Json;
using OnRecord.Interchange.Json;
using OnRecord.Interchange.Writing;
using OnRecord.Text;

namespace OnRecord.Interchange.Annotation;

/// <summary>Tasks of Label Studio with our labels as predictions, one JSON array with a task on each line, a report each. Offsets
/// are code points, as its current version has them.</summary>
internal static class LabelStudioFormat
{
    private const string From = "label";
    private const string To = "text";

    public static ExportFormat Format { get; } = new("labelstudio", "reports with labelled spans for Label Studio, to correct and import again", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        using var tasks = new JsonLines(job.Target.Open("labelstudio.json"), isArray: true);
        foreach (var report in job.EachReport())
        {
            var text = ReportAnnotations.Of(report);
            tasks.Write(json => Task(json, text, report.Points));
        }

        tasks.Complete();
    }

    /// <summary>Reads what an annotator made of a task; the last annotation that was not cancelled.</summary>
    /// <exception cref="FormatException">Nobody annotated the task, or a span is not where its words are.</exception>
    public static AnnotatedText Read(JsonElement task)
    {
        var data = task.Field("data") ?? throw new FormatException("it has no 'data'");
        var text = data.Required("text");
        var done = task.List("annotations").Where(annotation => annotation.Field("was_cancelled") is not { ValueKind: JsonValueKind.True }).ToList();
        if (done.Count == 0)
        {
            throw new FormatException("nobody has annotated it");
        }

        var results = done[^1].List("result");
        var points = new CodePoints(text);
        return new AnnotatedText(
            data.Text("report"),
            text,
            [.. results.Where(result => result.Text("type") == "labels").Select(result => Span(result, text, points))],
            [.. results.Where(result => result.Text("type") == "relation").Select(Tie)]);
    }

    private static AnnotatedSpan Span(JsonElement result, string text, CodePoints points)
    {
        var value = result.GetProperty("value");
        var (start, end, words) = (value.GetProperty("start").GetInt32(), value.GetProperty("end").GetInt32(), value.Text("text"));
        var span = new TextSpan(points.ToUnit(start), points.ToUnit(end));

        // Earlier versions of Label Studio count UTF-16 units; the words tell which it was.
        if (words is not null && (span.End > text.Length || span.Slice(text).ToString() != words))
        {
            span = end <= text.Length && text[start..end] == words ? new TextSpan(start, end) : throw new FormatException($"the words at {start} to {end} are not '{words}'");
        }

        return new AnnotatedSpan(result.Required("id"), value.Strings("labels")[0], span);
    }

    private static AnnotatedTie Tie(JsonElement result)
    {
        var (from, to) = (result.Required("from_id"), result.Required("to_id"));
        return result.Text("direction") == "left" ? new AnnotatedTie(to, from, TypeOf(result)) : new AnnotatedTie(from, to, TypeOf(result));
    }

    private static string TypeOf(JsonElement result) => result.Strings("labels") is [var first, ..] ? first : "";

    private static void Task(Utf8JsonWriter json, AnnotatedText text, CodePoints points)
    {
        json.WriteStartObject("data");
        json.WriteString("text", text.Text);
        json.WriteString("report", text.Report);
        json.WriteEndObject();
        json.WriteStartArray("predictions");
        json.WriteStartObject();
        json.WriteString("model_version", "onrecord");
        json.WriteStartArray("result");
        foreach (var span in text.Spans)
        {
            json.WriteStartObject();
            json.WriteString("id", span.Id);
            json.WriteString("from_name", From);
            json.WriteString("to_name", To);
            json.WriteString("type", "labels");
            json.WriteStartObject("value");
            json.Bounds(span.Span, points);
            json.WriteString("text", span.Span.Slice(text.Text));
            json.Strings("labels", [span.Label]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        foreach (var tie in text.Ties)
        {
            json.WriteStartObject();
            json.WriteString("type", "relation");
            json.WriteString("from_id", tie.From);
            json.WriteString("to_id", tie.To);
            json.WriteString("direction", "right");
            json.Strings("labels", [tie.Type]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
