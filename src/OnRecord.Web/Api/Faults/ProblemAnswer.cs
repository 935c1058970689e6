using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Api.Faults;

/// <summary>Problem details as <c>application/problem+json</c> (RFC 9457).</summary>
internal sealed class ProblemAnswer(ProblemType type, string? detail, IReadOnlyList<ParameterFault> faults) : IResult
{
    public const string ContentType = "application/problem+json";

    public ProblemAnswer(ApiException fault)
        : this(fault.Type, fault.Message, fault.Faults)
    {
    }

    /// <summary>For a request of the API that the desk refuses; null for a request of anything else.</summary>
    public static ProblemAnswer? Of(HttpContext context, int status, string detail) =>
        ApiEndpoints.Has(context.Request.Path) && Problems.All.FirstOrDefault(problem => problem.Status == status) is { } type ? new ProblemAnswer(type, detail, []) : null;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = type.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", type.Uri);
        json.WriteString("title", type.Title);
        json.WriteNumber("status", type.Status);
        json.WriteString("detail", detail ?? $"{type.Title}.");
        json.WriteString("instance", httpContext.Request.Path.ToUriComponent());
        json.WriteStartArray("faults");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("parameter", fault.Parameter);
            json.WriteString("given", fault.Given);
            json.WriteString("expected", fault.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
