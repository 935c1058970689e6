using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Statements;

/// <summary>Who says what.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/statements", StatementForm.Form, "StatementItem", ListParameters.Filters, asked => asked.Questions.Statements(asked.Query.Filter, asked.Window))
            .Described("statements", "Statements", "What sources say, newest first. `actor` and `country` are those of the source; `type` and `status`, of an event in what it says.");
        routes.MapOne("/statements/{id}", "StatementItem", [], asked => asked.Questions.Statement(asked.Route("id")) is { } found
                ? new ObjectAnswer(json => StatementForm.Form.WriteFields(json, found))
                : throw new ApiException(Problems.NotFound, $"The record has no statement {asked.Route("id")}; ids are as REPORT.s1."))
            .Described("statement", "One statement", "A statement by its id, with the claims that bear on it.").MayBeMissing();
    }
}
