using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnRecord.Interchange.Listing;
using OnRecord.Interchange.Writing;
using OnRecord.Store.Paging;

namespace OnRecord.Web.Api.Answers;

/// <summary>A page of a list, as JSON or as CSV, with a link to the next one.</summary>
/// <param name="next">Address of the next page; null for the last.</param>
/// <param name="notes">What the reader of the list should know; shown in JSON where there are any.</param>
internal sealed class ListAnswer<T>(Page<T> page, ListForm<T> form, bool isCsv, (string Cursor, string Address)? next, IReadOnlyList<string> notes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = isCsv ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8";
        if (next is var (_, address))
        {
            response.Headers.Link = $"<{address}>; rel=\"next\"";
        }

        if (isCsv)
        {
            WriteCsv(response);
        }
        else
        {
            WriteJson(response);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private void WriteJson(HttpResponse response)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in page.Items)
        {
            json.WriteStartObject();
            form.WriteFields(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("cursor", next?.Cursor);
        json.WriteString("next", next?.Address);
        if (notes.Count > 0)
        {
            json.WriteStartArray("notes");
            notes.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteCsv(HttpResponse response)
    {
        var text = new StringBuilder().AppendJoin(',', form.Columns.Select(column => column.Name)).Append(Csv.EndOfRow);
        foreach (var item in page.Items)
        {
            text.AppendJoin(',', form.Columns.Select(column => Csv.Cell(column.Value(item)))).Append(Csv.EndOfRow);
        }

        foreach (var chunk in text.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, response.BodyWriter);
        }
    }
}
