using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using OnRecord.Store;
using OnRecord.Web.Keeping;

namespace OnRecord.Web.Api.Answers;

/// <summary>Keeps answers, and gives each its entity tag: a hash of the state of the record, the question and the form. So whether an answer still stands costs
/// one look-up. It also changes with the day, since today is a part of some questions.</summary>
internal static class EntityTag
{
    private const string Streamed = "OnRecord.EntityTag";
    private const int Digits = 32;

    private static readonly string Version = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Answers 304 to whoever has the answer already, and from memory what was asked before.</summary>
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => FilterAsync(context, async (http, tag) =>
    {
        if (await http.RequestServices.GetRequiredService<AnswerMemory>().OfAsync(KeyOf(http), () => KeptAnswers.MakeAsync(context, next)) is { } kept)
        {
            await kept.WriteAsync(http, _ => Set(http, tag));
        }

        return Results.Empty;
    });

    /// <summary>Answers 304 to whoever has the answer already; other answers are written as they come and not kept.</summary>
    public static ValueTask<object?> StreamingFilter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => FilterAsync(context, (http, tag) =>
    {
        http.Items[Streamed] = tag;
        return next(context);
    });

    /// <summary>Gives an answer that is streamed its tag.</summary>
    public static void Set(HttpContext http)
    {
        if (http.Items[Streamed] is string tag)
        {
            Set(http, tag);
        }
    }

    private static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, Func<HttpContext, string, ValueTask<object?>> answer)
    {
        var http = context.HttpContext;
        var tag = Of(http);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag.Equals(tag, StringComparison.Ordinal)))
        {
            Set(http, tag);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return await answer(http, tag);
    }

    private static void Set(HttpContext http, string tag)
    {
        var headers = http.Response.Headers;
        (headers.ETag, headers.CacheControl) = (tag, "private, no-cache");
        headers.Append(HeaderNames.Vary, "Accept, Accept-Encoding");
    }

    // All that decides what is answered, however it is packed.
    private static string KeyOf(HttpContext http)
    {
        var (services, request) = (http.RequestServices, http.Request);
        var today = services.GetRequiredService<TimeProvider>().GetLocalNow().Date;
        return string.Join('\n', services.GetRequiredService<RecordReaders>().State(), $"{today:yyyy-MM-dd}", $"{request.Scheme}://{request.Host}", request.Path, CanonicalQuery.Of(request.Query), request.Headers.Accept.ToString());
    }

    private static string Of(HttpContext http)
    {
        var services = http.RequestServices;
        var encoding = services.GetService<IResponseCompressionProvider>()?.GetCompressionProvider(http)?.EncodingName;
        string[] parts = [Version, services.GetRequiredService<RecordStore>().Name, KeyOf(http), encoding ?? ""];
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits]}\"";
    }
}
