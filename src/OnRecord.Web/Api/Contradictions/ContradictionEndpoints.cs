using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;

namespace OnRecord.Web.Api.Contradictions;

/// <summary>Claims that contradict or deny what another report tells.</summary>
internal static class ContradictionEndpoints
{
    public static void MapContradictions(this IEndpointRouteBuilder routes) => routes
        .MapList("/contradictions", ContradictionForm.Form, "ContradictionItem", ListParameters.Filters, asked => asked.Questions.Contradictions(asked.Query.Filter, asked.Window))
        .Described("contradictions", "Contradictions", "Claims that contradict or deny what another report tells, the latest first. The filters are those of the claim that is contradicted; days are those of the report that contradicts it.");
}
