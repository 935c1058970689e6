using System.Text;

namespace OnRecord.Benchmarks;

/// <summary>An invented news page with what pages usually carry around a report: scripts, menus, cards, comments.</summary>
internal static class SamplePage
{
    public static string Html()
    {
        var page = new StringBuilder("<!doctype html><html lang=en><head><title>Curfew in Selenko | The Port Herald</title>");
        page.Append("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Curfew in Selenko\",\"datePublished\":\"2024-03-05T08:00:00Z\",\"author\":{\"name\":\"Ida Marsh\"}}</script>");
        page.Append("<script>").Append('x', 120_000).Append("</script></head><body><nav><ul>");
        Repeat(page, 120, "<li class='menu-item'><a href='/section'>A section of the paper</a></li>");
        page.Append("</ul></nav><main><article class='story'><h1>Curfew in Selenko</h1><div class='article-body'>");
        foreach (var paragraph in string.Concat(Enumerable.Repeat(SampleText.News + "\n\n", 6)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append("<p>").Append(paragraph).Append("</p><div class='ad-slot'><div></div></div>");
        }

        page.Append("</div></article></main><aside>");
        Repeat(page, 60, "<article class='card'><div class='card-image'><img src=x alt=''></div><h3><a href='/story'>Another story of the day in a port city</a></h3><p>A line or two that say what it is about.</p></article>");
        page.Append("</aside><section class='comments'>");
        Repeat(page, 80, "<div class='comment'><span>reader</span><p>I have lived in this city for thirty years and never has anyone asked me about a curfew.</p></div>");
        return page.Append("</section><footer><p>All rights reserved.</p></footer></body></html>").ToString();
    }

    private static void Repeat(StringBuilder page, int times, string html)
    {
        for (var i = 0; i < times; i++)
        {
            page.Append(html);
        }
    }
}
