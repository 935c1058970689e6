using OnRecord.Reading;
using OnRecord.Reading.Forms;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Tests.Reading.Structured;

public class JsonFormTests
{
    private const string Article = """
        {"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks end","articleBody":"Talks ended on Friday in Oslo, the minister said.\n\nThey will resume in May.",
        "datePublished":"2021-05-04T09:30:00Z","author":{"@type":"Person","name":"Ana Prado"},"publisher":{"@type":"Organization","name":"Andes Wire"},"url":"https://news.example/t","inLanguage":"en"}
        """;

    [Fact]
    public void Read_NewsArticle_GivesItsFields()
    {
        var article = Assert.Single(FormsFixture.Read(Article));

        Assert.Equal(("https://news.example/t", "Talks end", "Andes Wire", "2021-05-04T09:30Z"), (article.Id, article.Title, article.Outlet, article.Published?.ToString()));
        Assert.Equal(["Ana Prado"], article.Authors);
        Assert.Equal("Talks ended on Friday in Oslo, the minister said.\nThey will resume in May.", FormsFixture.Body(article));
    }

    [Theory]
    [InlineData("[{0},{0}]", 2)]
    [InlineData("""{{"status":"ok","articles":[{0}]}}""", 1)]
    [InlineData("""{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","name":"x"}},{0}]}}""", 1)]
    [InlineData("""{{"@type":"ItemList","itemListElement":[{{"@type":"ListItem","item":{0}}}]}}""", 1)]
    public void Read_ArticlesInsideLists_AreFound(string frame, int expected) =>
        Assert.Equal(expected, FormsFixture.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, Article.ReplaceLineEndings(" "))).Count);

    [Fact]
    public void Read_JsonFeed_GivesItsItems()
    {
        var found = FormsFixture.Find("""
            {"version":"https://jsonfeed.org/version/1.1","title":"Andes Wire","language":"en","items":[
              {"id":"1","url":"https://news.example/1","title":"Talks end","content_text":"Talks ended on <Friday> in Oslo.\n\nNobody signed.","date_published":"2021-05-04T09:30:00Z","date_modified":"2021-05-05T09:30:00Z","authors":[{"name":"Ana Prado"}]},
              {"id":2,"external_url":"https://news.example/2","title":"Talks resume","summary":"Talks resumed & nobody spoke.","author":{"name":"Bo Wren"}}, 7, {}]}
            """).OfType<FoundReport>().ToList();
        var articles = found.Take(2).Select(report => ReadingFixture.Reader.Read(report.Input)).ToList();

        Assert.Equal([null, "https://news.example/2", null], found.Select(report => report.Page?.AbsoluteUri));
        Assert.Equal(["2021-05-05T09:30:00Z", null, null], found.Select(report => report.Changed));
        Assert.Equal(["1 Talks end Andes Wire Ana Prado", "2 Talks resume Andes Wire Bo Wren"], articles.Select(article => $"{article.Id} {article.Title} {article.Outlet} {article.Authors[0]}"));
        Assert.Equal(["Talks ended on <Friday> in Oslo.\nNobody signed.", "Talks resumed & nobody spoke."], articles.Select(FormsFixture.Body));
    }

    [Fact]
    public void Read_JsonFeedWithoutItems_IsNoFault() => Assert.Empty(FormsFixture.Find("""{"version":"https://jsonfeed.org/version/1","title":"Andes Wire","items":[]}"""));

    [Fact]
    public void Read_NinjsOfVersion1_GivesTextAndCaption()
    {
        var article = Assert.Single(FormsFixture.Read("""
            {
              "uri": "urn:newsml:news.example:1", "type": "text", "versioncreated": "2021-05-04T09:30:00+02:00", "headline": "Ministers meet mayors", "byline": "By Ana Prado",
              "language": "en", "pubstatus": "canceled", "body_html": "<p>OSLO, May 4 (Andes) - Ministers met mayors on Monday, a spokesman said.</p><p>They agreed to open the port.</p>",
              "associations": { "main": { "type": "picture", "description_text": "The port of Oslo.", "byline": "Ana Prado/Andes" }, "x": { "type": "text", "headline": "Another report" } }
            }
            """));

        Assert.Equal(("urn:newsml:news.example:1", "Ministers meet mayors", "2021-05-04T09:30+02:00"), (article.Id, article.Title, article.Published?.ToString()));
        Assert.Equal(["Ana Prado"], article.Authors);
        Assert.Equal(["The port of Oslo. Ana Prado/Andes"], ReadingFixture.Texts(article, BlockKind.Caption));
        Assert.Contains("They agreed to open the port.", article.Text);
        Assert.Contains("the newswire has withdrawn this report", article.Notes);
    }

    [Fact]
    public void Read_NinjsOfVersion2_GivesMainHeadlineAndBody()
    {
        var article = Assert.Single(FormsFixture.Read("""
            {"uri":"urn:x:2","versionCreated":"2021-05-04T09:30:00Z","headlines":[{"role":"short","value":"Meet"},{"role":"main","value":"Ministers meet mayors"}],
            "bodies":[{"role":"main","contenttype":"text/plain","value":"Ministers met mayors in Oslo on Monday, a spokesman said.\n\nThey agreed to open the port."}]}
            """));

        Assert.Equal("Ministers meet mayors", article.Title);
        Assert.Equal("Ministers met mayors in Oslo on Monday, a spokesman said.\nThey agreed to open the port.", FormsFixture.Body(article));
    }

    [Fact]
    public void Read_Lines_AreReadOneByOneAndFaultsNamed()
    {
        var findings = FormsFixture.Find(string.Join('\n', Article.ReplaceLineEndings(" "), """{"id":"x","text":"Norway warned Peru."}""", "nope", """{"a":1}""", """{"id":"z","body":"Quiet.","captions":["A port. AFP"]}"""));

        Assert.Equal(["https://news.example/t", "x", "z"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.Equal(["line 3", "line 4"], findings.OfType<FoundFault>().Select(f => f.Refusal.Place));
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("{\"id\":\"x\",\"text\":\"\\ud800\"}")]
    [InlineData("{}")]
    [InlineData("[[[[[[[[[[[]]]]]]]]]]]")]
    public void Read_JsonWithoutAReport_IsRefusedByName(string json) =>
        Assert.Contains("input", Assert.Single(FormsFixture.Find(json).OfType<FoundFault>()).Refusal.Message);

    [Fact]
    public void Read_DeepNesting_IsRefused() => Assert.Single(FormsFixture.Find("[{\"a\":" + new string('[', 200_000)).OfType<FoundFault>());

    [Fact]
    public void Read_TextThatStartsWithABracket_IsPlainText() =>
        Assert.Single(FormsFixture.Read("[Update] Norway warns Peru\n\nNorway warned Peru on Monday that its ships must leave, the ministry said in Oslo."));
}
