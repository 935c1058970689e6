using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OnRecord.Interchange.Listing;

namespace OnRecord.Web.Forms;

/// <summary><c>{"items": […], "next": CURSOR or null}</c>, the items as the command line lists them.</summary>
internal sealed class JsonPage<T>(Answer<T> answer, ListForm<T> list) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in answer.Items)
        {
            json.WriteStartObject();
            list.WriteFields(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next", answer.Next);
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
