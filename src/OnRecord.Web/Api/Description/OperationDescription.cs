using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Description;

/// <summary>Describes a resource from what it was mapped with.</summary>
internal sealed class OperationDescription : IOpenApiOperationTransformer
{
    private static readonly int[] UsualErrors = [400, 401, 403, 406, 414, 429, 500, 503];

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        operation.OperationId = operation.OperationId?.Replace("api.", "", StringComparison.Ordinal);
        operation.Tags = null;
        operation.Parameters =
        [
            .. RoutePatternOf(context).Select(name => (IOpenApiParameter)new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
            .. metadata.OfType<ParameterMetadata>().SelectMany(of => of.Parameters).Select(parameter => ListParameters.Shared.Contains(parameter) ? new OpenApiParameterReference(parameter.Name, document) : (IOpenApiParameter)Described(parameter)),
        ];
        operation.Responses = [];
        var errors = UsualErrors.Concat(metadata.OfType<ErrorMetadata>().SelectMany(of => of.Statuses)).Distinct().Order();
        if (metadata.OfType<AnswerMetadata>().LastOrDefault() is { } answer)
        {
            operation.Responses["200"] = Answer(answer, document);
        }

        if (metadata.OfType<BodyMetadata>().LastOrDefault() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Json(body.Schema, document) };
        }
        else
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "The answer that has the tag of If-None-Match still stands." };
        }

        foreach (var status in errors)
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(ErrorName(status), document);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> RoutePatternOf(OpenApiOperationTransformerContext context) =>
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse(context.Description.RelativePath ?? "").Parameters.Select(parameter => parameter.Name);

    public static string ErrorName(int status) => $"Problem{status.ToString(CultureInfo.InvariantCulture)}";

    public static OpenApiParameter Described(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.IsRequired,
        Description = parameter.Description,
        Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        Schema = new OpenApiSchema
        {
            Type = parameter.Type switch { "integer" => JsonSchemaType.Integer, "number" => JsonSchemaType.Number, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
            Format = parameter.Format,
            Enum = parameter.Choices is { } choices ? [.. choices.Select(choice => (JsonNode)JsonValue.Create(choice))] : null,
            Default = parameter.Default is { } standard ? JsonNode.Parse(parameter.Type == "string" ? $"\"{standard}\"" : standard) : null,
            Minimum = parameter.Least?.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Most?.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static OpenApiResponse Answer(AnswerMetadata answer, OpenApiDocument document)
    {
        var content = answer.Schema is { } schema ? Json(answer.IsList ? $"{schema}Page" : schema, document) : [];
        foreach (var type in answer.Types)
        {
            content[type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }

        var headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("Tag of the answer, for If-None-Match.") };
        if (answer.IsList)
        {
            headers["Link"] = Header("Address of the next page, rel=\"next\" (RFC 8288); absent on the last.");
        }

        return new OpenApiResponse { Description = answer.IsList ? "A page of the list." : "The answer.", Content = content, Headers = headers };
    }

    public static OpenApiResponse Error(int status, OpenApiDocument document) => new()
    {
        Description = string.Join("; ", Problems.All.Where(problem => problem.Status == status).Select(problem => problem.Title).DefaultIfEmpty(ReasonPhrases.GetReasonPhrase(status))),
        Content = new Dictionary<string, OpenApiMediaType> { [ProblemAnswer.ContentType] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
    };

    private static Dictionary<string, OpenApiMediaType> Json(string schema, OpenApiDocument document) => new() { [AnswerForm.Json] = new() { Schema = new OpenApiSchemaReference(schema, document) } };

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
