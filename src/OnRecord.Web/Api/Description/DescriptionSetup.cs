using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using OnRecord.Web.Api.Answers;

namespace OnRecord.Web.Api.Description;

/// <summary>Describes the API in OpenAPI 3.1, and lists it on a page for people.</summary>
internal static class DescriptionSetup
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head && operation.ActionDescriptor.EndpointMetadata.OfType<ParameterMetadata>().Any();
        options.AddDocumentTransformer<DocumentDescription>();
        options.AddOperationTransformer<OperationDescription>();
    });

    public static void MapDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi.json").ExcludeFromDescription();
        routes.MapMethods("", Methods, (Delegate)Page).ExcludeFromDescription();
    }

    private static async Task<IResult> Page(HttpContext http)
    {
        var provider = http.RequestServices.GetRequiredKeyedService<Microsoft.AspNetCore.OpenApi.IOpenApiDocumentProvider>("v1");
        var document = await provider.GetOpenApiDocumentAsync(http.RequestAborted);
        await new TextAnswer(ApiPage.Of(document), "text/html").ExecuteAsync(http);
        return Results.Empty;
    }
}
