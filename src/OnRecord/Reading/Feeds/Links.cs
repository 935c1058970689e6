namespace OnRecord.Reading.Feeds;

/// <summary>Addresses in containers.</summary>
internal static class Links
{
    /// <summary>A web address, resolved against where the container was fetched from; null for anything else.</summary>
    public static Uri? Absolute(string? link, string? container)
    {
        link = link?.Trim();
        if (string.IsNullOrEmpty(link))
        {
            return null;
        }

        var isAbsolute = Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (!isAbsolute && !(container is not null && Uri.TryCreate(container, UriKind.Absolute, out var root) && Uri.TryCreate(root, link, out address)))
        {
            return null;
        }

        return address!.Scheme is "http" or "https" ? address : null;
    }
}
