using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Description;

/// <summary>What the description says of the API as a whole, and the schemas of its answers.</summary>
internal sealed class DocumentDescription : IOpenApiDocumentTransformer
{
    private const string About = """
        Who did, said, plans, threatens or denies what, about whom, when and where, on whose word: each item with the words that it rests on.
        What a source claims is a claim of that source, and `status` tells how an event is put forward, not whether it is true. Spans are
        `[start, end)` in Unicode code points. Lists come in pages: `next` is the address of the next one. Fields may be added; none is renamed
        or removed in this version.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "OnRecord", Version = "1", Description = About.ReplaceLineEndings(" "), License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" } };
        document.Servers = [];
        document.Tags = null;
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = ApiSchemas.In(document);
        document.Components.Parameters = ListParameters.Shared.ToDictionary(parameter => parameter.Name, parameter => (IOpenApiParameter)OperationDescription.Described(parameter));
        document.Components.Responses = Problems.All.Select(problem => problem.Status).Distinct().Order().ToDictionary(OperationDescription.ErrorName, status => (IOpenApiResponse)OperationDescription.Error(status, document));
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of a user; not needed on a desk that only its own machine reaches." } };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }, []];
        document.Workspace?.RegisterComponents(document);
        return Task.CompletedTask;
    }
}
