using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Layout;

/// <summary>Light or dark, as whoever asks has chosen.</summary>
internal static class Theme
{
    /// <summary>Null for as the system has it.</summary>
    public static string? Of(HttpRequest request) => request.Cookies["theme"] is "light" or "dark" ? request.Cookies["theme"] : null;
}
