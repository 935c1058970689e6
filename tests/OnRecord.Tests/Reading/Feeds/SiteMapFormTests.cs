using OnRecord.Reading;
using OnRecord.Reading.Forms;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Tests.Reading.Feeds;

public class SiteMapFormTests
{
    [Fact]
    public void Read_NewsSiteMap_GivesHeadlinesAndPages()
    {
        var found = Assert.Single(FormsFixture.Find("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://news.example/a</loc><image:image><image:loc>https://news.example/a.jpg</image:loc><image:title>A harbour</image:title></image:image><news:news>
            <news:publication><news:name>Andes Wire</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2021-05-04T09:30:00+02:00</news:publication_date><news:title>Ministers meet &amp; mayors wait</news:title></news:news></url></urlset>
            """).OfType<FoundReport>());
        var article = ReadingFixture.Reader.Read(found.Input);

        Assert.Equal("https://news.example/a", found.Page?.AbsoluteUri);
        Assert.Equal(("https://news.example/a", "Ministers meet & mayors wait", "Andes Wire", "2021-05-04T09:30+02:00"), (article.Id, article.Title, article.Outlet, article.Published?.ToString()));
        Assert.Equal([BlockKind.Headline], article.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Read_Entries_SayWhenTheyChanged()
    {
        var found = FormsFixture.Find("""
            <sitemapindex><sitemap><loc>https://news.example/m.xml</loc><lastmod>2021-05-04</lastmod></sitemap><sitemap><loc>https://news.example/n.xml</loc></sitemap></sitemapindex>
            """).OfType<FoundInput>();
        var page = Assert.Single(FormsFixture.Find("<urlset><url><loc>https://news.example/a</loc><lastmod>2021-05-05T10:00Z</lastmod></url></urlset>").OfType<FoundReport>());

        Assert.Equal(["2021-05-04", null], found.Select(map => map.Changed));
        Assert.Equal("2021-05-05T10:00Z", page.Changed);
    }

    [Fact]
    public void Read_EntryWithoutHeadline_IsRefusedByTheReader()
    {
        var found = Assert.Single(FormsFixture.Find("<urlset><url><loc>https://news.example/a</loc></url></urlset>").OfType<FoundReport>());

        Assert.Contains("holds no text", Assert.Throws<ReadingException>(() => ReadingFixture.Reader.Read(found.Input)).Message);
    }

    [Fact]
    public void Read_Index_NamesItsSiteMaps() => Assert.Equal(
        ["https://news.example/1.xml", "https://news.example/2.xml"],
        FormsFixture.Find("<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap><sitemap><loc> https://news.example/2.xml </loc></sitemap><sitemap><loc>file:///etc/passwd</loc></sitemap></sitemapindex>")
            .OfType<FoundInput>().Select(f => f.Address.AbsoluteUri));
}
