using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Store;
using OnRecord.Store.Paging;

namespace OnRecord.Web.Api.Faults;

/// <summary>Makes a problem of whatever goes wrong before an answer has begun. What went wrong in the server stands in its log alone.</summary>
internal static partial class ProblemFilter
{
    public static async ValueTask<object?> Invoke(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            if (await next(context) is IResult answer)
            {
                await answer.ExecuteAsync(http);
            }
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var problem = Of(fault);
            if (problem.Type.Status >= StatusCodes.Status500InternalServerError)
            {
                Log(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("OnRecord.Web.Api"), fault, http.Request.Path);
            }

            http.Response.Clear();
            await new ProblemAnswer(problem).ExecuteAsync(http);
        }

        return Results.Empty;
    }

    private static ApiException Of(Exception fault) => fault switch
    {
        ApiException told => told,
        PlaceException => new ApiException(Problems.InvalidCursor, "The cursor is none of this list; begin without one."),
        BadHttpRequestException bad => new ApiException(bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problems.TooLarge : Problems.InvalidBody, bad.Message),
        StoreException store => new ApiException(Problems.Unavailable, store.Message),
        DbException => new ApiException(Problems.Unavailable, "The record cannot be asked now; ask again, and see onrecord check if it stays so."),
        _ => new ApiException(Problems.Broken, "What went wrong stands in the log of the server."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void Log(ILogger logger, Exception fault, PathString path);
}
