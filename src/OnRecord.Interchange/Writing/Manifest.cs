using System.Buffers;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Writing;

/// <summary>What an export holds, as JSON. No time is in it: two exports of the same record are the same.</summary>
internal static class Manifest
{
    public static byte[] Of(ExportFormat format, ExportRequest request, ExportSummary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonLines.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("format", format.Name);
            json.WriteString("onrecord", typeof(Manifest).Assembly.GetName().Version?.ToString(3));
            json.WriteStartObject("filters");
            foreach (var (name, value) in Filters(request.Filter))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteNumber("reports", summary.Reports);
            json.WriteStartArray("files");
            foreach (var file in summary.Files)
            {
                Write(json, file);
            }

            json.WriteEndArray();
            json.WriteStartObject("leftOut");
            foreach (var (status, events) in summary.LeftOut)
            {
                json.WriteNumber(status, events);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, ExportedFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteNumber("files", file.Files);
        json.WriteNumber("rows", file.Rows);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Value)> Filters(Filter filter)
    {
        (string, string?)[] all =
        [
            ("actor", filter.Actor),
            ("country", filter.Country),
            ("type", filter.Type),
            ("status", filter.Status is { } status ? Words.Of(status) : null),
            ("source-kind", filter.SourceKind is { } kind ? Words.Of(kind) : null),
            ("outlet", filter.Outlet),
            ("story", filter.Story),
            ("from", filter.From),
            ("to", filter.To),
            ("all", filter.All ? "true" : null),
        ];
        return all.Where(item => item.Item2 is not null)!;
    }
}
