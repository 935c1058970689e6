using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Metadata;

/// <summary>Who published a page.</summary>
internal static class Outlets
{
    public static string? Of(IReadOnlyList<LinkedArticle> linked, MetaTags tags, string? url, OutletTable outlets)
    {
        var stated = Stated(linked, tags).Where(n => !string.IsNullOrWhiteSpace(n) && !IsAddress(n)).Select(n => Clean(n!)).ToList();
        var known = stated.Select(outlets.Find).FirstOrDefault(n => n is not null);
        if (known is not null)
        {
            return known;
        }

        var host = url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? Site(uri.Host) : null;
        return stated.Find(n => n.Any(char.IsUpper)) ?? (host is null ? null : outlets.Find(host[..host.IndexOf('.')])) ?? stated.FirstOrDefault() ?? host;
    }

    private static IEnumerable<string?> Stated(IReadOnlyList<LinkedArticle> linked, MetaTags tags)
    {
        yield return tags.First("og:site_name");
        yield return linked.Select(a => a.Publisher).FirstOrDefault(p => p is not null);
        yield return tags.First("application-name", "al:iphone:app_name", "dc.publisher", "dcterms.publisher", "publisher", "copyright");
    }

    private static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal) || text.Length > 80;

    internal static string Clean(string name)
    {
        var cut = name.IndexOfAny(['|', '–', '—', '•']);
        var spaced = name.IndexOf(" - ", StringComparison.Ordinal);
        return (cut > 1 ? name[..cut] : spaced > 1 ? name[..spaced] : name).Trim();
    }

    /// <summary>The registered name of a host, without "www" and the like.</summary>
    private static string Site(string host)
    {
        var labels = host.Split('.');
        var keep = labels.Length > 2 && labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[^Math.Min(keep, labels.Length)..]) is var site && site.Contains('.') ? site : site + ".";
    }
}
