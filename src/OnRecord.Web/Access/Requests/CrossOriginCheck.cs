using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Access.Requests;

/// <summary>Refuses what pages of other sites send: anything that changes something, and anything they would embed. Browsers say
/// in <c>Sec-Fetch-Site</c> or <c>Origin</c> where a request comes from; programs send neither, and may go on, with a token where
/// the desk demands one. Following a link from another site is allowed.</summary>
internal sealed class CrossOriginCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => IsOwn(context.Request)
        ? next(context)
        : Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "A page of another site sent this request.", "Go to the desk itself; programs send no Origin and no Sec-Fetch-Site.");

    private static bool IsOwn(HttpRequest request)
    {
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none" || (isSafe && IsLink(request));
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || (isSafe && origin == "null");
    }

    private static bool IsLink(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"].ToString() == "navigate" && request.Headers["Sec-Fetch-Dest"].ToString() is "document";
}
