using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OnRecord.Web.Hosting;

/// <summary>Serves the assets, compressed for those who take it.</summary>
internal static class AssetEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static IServiceCollection AddAssets(this IServiceCollection services) => services.AddSingleton<AssetStore>();

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        var assets = routes.ServiceProvider.GetRequiredService<AssetStore>();
        routes.MapGet($"{assets.Folder}/{{**path}}", (HttpContext context, string path) => Serve(context, assets, path)).AllowAnonymous();
    }

    private static async Task Serve(HttpContext context, AssetStore assets, string path)
    {
        var response = context.Response;
        if (!assets.Files.ContainsKey(path))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var encoding = Encoding(context.Request);
        var content = assets.Content(path, encoding);
        response.ContentType = TypeOf(path);
        response.ContentLength = content.Length;
        response.Headers.CacheControl = ForEver;
        response.Headers.Vary = "Accept-Encoding";
        if (encoding.Length > 0)
        {
            response.Headers.ContentEncoding = encoding;
        }

        await response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static string Encoding(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(value => value.Quality is not 0).Select(value => value.Value.Value ?? "").ToList();
        return accepted.Contains("br", StringComparer.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? "gzip" : "";
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        _ => "text/plain; charset=utf-8",
    };
}
