using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Asking;

/// <summary>The body of a request.</summary>
internal static class JsonBody
{
    private const int Largest = 1 << 20;

    /// <exception cref="ApiException">It is no JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new ApiException(Problems.WrongMedia, null, [new ParameterFault("Content-Type", http.Request.ContentType, AnswerForm.Json)]);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most)
        {
            most.MaxRequestBodySize = Largest;
        }

        try
        {
            return await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 16 }, http.RequestAborted);
        }
        catch (JsonException fault)
        {
            throw new ApiException(Problems.InvalidBody, $"The body is no JSON: line {fault.LineNumber + 1}, byte {fault.BytePositionInLine}.");
        }
    }
}
