namespace OnRecord.Cli.Fetching;

/// <summary>Conditional requests (RFC 9110, section 13): a page that has not changed is not sent again.</summary>
internal static class Validators
{
    public static void Add(HttpRequestMessage request, KnownPage? known)
    {
        if (known?.Tag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.Modified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
    }

    /// <summary>Null for a page without validators, or that its server does not want kept.</summary>
    public static KnownPage? Of(Uri address, HttpResponseMessage response)
    {
        var tag = response.Headers.ETag?.ToString();
        var modified = response.Content.Headers.TryGetValues("Last-Modified", out var values) ? values.FirstOrDefault() : null;
        return (tag ?? modified) is null || response.Headers.CacheControl?.NoStore == true ? null : new KnownPage(address.AbsoluteUri, tag, modified);
    }
}
