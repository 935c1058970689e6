using System.Net;

namespace OnRecord.Store.Tests.Watching;

/// <summary>Invented pages and lists of a news site.</summary>
internal static class InventedPages
{
    /// <summary>A page whose report tells of one arrest, under way in its own words for each number.</summary>
    public static string Arrest(string name, string town, string day = "2024-03-14") => Page($"Police hold {name} in {town}", day, $"Police arrested {name} in {town} on Thursday, the mayor, Luis Soto, said. The trams of {town} stood still for an hour and the market closed early.");

    public static string Page(string title, string day, string text, string outlet = "Harbour Gazette") => $"""
        <!DOCTYPE html><html lang="en"><head><title>{title}</title><meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{day}T09:00:00Z"></head>
        <body><article><h1>{title}</h1><p>{text}</p><p>Boats that had left before dawn came back to {title.Split(' ')[^1]} in the afternoon, and the customs house opened its doors again at four.</p></article></body></html>
        """;

    public static string Feed(string root, params string[] paths) => $"""
        <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>{root}/</link>
        {string.Concat(paths.Select(path => $"<item><title>News {path.TrimStart('/')}</title><link>{root}{path}</link><guid>{root}{path}</guid><pubDate>Thu, 14 Mar 2024 09:00:00 GMT</pubDate><description>Something came to pass.</description></item>"))}
        </channel></rss>
        """;

    public static string Inline(params (string Id, string Text)[] entries) => $"""
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title>
        {string.Concat(entries.Select(entry => $"<entry><id>{entry.Id}</id><title>News {entry.Id}</title><updated>2024-03-14T09:00:00Z</updated><content type=\"html\">{WebUtility.HtmlEncode($"<p>{entry.Text}</p>")}</content></entry>"))}
        </feed>
        """;

    public static string SiteMap(string root, params (string Path, string Changed)[] pages) => $"""
        <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        {string.Concat(pages.Select(page => $"<url><loc>{root}{page.Path}</loc><lastmod>{page.Changed}</lastmod></url>"))}</urlset>
        """;

    public static string Index(string root, params (string Path, string Changed)[] maps) => $"""
        <?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        {string.Concat(maps.Select(map => $"<sitemap><loc>{root}{map.Path}</loc><lastmod>{map.Changed}</lastmod></sitemap>"))}</sitemapindex>
        """;
}
