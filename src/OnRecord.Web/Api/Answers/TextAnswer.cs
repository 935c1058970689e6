using System.Text;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Api.Answers;

/// <summary>Text as it is, in UTF-8.</summary>
internal sealed class TextAnswer(string text, string contentType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = $"{contentType}; charset=utf-8";
        await httpContext.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text), httpContext.RequestAborted);
    }
}
