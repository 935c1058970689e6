using OnRecord.Reading.Forms;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Tests.Reading.Feeds;

public class FeedFormTests
{
    private const string Item = """
        <item><title>Ministers &amp; mayors meet</title><link>https://news.example/a</link><guid>key-a</guid><pubDate>Tue, 04 May 2021 09:30:00 +0200</pubDate>
        <dc:creator>Ana Prado</dc:creator><content:encoded><![CDATA[<p>Ministers met mayors in Oslo on Monday, a spokesman said.</p><p>They agreed to open the port & the road.</p>]]></content:encoded></item>
        """;

    [Fact]
    public void Read_RssWithContent_GivesWholeReports()
    {
        var found = Assert.Single(FormsFixture.Find(Rss(Item)).OfType<FoundReport>());
        var article = ReadingFixture.Reader.Read(found.Input);

        Assert.Null(found.Page);
        Assert.Equal(("key-a", "Ministers & mayors meet", "Andes Wire", "2021-05-04T09:30+02:00", "https://news.example/a"), (article.Id, article.Title, article.Outlet, article.Published?.ToString(), article.Url));
        Assert.Equal(["Ana Prado"], article.Authors);
        Assert.Equal("Ministers met mayors in Oslo on Monday, a spokesman said.\nThey agreed to open the port & the road.", FormsFixture.Body(article));
    }

    [Fact]
    public void Read_EntryWithSummary_NamesItsPage()
    {
        var found = Assert.Single(FormsFixture.Find(Rss("<item><title>Talks end</title><link>https://news.example/b</link><description>Talks ended on Friday&nbsp;&amp; nobody signed.</description></item>")).OfType<FoundReport>());
        var article = ReadingFixture.Reader.Read(found.Input);

        Assert.Equal("https://news.example/b", found.Page?.AbsoluteUri);
        Assert.Equal("Talks ended on Friday & nobody signed.", FormsFixture.Body(article));
        Assert.Contains("the feed gives a summary only", article.Notes);
    }

    [Fact]
    public void Read_Atom_GivesItsEntries()
    {
        var article = Assert.Single(FormsFixture.Read("""
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Andes Wire</title><link href="https://news.example/" rel="self"/>
            <entry><id>urn:x:1</id><title type="html">Talks &lt;b&gt;end&lt;/b&gt;</title><link rel="enclosure" href="https://news.example/p.jpg"/><link href="https://news.example/c"/>
            <published>2021-05-04T09:30:00Z</published><updated>2021-05-05T09:30:00Z</updated><author><name>Ana Prado</name><email>a@news.example</email></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Talks ended on <em>Friday</em> in Oslo, the minister said.</p><p>Nobody signed &amp; nobody spoke.</p></div></content></entry></feed>
            """));

        Assert.Equal(("urn:x:1", "Talks end", "2021-05-04T09:30Z", "https://news.example/c", "en-GB"), (article.Id, article.Title, article.Published?.ToString(), article.Url, article.Language));
        Assert.Equal(["Ana Prado"], article.Authors);
        Assert.Equal("Talks ended on Friday in Oslo, the minister said.\nNobody signed & nobody spoke.", FormsFixture.Body(article));
    }

    [Fact]
    public void Read_OldRdf_GivesItsItems() => Assert.Equal("Talks end", Assert.Single(FormsFixture.Read("""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://news.example/"><title>Andes Wire</title></channel>
        <item rdf:about="https://news.example/d"><title>Talks end</title><link>https://news.example/d</link><description>Talks ended on Friday in Oslo.</description></item></rdf:RDF>
        """)).Title);

    [Fact]
    public void Read_FeedThatBreaksOff_KeepsTheEntriesBefore()
    {
        var findings = FormsFixture.Find(Rss(Item + "<item><title>Cut"));

        Assert.Equal(["key-a"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.StartsWith("line ", Assert.Single(findings.OfType<FoundFault>()).Refusal.Place);
    }

    [Fact]
    public void Read_EntriesOfOneKey_GetDifferentIds() =>
        Assert.Equal(["key-a", "key-a#2"], FormsFixture.Find(Rss(Item + Item)).OfType<FoundReport>().Select(f => f.Input.Id));

    [Fact]
    public void Read_EntityFlood_DefinesNothing()
    {
        var entities = string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));

        var findings = FormsFixture.Find($"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"lol\">{entities}]>{Rss("<item><title>&e20;</title></item>")}");

        Assert.All(findings.OfType<FoundReport>(), found => Assert.True(found.Input.Known?.Title?.Length < 100));
    }

    [Fact]
    public void Read_ExternalEntity_IsNotFetched() =>
        Assert.DoesNotContain(FormsFixture.Find($"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>{Rss("<item><title>a &x; b</title></item>")}").OfType<FoundReport>(),
            found => found.Input.Known?.Title?.Contains(Environment.MachineName, StringComparison.Ordinal) == true);

    [Fact]
    public void Read_DeepNesting_IsAFaultAndNoMore()
    {
        var findings = FormsFixture.Find(Rss(Item + string.Concat(Enumerable.Repeat("<item>", 50_000))));

        Assert.Single(findings.OfType<FoundFault>());
    }

    [Fact]
    public void Read_MegabyteAttribute_IsRead() =>
        Assert.Single(FormsFixture.Find(Rss(Item.Replace("<item>", $"<item x=\"{new string('a', 5 << 20)}\">"))).OfType<FoundReport>());

    private static string Rss(string items) =>
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Andes Wire</title><language>en</language>{items}</channel></rss>";
}
