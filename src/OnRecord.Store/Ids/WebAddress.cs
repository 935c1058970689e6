namespace OnRecord.Store.Ids;

/// <summary>The place on the web at which versions of a report stand. Spellings that lead to one page are one address: http and
/// https, capitals in the host, a default port, a fragment, a slash at the end, and the parameters that only say where a reader
/// came from.</summary>
internal static class WebAddress
{
    private static readonly string[] Referrers = ["utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ocid", "cmpid"];

    /// <summary>Null for what is no address of a page: the front page of a site carries many reports.</summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsPartOfAddress));
        if (path.Length == 0 && query.Length == 0)
        {
            return null;
        }

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"https://{uri.IdnHost.ToLowerInvariant()}{port}{path}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static bool IsPartOfAddress(string parameter) => !Referrers.Any(name => parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
