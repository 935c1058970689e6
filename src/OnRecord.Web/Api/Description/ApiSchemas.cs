using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace OnRecord.Web.Api.Description;

/// <summary>The schemas of answers, from <c>schemas.json</c>: the components of an OpenAPI document.</summary>
internal static class ApiSchemas
{
    private const string Resource = "schemas.json";

    /// <summary>New ones, whose references lead within a document.</summary>
    public static IDictionary<string, IOpenApiSchema> In(OpenApiDocument document)
    {
        var read = OpenApiDocument.Parse(Text(), OpenApiConstants.Json, new OpenApiReaderSettings());
        if (read.Document?.Components?.Schemas is not { Count: > 0 } schemas || read.Diagnostic?.Errors.Count > 0)
        {
            throw new InvalidOperationException($"{Resource}: {string.Join("; ", read.Diagnostic?.Errors.Select(error => $"{error.Pointer}: {error.Message}") ?? [])}");
        }

        return schemas;
    }

    private static string Text()
    {
        using var stream = typeof(ApiSchemas).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
