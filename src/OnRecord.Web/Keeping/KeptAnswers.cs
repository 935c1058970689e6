using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using OnRecord.Store;
using OnRecord.Web.Access;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Keeping;

/// <summary>Answers pages and their JSON from memory as long as the record stays as it is, and 304 to whoever has the answer already. An
/// endpoint filter: it stands behind all that decides who may ask. What a page holds of whoever asks is a <see cref="PageHole"/>.</summary>
internal static class KeptAnswers
{
    private const int Digits = 32;

    private static readonly string Version = typeof(KeptAnswers).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsKept(http.Request))
        {
            return await next(context);
        }

        var key = KeyOf(http);
        var tag = TagOf(http, key);
        if (http.Request.Headers.IfNoneMatch.Count > 0 && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag.Equals(tag, StringComparison.Ordinal)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            SetHeaders(http.Response, tag);
            return Results.Empty;
        }

        if (await http.RequestServices.GetRequiredService<AnswerMemory>().OfAsync(key, () => MakeAsync(context, next)) is { } kept)
        {
            await kept.WriteAsync(http, response => SetHeaders(response, tag));
        }

        return Results.Empty;
    }

    private static void SetHeaders(HttpResponse response, string tag)
    {
        var headers = response.Headers;
        (headers.ETag, headers.CacheControl, headers.Vary) = (tag, "private, no-cache", HeaderNames.Cookie);
        headers.Remove(HeaderNames.Pragma);
    }

    // Files are written as they come. Whoever asks with cookies of another theme gets another page.
    private static bool IsKept(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Path.Value?.EndsWith(".csv", StringComparison.Ordinal) == false;

    private static string KeyOf(HttpContext http)
    {
        var (services, request) = (http.RequestServices, http.Request);
        var today = services.GetRequiredService<TimeProvider>().GetLocalNow().Date;
        return string.Join('\n', services.GetRequiredService<RecordReaders>().State(), $"{today:yyyy-MM-dd}", $"{request.Scheme}://{request.Host}", request.Path, CanonicalQuery.Of(request.Query), Theme.Of(request));
    }

    // A page that was kept by a browser must go when its user or the cookie of its forms does.
    private static string TagOf(HttpContext http, string key)
    {
        var user = CurrentUser.Of(http.User);
        var cookie = http.Request.Cookies[http.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>>().Value.Cookie.Name!];
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Version, user?.Name, user?.Role, cookie, key))))[..Digits]}\"";
    }

    /// <summary>Works an answer out, in its turn. What is no answer to keep is sent.</summary>
    public static async Task<KeptAnswer?> MakeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var turn = await http.RequestServices.GetRequiredService<Turns>().TakeAsync(LongWork.Of(http), http.RequestAborted);
        PageHoles.Leave(http);
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new HeldBody();
        var held = new StreamResponseBodyFeature(body);
        http.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await ((IResult)(await next(context))!).ExecuteAsync(http);
            await held.CompleteAsync();
        }
        finally
        {
            http.Features.Set(sent);
        }

        var answer = KeptAnswer.Of(http.Response, body.Written, http.RequestServices.GetRequiredService<PageHoles>());
        if (http.Response.StatusCode == StatusCodes.Status200OK && http.Response.Headers.Location.Count == 0)
        {
            return answer;
        }

        await answer.WriteOnceAsync(http);
        return null;
    }
}
