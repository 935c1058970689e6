using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Store;
using OnRecord.Store.Paging;
using OnRecord.Web.Api.Faults;
using OnRecord.Web.Forms;
using OnRecord.Web.Pages.Faults;

namespace OnRecord.Web.Hosting;

/// <summary>Says what went wrong: on a page for people, as problem details (RFC 9457) for programs.</summary>
internal static partial class Faults
{
    // What stands beside pages, for programs.
    private static readonly string[] Files = [".json", ".csv", ".md", ".graphml", ".gexf", ".svg"];

    private const string Broken = "Something went wrong in the desk itself; what it was stands in its log.";

    public static void UseFaults(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Tell(context, fault);
        }
    });

    /// <summary>Answers where no page is.</summary>
    public static void MapNowhere(this IEndpointRouteBuilder routes) =>
        routes.MapFallback((HttpContext context) => Answer(context, StatusCodes.Status404NotFound, [$"There is no page at {context.Request.Path}."]));

    /// <summary>The page, or for programs the problem.</summary>
    public static IResult Answer(HttpContext context, int status, IReadOnlyList<string> faults) => ProblemAnswer.Of(context, status, string.Join(" ", faults)) is { } problem ? problem
        : IsForPrograms(context.Request.Path)
        ? Results.Problem(string.Join(" ", faults), statusCode: status, extensions: new Dictionary<string, object?> { ["errors"] = faults })
        : PageForms.Page<FaultPage>(new Dictionary<string, object?> { ["Status"] = status, ["Faults"] = faults }, status);

    private static Task Tell(HttpContext context, Exception fault)
    {
        var (status, faults) = fault switch
        {
            BadQuestionException bad => (StatusCodes.Status400BadRequest, bad.Faults),
            PlaceException => (StatusCodes.Status400BadRequest, [$"{Cursor.Name} is a cursor of another list; leave it out to begin"]),
            BadHttpRequestException bad => (bad.StatusCode, [bad.Message]),
            NotFoundException or StoreException { IsPassing: false } => (StatusCodes.Status404NotFound, [fault.Message]),
            StoreException => (StatusCodes.Status503ServiceUnavailable, [fault.Message]),
            DbException => (StatusCodes.Status503ServiceUnavailable, [$"The record cannot be asked: {fault.Message}."]),
            _ => (StatusCodes.Status500InternalServerError, [Broken]),
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            Log(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("OnRecord.Web"), fault, context.Request.Path);
        }

        context.Response.Clear();
        return Answer(context, status, faults).ExecuteAsync(context);
    }

    /// <summary>Whether what is asked for is no page.</summary>
    internal static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || Array.Exists(Files, ending => path.Value?.EndsWith(ending, StringComparison.Ordinal) == true);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void Log(ILogger logger, Exception fault, PathString path);
}
