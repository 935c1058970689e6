namespace OnRecord.Web.Pages.Briefs;

internal static class BriefLinks
{
    /// <summary>An address that a browser opens as a page; null for any other that a report may state.</summary>
    public static string? Web(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
