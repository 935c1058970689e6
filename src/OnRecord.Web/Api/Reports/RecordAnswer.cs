using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnRecord.Outputs;
using OnRecord.Store;

namespace OnRecord.Web.Api.Reports;

/// <summary>A record in its published JSON, under the id that the report has in every record.</summary>
internal sealed class RecordAnswer(StoredReport report) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        var record = RecordJson.Write(report.Record with { Id = report.Key });
        using (var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            using var fields = JsonDocument.Parse(record);
            json.WriteStartObject();
            foreach (var field in fields.RootElement.EnumerateObject())
            {
                field.WriteTo(json);
            }

            WriteStored(json);
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private void WriteStored(Utf8JsonWriter json)
    {
        json.WriteStartObject("stored");
        json.WriteString("name", report.Record.Id);
        json.WriteNumber("version", report.Version);
        json.WriteBoolean("current", report.IsCurrent);
        json.WriteNumber("carriers", report.Carriers);
        if (report.FirstKey != report.Key)
        {
            json.WriteString("copyOf", report.FirstKey);
        }

        json.WriteStartObject("actors");
        foreach (var (own, key) in report.ActorKeys.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(own, key);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
