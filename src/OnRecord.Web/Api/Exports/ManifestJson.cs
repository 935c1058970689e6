using System.Text.Json;

namespace OnRecord.Web.Api.Exports;

/// <summary>Writes what an export holds.</summary>
internal static class ManifestJson
{
    public static void Write(Utf8JsonWriter json, SentExport sent)
    {
        json.WriteString("file", sent.File.Name);
        json.WriteString("mediaType", sent.File.ContentType);
        json.WriteNumber("bytes", sent.Bytes);
        json.WriteString("sha256", sent.Sha256);
        json.WriteNumber("reports", sent.Summary.Reports);
        json.WriteNumber("rows", sent.Summary.Files.Sum(file => file.Rows));
        json.WriteStartArray("files");
        foreach (var file in sent.Summary.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("files", file.Files);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("leftOut");
        foreach (var (status, events) in sent.Summary.LeftOut)
        {
            json.WriteNumber(status, events);
        }

        json.WriteEndObject();
    }
}
