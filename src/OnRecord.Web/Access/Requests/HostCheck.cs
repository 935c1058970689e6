using Microsoft.AspNetCore.Http;
using OnRecord.Web.Access.Listening;

namespace OnRecord.Web.Access.Requests;

/// <summary>Answers under the desk's own names alone. Otherwise a page of another site could have its name point to this machine,
/// and read the desk as its own (DNS rebinding).</summary>
internal sealed class HostCheck(RequestDelegate next, DeskAddress address)
{
    public Task InvokeAsync(HttpContext context) => address.Answers(context.Request.Host)
        ? next(context)
        : Refusal.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, $"The desk does not answer under this name.", "Use the address that onrecord serve told at its start, or start it with --host NAME.");
}
