using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Access.Requests;

/// <summary>Refuses what is larger than the desk takes before any of it is read, so that it is told what was wrong; the server itself stops
/// what does not say beforehand how long it is.</summary>
internal sealed class BodyCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => context.Request.ContentLength is not > RequestLimits.LongestBody
        ? next(context)
        : Refusal.WriteAsync(
            context, StatusCodes.Status413PayloadTooLarge, $"What was sent has more than {RequestLimits.LongestBody.ToString("N0", CultureInfo.InvariantCulture)} bytes.", "Send less at a time; a note has at most 4,000 characters.");
}
