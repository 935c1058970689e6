using System.Globalization;
using Microsoft.AspNetCore.Http;
using OnRecord.Interchange;
using OnRecord.Web.Api.Answers;

namespace OnRecord.Web.Api.Exports;

/// <summary>An export as it is written. Where trailers can be sent (HTTP/2), what was written is told in them. An export that fails is cut off,
/// so that nobody takes it for a whole one.</summary>
internal sealed class ExportAnswer(SentExports exports, ExportFormat format, ExportRequest request) : IResult
{
    private const string Digest = "Content-Digest";
    private const string Rows = "OnRecord-Rows";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, file) = (httpContext.Response, ExportFile.Of(format));
        EntityTag.Set(httpContext);
        response.ContentType = file.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        response.Headers.Link = $"<{ApiEndpoints.Root}/exports/{format.Name}/manifest{httpContext.Request.QueryString}>; rel=\"describedby\"";
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        foreach (var trailer in response.SupportsTrailers() ? new[] { Digest, Rows } : [])
        {
            response.DeclareTrailer(trailer);
        }

        try
        {
            await Task.Run(() => Write(response, httpContext.RequestAborted), httpContext.RequestAborted);
        }
        catch (Exception) when (response.HasStarted)
        {
            httpContext.Abort();
            throw;
        }
    }

    private void Write(HttpResponse response, CancellationToken aborted)
    {
        using var body = new BodyStream(response.BodyWriter, aborted);
        var sent = exports.Write(format, request, body);
        body.Flush();
        if (response.SupportsTrailers())
        {
            response.AppendTrailer(Digest, $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(sent.Sha256))}:");
            response.AppendTrailer(Rows, sent.Summary.Files.Sum(rows => rows.Rows).ToString(CultureInfo.InvariantCulture));
        }
    }
}
