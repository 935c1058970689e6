using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Exports;

/// <summary>The record in the formats that others read, whole.</summary>
internal static class ExportEndpoints
{
    private static readonly Parameter Spreadsheet = ParameterKinds.Flag("spreadsheet", "For csv and acled: an apostrophe before text that a spreadsheet would take for a formula.");
    private static readonly string[] Types = [.. ExportFormats.All.Select(format => ExportFile.Of(format).ContentType).Distinct().Order(StringComparer.Ordinal)];

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapOne("/exports", "ExportFormats", [], _ => new ObjectAnswer(WriteFormats))
            .Described("exports", "Formats of exports", "Every format that a record is written in.");
        routes.MapOne("/exports/{format}", "export", [.. ListParameters.Filters, Spreadsheet], asked => Asked(asked) is var (format, request) ? new ExportAnswer(asked.Service<SentExports>(), format, request) : null!, isStreamed: true)
            .Described("export", "One export", "All of the record, or what the filters leave, never cut. A format of several files is sent as an archive, with its manifest.json and SHA256SUMS. An export that fails is cut off. Over HTTP/2 the trailers Content-Digest and OnRecord-Rows tell what was sent.")
            .MayBeMissing().WithMetadata(new AnswerMetadata(null, false, Types)).DisableRequestTimeout();
        routes.MapOne("/exports/{format}/manifest", "ExportManifest", [.. ListParameters.Filters, Spreadsheet], asked =>
                Asked(asked) is var (format, request) && asked.Service<SentExports>().Manifest(format, request) is var sent ? new ObjectAnswer(json => ManifestJson.Write(json, sent)) : null!, isStreamed: true)
            .Described("exportManifest", "What an export holds", "Bytes and SHA-256 of the export as it would be sent now, rows of each file in it, and how many events the format has no place for, by status. After the export itself it costs nothing; before, the record is gone through for it.")
            .MayBeMissing().DisableRequestTimeout();
    }

    private static (ExportFormat Format, ExportRequest Request) Asked(ListRequest asked)
    {
        var name = asked.Route("format");
        var format = ExportFormats.Find(name) ?? throw new ApiException(Problems.NotFound, $"There is no format {name}; expected one of {string.Join(", ", ExportFormats.All.Select(known => known.Name))}.");
        var isForSpreadsheets = asked.Query.Flag(Spreadsheet);
        return isForSpreadsheets && !format.HasCells
            ? throw new ApiException(Problems.InvalidParameter, null, [new ParameterFault(Spreadsheet.Name, "true", $"false, or one of the formats {string.Join(", ", ExportFormats.All.Where(known => known.HasCells).Select(known => known.Name))}")])
            : (format, new ExportRequest { Filter = asked.Query.Filter, ForSpreadsheets = isForSpreadsheets });
    }

    private static void WriteFormats(Utf8JsonWriter json)
    {
        json.WriteStartArray("items");
        foreach (var format in ExportFormats.All)
        {
            var file = ExportFile.Of(format);
            json.WriteStartObject();
            json.WriteString("format", format.Name);
            json.WriteString("description", format.Description);
            json.WriteString("file", file.Name);
            json.WriteString("mediaType", file.ContentType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
