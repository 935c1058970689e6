using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Api.Answers;

/// <summary>One JSON object.</summary>
internal sealed class ObjectAnswer(Action<Utf8JsonWriter> fields) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        EntityTag.Set(httpContext);
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
