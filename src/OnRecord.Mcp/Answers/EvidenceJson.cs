using System.Text.Json;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Tellings;

namespace OnRecord.Mcp.Answers;

/// <summary>Writes items, each with its quotation, the address and date of its report, and on whose word it is told.</summary>
internal static class EvidenceJson
{
    public static void Write(Utf8JsonWriter json, FoundReport found)
    {
        json.WriteString("id", found.Report.Key);
        json.WriteNumber("events", found.Events);
        json.WriteNumber("statements", found.Statements);
        var around = found.Matches.Count > 0 ? found.Matches[0] : found.Report.Record.Article.Blocks is [var first, ..] ? first.Span : (Text.TextSpan?)null;
        CitationJson.Write(json, found.Report, around);
    }

    public static void Write(Utf8JsonWriter json, FoundEvent found)
    {
        var (report, told) = (found.Report, found.Event);
        json.WriteString("id", report.IdOf(told.Id));
        json.WriteString("type", told.Mode is { } mode ? $"{told.Type}/{mode}" : told.Type);
        json.WriteString("status", Words.Of(told.Status));
        CitationJson.WriteNames(json, "actors", report, told.Actors.Select(who => who.Actor));
        CitationJson.WriteNames(json, "recipients", report, told.Recipients.Select(who => who.Actor));
        json.WriteString("time", told.Time?.Value);
        json.WriteString("place", told.Place?.Name);
        CitationJson.WriteAttribution(json, report, told.Attribution);
        if (found.Joint is { } joint)
        {
            json.WriteNumber("texts", joint.Texts);
            json.WriteNumber("independentSources", joint.Sources);
        }

        CitationJson.Write(json, report, EventForm.Anchor(found));
    }

    public static void Write(Utf8JsonWriter json, FoundStatement found)
    {
        var said = found.Attribution;
        json.WriteString("id", found.Report.IdOf(said.Id));
        json.WriteString("cueClass", Words.Of(said.CueClass));
        json.WriteString("quoteKind", Words.Of(said.Quote));
        json.WriteString("said", Outputs.Accounts.Wording.Of(found.Report.Record.Article.Text, said.Content));
        CitationJson.WriteAttribution(json, found.Report, said.Id);
        CitationJson.Write(json, found.Report, SourceFields.Around(said));
    }

    public static void Write(Utf8JsonWriter json, FoundAspect found)
    {
        json.WriteString("aspect", Words.Of(found.Kind));
        json.WriteString("what", found.What);
        json.WriteString("detail", found.Detail);
        json.WriteNumber("texts", found.Texts);
        json.WriteNumber("sources", found.Sources);
        CitationJson.Write(json, found.Example, found.Evidence);
    }

    public static void Write(Utf8JsonWriter json, FoundLink found)
    {
        json.WriteString("link", Words.Of(found.Kind));
        json.WriteString("why", found.Why);
        WriteClaim(json, "claim", found.From);
        WriteClaim(json, "other", found.To);
    }

    /// <summary>With every telling, what they agree on, and the claims that bear on it.</summary>
    public static void WriteWhole(Utf8JsonWriter json, FoundEvent found)
    {
        Write(json, found);
        if (found.Joint is { } joint)
        {
            json.WriteNumber("anonymousTexts", joint.AnonymousTexts);
            json.WritePropertyName("tellings");
            ToolJson.WriteArray(json, joint.Tellings, Write);
            json.WritePropertyName("fields");
            ToolJson.WriteArray(json, joint.Fields, (to, field) =>
            {
                to.WriteString("field", field.Field);
                to.WriteString("agreement", Words.Of(field.Agreement));
                to.WritePropertyName("values");
                ToolJson.WriteArray(to, field.Values, (value, given) =>
                {
                    value.WriteString("value", Outputs.Accounts.Wording.Clean(given.Value));
                    value.WriteNumber("tellings", given.Tellings.Count);
                });
            });
        }

        WriteLinks(json, found.Links);
    }

    public static void WriteWhole(Utf8JsonWriter json, FoundStatement found)
    {
        Write(json, found);
        WriteLinks(json, found.Links);
    }

    private static void WriteLinks(Utf8JsonWriter json, IReadOnlyList<FoundLink> links)
    {
        json.WritePropertyName("links");
        ToolJson.WriteArray(json, links, Write);
    }

    private static void Write(Utf8JsonWriter json, FoundTelling telling)
    {
        json.WriteString("id", telling.Id);
        json.WriteString("status", Words.Of(telling.Event.Status));
        CitationJson.WriteAttribution(json, telling.Report, telling.Event.Attribution);
        CitationJson.Write(json, telling.Report, telling.Event.Anchor is [var anchor, ..] ? anchor : null);
    }

    private static void WriteClaim(Utf8JsonWriter json, string name, LinkedClaim claim)
    {
        json.WriteStartObject(name);
        json.WriteString("id", claim.Id);
        if (claim.Event is Event told)
        {
            json.WriteString("type", told.Type);
            json.WriteString("status", Words.Of(told.Status));
        }

        CitationJson.WriteAttribution(json, claim.Report, claim.Statement?.Id);
        CitationJson.Write(json, claim.Report, JointFields.Around(claim));
        json.WriteEndObject();
    }
}
