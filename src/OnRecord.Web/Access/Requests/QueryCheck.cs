using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Access.Requests;

/// <summary>Refuses questions longer than any that a person would write.</summary>
internal sealed class QueryCheck(RequestDelegate next)
{
    public const int Longest = 4096;

    public Task InvokeAsync(HttpContext context) => context.Request.QueryString.Value is not { Length: > Longest }
        ? next(context)
        : Refusal.WriteAsync(context, StatusCodes.Status414UriTooLong, $"The query has more than {Longest} characters.", "Ask with fewer words or filters.");
}
