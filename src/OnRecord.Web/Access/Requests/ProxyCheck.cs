using Microsoft.AspNetCore.Http;
using OnRecord.Web.Access.Listening;

namespace OnRecord.Web.Access.Requests;

/// <summary>Behind a proxy, answers that proxy alone, and only what reached it by HTTPS. Stands before forwarded headers are
/// read.</summary>
internal sealed class ProxyCheck(RequestDelegate next, DeskAddress address)
{
    private const string Protocol = "X-Forwarded-Proto";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } sender || !address.IsProxy(sender))
        {
            return Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "The desk is reached by its proxy alone.", "Use the proxy's address; --behind-proxy says which proxy it is.");
        }

        // The last proxy in the chain adds its own word at the end.
        var scheme = context.Request.Headers[Protocol].ToString().Split(',')[^1].Trim();
        return scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "The proxy does not say that it was asked by HTTPS.", $"Let it send {Protocol}: https.");
    }
}
