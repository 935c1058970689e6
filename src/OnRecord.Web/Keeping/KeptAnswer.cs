using System.Text;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Keeping;

/// <summary>An answer as it is sent to everyone, but for its holes. Immutable.</summary>
internal sealed class KeptAnswer(string? contentType, IReadOnlyList<(byte[] Bytes, PageHole? Hole)> parts)
{
    private const string Html = "text/html";

    public int Size { get; } = parts.Sum(part => part.Bytes.Length);

    public static KeptAnswer Of(string? contentType, byte[] body, PageHoles holes) => new(
        contentType,
        contentType?.StartsWith(Html, StringComparison.Ordinal) == true ? [.. holes.Divide(Encoding.UTF8.GetString(body)).Select(part => (Encoding.UTF8.GetBytes(part.Text), part.Hole))] : [(body, null)]);

    /// <summary>Writes it with its holes filled for whoever asks.</summary>
    public Task WriteAsync(HttpContext context, string tag) => WriteAsync(context, response =>
    {
        response.ContentType = contentType;
        KeptAnswers.SetHeaders(response, tag);
    });

    /// <summary>Writes what is not kept, with the headers that it has.</summary>
    public Task WriteOnceAsync(HttpContext context) => WriteAsync(context, _ => { });

    private async Task WriteAsync(HttpContext context, Action<HttpResponse> head)
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
