using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Actors;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>What the reports tell of one actor.</summary>
public static class AspectForm
{
    public static ListForm<FoundAspect> Form { get; } = new(
    [
        new("aspect", found => Words.Of(found.Kind), "Aspect"),
        new("what", found => found.What, "What"),
        new("detail", found => found.Detail, "Of"),
        new("other", found => found.Other),
        new("from", found => found.From, "From"),
        new("to", found => found.To, "To"),
        new("texts", found => Text(found.Texts), "Texts"),
        new("sources", found => Text(found.Sources), "Sources"),
        new("first", found => found.First, "First told"),
        new("last", found => found.Last, "Last told"),
        .. ReportFields.QuoteColumns<FoundAspect>(found => found.Example, found => found.Evidence),
        .. ReportFields.Columns<FoundAspect>(found => found.Example).Select(column => column with { Heading = null }),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundAspect found)
    {
        json.WriteString("aspect", Words.Of(found.Kind));
        json.WriteString("what", found.What);
        json.WriteString("detail", found.Detail);
        json.WriteString("other", found.Other);
        json.WriteString("from", found.From);
        json.WriteString("to", found.To);
        json.WriteNumber("texts", found.Texts);
        json.WriteNumber("sources", found.Sources);
        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
        json.WriteStartObject("evidence");
        ReportFields.Write(json, found.Example);
        if (found.Evidence is { } span)
        {
            var points = new CodePoints(found.Example.Record.Article.Text);
            json.WriteNumber("start", points.FromUnit(span.Start));
            json.WriteNumber("end", points.FromUnit(span.End));
        }

        ReportFields.WriteQuote(json, found.Example, found.Evidence);
        json.WriteEndObject();
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
