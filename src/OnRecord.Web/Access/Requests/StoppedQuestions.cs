using System.Data.Common;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Access.Requests;

/// <summary>A question that was ended because its time was up, or because whoever asked has gone, is no fault of the record.</summary>
internal sealed class StoppedQuestions(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (DbException fault) when (context.RequestAborted.IsCancellationRequested)
        {
            throw new OperationCanceledException(fault.Message, fault, context.RequestAborted);
        }
    }
}
