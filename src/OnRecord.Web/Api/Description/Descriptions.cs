using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Api.Description;

/// <summary>Errors that only some resources have.</summary>
internal sealed record ErrorMetadata(IReadOnlyList<int> Statuses);

internal static class Descriptions
{
    /// <param name="name">Id of the operation, which never changes.</param>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string name, string summary, string description) =>
        route.WithName($"api.{name}").WithSummary(summary).WithDescription(description);

    public static RouteHandlerBuilder MayBeMissing(this RouteHandlerBuilder route, params int[] others) => route.WithMetadata(new ErrorMetadata([404, .. others]));
}
