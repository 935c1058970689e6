using System.Globalization;
using System.Text;

namespace OnRecord.Benchmarks.News;

/// <summary>A page of invented news with what pages usually carry around a report: scripts, menus, cards, comments.</summary>
internal static class InventedPage
{
    public const int Paragraphs = 7;

    public static string Address(int number) => $"https://herald.example/{number / 1000}/{number}";

    /// <param name="paragraphs">Of the report; some 70 words each.</param>
    public static string Html(InventedNews news, int number, int paragraphs = Paragraphs)
    {
        var title = InventedNews.Headline(number);
        var day = new DateOnly(2020, 1, 1).AddDays(number % 1800).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = new StringBuilder($"<!doctype html><html lang=en><head><title>{title} | The Port Herald</title><link rel=canonical href='{Address(number)}'>");
        page.Append($"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{title}\",\"datePublished\":\"{day}T08:00:00Z\",\"author\":{{\"name\":\"Ida Marsh\"}},\"publisher\":{{\"name\":\"The Port Herald\"}}}}</script>");
        page.Append("<script>").Append('x', 40_000).Append("</script></head><body><nav><ul>");
        Repeat(page, 80, i => $"<li class='menu-item'><a href='/section/{i}'>A section of the paper</a></li>");
        page.Append($"</ul></nav><main><article class='story'><h1>{title}</h1><p class='byline'>By Ida Marsh</p><div class='article-body'>");
        Repeat(page, paragraphs, i => $"<p>{news.Paragraph((number * Paragraphs) + i)}</p><div class='ad-slot'><div></div></div>");
        page.Append("</div></article></main><aside>");
        Repeat(page, 40, i => $"<article class='card'><div class='card-image'><img src=x alt=''></div><h3><a href='/story/{i}'>{InventedNews.Headline(number + i + 1)}</a></h3><p>A line or two that say what it is about.</p></article>");
        page.Append("</aside><section class='comments'>");
        Repeat(page, 30, _ => "<div class='comment'><span>reader</span><p>I have lived in this city for thirty years and never has anyone asked me about a curfew.</p></div>");
        return page.Append("</section><footer><p>All rights reserved.</p></footer></body></html>").ToString();
    }

    /// <summary>Writes pages as an archive of the web, plain.</summary>
    public static void WriteArchive(string path, int first, int count, int paragraphs = Paragraphs)
    {
        var news = new InventedNews();
        using var file = File.Create(path);
        for (var number = first; number < first + count; number++)
        {
            var body = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Html(news, number, paragraphs)}");
            file.Write(Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:page-{number}>\r\nWARC-Target-URI: {Address(number)}\r\nContent-Length: {body.Length}\r\n\r\n"));
            file.Write(body);
            file.Write("\r\n\r\n"u8);
        }
    }

    private static void Repeat(StringBuilder page, int times, Func<int, string> html)
    {
        for (var i = 0; i < times; i++)
        {
            page.Append(html(i));
        }
    }
}
