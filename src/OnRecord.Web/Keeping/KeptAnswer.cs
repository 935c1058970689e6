using System.Text;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Keeping;

/// <summary>An answer as it is sent to everyone, but for its holes. Immutable.</summary>
/// <param name="link">Where the next page is, as a header tells it; null for nowhere.</param>
internal sealed class KeptAnswer(string? contentType, string? link, IReadOnlyList<(byte[] Bytes, LeftHole? Hole)> parts)
{
    private const string Html = "text/html";

    // Longer ones are cleared up last when they are no longer kept, and leave gaps.
    private const int LongestPart = 64 << 10;

    public int Size { get; } = parts.Sum(part => part.Bytes.Length);

    public static KeptAnswer Of(HttpResponse response, ReadOnlySpan<byte> body, PageHoles holes)
    {
        var parts = new List<(byte[], LeftHole?)>();
        foreach (var (text, hole) in response.ContentType?.StartsWith(Html, StringComparison.Ordinal) == true ? holes.Divide(body) : [(.., null)])
        {
            var rest = body[text];
            for (; rest.Length > LongestPart; rest = rest[LongestPart..])
            {
                parts.Add((rest[..LongestPart].ToArray(), null));
            }

            parts.Add((rest.ToArray(), hole));
        }

        return new KeptAnswer(response.ContentType, response.Headers.Link, parts);
    }

    /// <summary>Writes it with its holes filled for whoever asks.</summary>
    /// <param name="head">Sets the headers of this sending.</param>
    public Task WriteAsync(HttpContext context, Action<HttpResponse> head) => SendAsync(context, response =>
    {
        response.ContentType = contentType;
        if (link is not null)
        {
            response.Headers.Link = link;
        }

        head(response);
    });

    /// <summary>Writes what is not kept, with the headers that it has.</summary>
    public Task WriteOnceAsync(HttpContext context) => SendAsync(context, _ => { });

    private async Task SendAsync(HttpContext context, Action<HttpResponse> head)
    {
        // Before the first byte, since tokens set a cookie.
        var filled = parts.Select(part => (part.Bytes, Filling: part.Hole is { } hole ? Encoding.UTF8.GetBytes(PageHoles.Filling(hole, context)) : [])).ToList();
        var response = context.Response;
        head(response);
        response.ContentLength = filled.Sum(part => part.Bytes.Length + part.Filling.Length);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        foreach (var (bytes, filling) in filled)
        {
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
            await response.BodyWriter.WriteAsync(filling, context.RequestAborted);
        }
    }
}
