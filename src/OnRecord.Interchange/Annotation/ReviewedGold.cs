using System.Text.Json;
using OnRecord.Interchange.Writing;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Gold;
using OnRecord.Text;

namespace OnRecord.Interchange.Annotation;

/// <summary>Writes what reviewers judged as gold that <c>evaluate events</c>, <c>evaluate attribution</c> and <c>train confidence</c> read: one
/// report a line, its rejected items left out and its edited ones as they should be.</summary>
public static class ReviewedGold
{
    /// <param name="kinds">Kinds of which every item must have been judged: events, statements or both.</param>
    /// <param name="by">The reviewer whose word counts; null for all.</param>
    /// <param name="gold">Where the gold goes.</param>
    /// <exception cref="InterchangeException">The file cannot be written.</exception>
    public static JudgedReports Write(RecordStore store, IReadOnlyCollection<ItemKind> kinds, string? by, string gold)
    {
        ArgumentNullException.ThrowIfNull(store);
        var judged = store.Reviews().JudgedReports(kinds, by);
        try
        {
            using var target = new FileTarget(gold, hasManifest: false);
            using var lines = new JsonLines(target.Open(gold));
            foreach (var report in judged.Reports)
            {
                lines.Write(json => Write(json, report, kinds));
            }

            lines.Complete();
            target.Publish();
            return judged;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InterchangeException(gold, $"it cannot be written: {fault.Message}", "name another file", fault);
        }
    }

    private static void Write(Utf8JsonWriter json, JudgedReport judged, IReadOnlyCollection<ItemKind> kinds)
    {
        var article = judged.Report.Record.Article;
        var points = new CodePoints(article.Text);
        json.WriteString("id", judged.Report.Key);
        json.WriteString("text", article.Text);
        json.Optional("date", article.Published?.ToString());
        json.WriteBoolean("complete", true);
        if (kinds.Contains(ItemKind.Statement))
        {
            Items(json, "attributions", judged, ItemKind.Statement, said => Statement(json, said, points));
        }

        if (kinds.Contains(ItemKind.Event))
        {
            Items(json, "events", judged, ItemKind.Event, item => Event(json, item, judged.Report.Record, points));
        }
    }

    private static void Items(Utf8JsonWriter json, string name, JudgedReport judged, ItemKind kind, Action<ItemForm<TextSpan>> write)
    {
        json.WriteStartArray(name);
        foreach (var form in judged.Items.Where(form => form.Kind == kind))
        {
            json.WriteStartObject();
            write(form);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Statement(Utf8JsonWriter json, ItemForm<TextSpan> said, CodePoints points)
    {
        json.Spans("source", said[ItemPart.Source], points);
        json.Spans("cue", said[ItemPart.Cue], points);
        json.Spans("content", said[ItemPart.Content], points);
        json.Optional("cueClass", said.Type);
        json.Optional("sourceKind", said.SourceKind is { } kind ? Words.Of(kind) : null);
    }

    private static void Event(Utf8JsonWriter json, ItemForm<TextSpan> item, Record record, CodePoints points)
    {
        json.WriteString("type", item.Type);
        json.Optional("mode", item.Mode);
        json.Optional("status", item.Status is { } status ? Words.Of(status) : null);
        json.Spans("anchor", item[ItemPart.Anchor], points);
        Parties(json, "source", item[ItemPart.Actor], record, points);
        Parties(json, "target", item[ItemPart.Recipient], record, points);
    }

    private static void Parties(Utf8JsonWriter json, string side, IReadOnlyList<TextSpan> spans, Record record, CodePoints points)
    {
        json.WriteStartArray(side);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteString("text", span.Slice(record.Article.Text));
            json.Optional("code", record.Actors.FirstOrDefault(actor => actor.Mentions.Any(mention => mention.Span.Overlaps(span)))?.Country);
            json.WriteStartArray("span");
            json.WriteNumberValue(points.FromUnit(span.Start));
            json.WriteNumberValue(points.FromUnit(span.End));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
