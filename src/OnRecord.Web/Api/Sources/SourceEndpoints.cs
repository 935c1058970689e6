using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;

namespace OnRecord.Web.Api.Sources;

/// <summary>Who supplies what, and how anonymous.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder routes) => routes
        .MapList("/sources", SourceForm.Form, "SourceItem", ListParameters.Filters, asked => asked.Questions.Sources(asked.Query.Filter, asked.Window))
        .Described("sources", "Sources", "Who supplies the statements, those with most first. Sources that only their reports know are counted together by kind. All that fit are counted for every page.");
}
