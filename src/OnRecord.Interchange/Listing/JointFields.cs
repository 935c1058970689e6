using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Store.Tellings;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>The fields of an event that several reports tell, and of the claims that bear on each other.</summary>
public static class JointFields
{
    public static void Write(Utf8JsonWriter json, JointEvent? joint)
    {
        if (joint is null)
        {
            return;
        }

        json.WriteStartObject("joint");
        json.WriteString("id", joint.Id);
        json.WriteString("story", joint.Story);
        json.WriteNumber("texts", joint.Texts);
        json.WriteNumber("independentSources", joint.Sources);
        json.WriteNumber("anonymousTexts", joint.AnonymousTexts);
        json.WriteStartArray("tellings");
        foreach (var telling in joint.Tellings)
        {
            Write(json, telling);
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in joint.Fields)
        {
            Write(json, field);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The links of an item, each with the claim at its other end.</summary>
    /// <param name="report">The report of the item.</param>
    public static void WriteLinks(Utf8JsonWriter json, StoredReport report, IReadOnlyList<FoundLink> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        json.WriteStartArray("links");
        foreach (var link in links)
        {
            var isFrom = link.From.Report.Key == report.Key;
            json.WriteStartObject();
            json.WriteString("link", isFrom ? Words.Of(link.Kind) : Passive(link.Kind));
            json.WriteString("why", link.Why);
            json.WriteString("item", (isFrom ? link.From : link.To).Id);
            WriteClaim(json, isFrom ? link.To : link.From);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A claim: its id, report, source and the sentence.</summary>
    public static void WriteClaim(Utf8JsonWriter json, LinkedClaim claim)
    {
        json.WriteString("id", claim.Id);
        ReportFields.Write(json, claim.Report);
        if (claim.Event is { } told)
        {
            json.WriteString("type", told.Type);
            json.WriteString("status", Words.Of(told.Status));
        }

        json.WriteString("sourceText", SourceFields.Name(claim.Report, claim.Statement));
        json.WriteString("sourceKind", SourceFields.Kind(claim.Statement));
        ReportFields.WriteQuote(json, claim.Report, Around(claim));
    }

    public static TextSpan? Around(LinkedClaim claim) =>
        claim.Event is { } told ? (told.Anchor.Count > 0 ? told.Anchor[0] : null) : claim.Statement is { } said ? SourceFields.Around(said) : null;

    private static void Write(Utf8JsonWriter json, FoundTelling telling)
    {
        json.WriteStartObject();
        json.WriteString("id", telling.Id);
        ReportFields.Write(json, telling.Report);
        json.WriteString("status", Words.Of(telling.Event.Status));
        json.WriteString("source", telling.Source);
        json.WriteString("sourceText", SourceFields.Name(telling.Report, SourceFields.Find(telling.Report, telling.Event.Attribution)));
        ReportFields.WriteQuote(json, telling.Report, telling.Event.Anchor.Count > 0 ? telling.Event.Anchor[0] : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldAgreement field)
    {
        json.WriteStartObject();
        json.WriteString("field", field.Field);
        json.WriteString("agreement", Words.Of(field.Agreement));
        json.WriteStartArray("values");
        foreach (var value in field.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", Wording.Clean(value.Value));
            json.WriteStartArray("tellings");
            foreach (var telling in value.Tellings)
            {
                json.WriteStringValue(telling);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Passive(LinkKind kind) => kind switch
    {
        LinkKind.Corroborates => "corroborated by",
        LinkKind.Contradicts => "contradicted by",
        _ => "denied by",
    };
}
