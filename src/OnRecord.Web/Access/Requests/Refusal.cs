using Microsoft.AspNetCore.Http;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Access.Requests;

/// <summary>Answers to what the desk does not do: a sentence for people, a problem (RFC 9457) for programs.</summary>
internal static class Refusal
{
    public static bool IsForPeople(HttpContext context) =>
        !Hosting.Faults.IsForPrograms(context.Request.Path) && !Api.ApiEndpoints.Has(context.Request.Path) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <param name="title">What is wrong, in a sentence.</param>
    /// <param name="remedy">What to do, in a sentence.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string remedy)
    {
        if (context.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return IsForPeople(context)
            ? Results.Text($"{title} {remedy}\n", "text/plain; charset=utf-8", statusCode: status).ExecuteAsync(context)
            : ProblemAnswer.Of(context, status, $"{title} {remedy}") is { } problem ? problem.ExecuteAsync(context)
            : Results.Problem(detail: remedy, statusCode: status, title: title, type: "about:blank").ExecuteAsync(context);
    }

    public static Task ForbiddenAsync(HttpContext context) =>
        Hosting.Faults.Answer(context, StatusCodes.Status403Forbidden, ["Your role does not allow this.", "Ask whoever runs the desk for another one: onrecord users role NAME ROLE."]).ExecuteAsync(context);
}
