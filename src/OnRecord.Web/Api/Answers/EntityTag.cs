using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using OnRecord.Store;

namespace OnRecord.Web.Api.Answers;

/// <summary>The entity tag of an answer: a hash of the state of the record, the question and the form. So whether an answer still stands costs
/// one look-up. It also changes with the day, since today is a part of some questions.</summary>
internal static class EntityTag
{
    private const string Key = "OnRecord.EntityTag";
    private const int Digits = 32;

    private static readonly string Version = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Answers 304 to whoever has the answer already.</summary>
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var tag = Of(http);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag.Equals(tag, StringComparison.Ordinal)))
        {
            Set(http, tag);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        http.Items[Key] = tag;
        return await next(context);
    }

    /// <summary>Gives an answer its tag, where its resource has one.</summary>
    public static void Set(HttpContext http)
    {
        if (http.Items[Key] is string tag)
        {
            Set(http, tag);
        }
    }

    private static void Set(HttpContext http, string tag)
    {
        var headers = http.Response.Headers;
        (headers.ETag, headers.CacheControl) = (tag, "private, no-cache");
        headers.Append(HeaderNames.Vary, "Accept, Accept-Encoding");
    }

    private static string Of(HttpContext http)
    {
        var (services, request) = (http.RequestServices, http.Request);
        var store = services.GetRequiredService<RecordStore>();
        var today = services.GetRequiredService<TimeProvider>().GetLocalNow().Date;
        var encoding = services.GetService<IResponseCompressionProvider>()?.GetCompressionProvider(http)?.EncodingName;
        string[] parts = [Version, store.Name, services.GetRequiredService<RecordReaders>().State(), $"{today:yyyy-MM-dd}", request.Path, request.QueryString.Value ?? "", request.Headers.Accept.ToString(), encoding ?? "", $"{request.Scheme}://{request.Host}"];
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits]}\"";
    }
}
