using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Metadata;

public class MetadataReaderTests
{
    private const string Body =
        "<p>The river commission of Altmark said on Friday that it would open the flood gates for two days, after a request from the towns downstream.</p>";

    private static Article Read(string head, string above = "") =>
        ReadingFixture.Read($"<html><head>{head}</head><body><article><h1>Flood gates to open</h1>{above}<div class='article-body'>{Body}{Body.Replace("two", "three", StringComparison.Ordinal)}</div></article></body></html>");

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Ida Marsh and Tom Okoro\"}</script>", "Ida Marsh|Tom Okoro")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":[\"Thing\",\"NewsArticle\"],\"author\":[{\"name\":\"Ida Marsh\"},{\"name\":[\"Tom Okoro\"]}]}]</script>", "Ida Marsh|Tom Okoro")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Ida\nMarsh\"}</script>", "Ida Marsh")]
    [InlineData("<meta name='author' content='By Ida Marsh, Staff Writer'>", "Ida Marsh")]
    [InlineData("<meta property='article:author' content='https://social.example/ida'><meta name='parsely-author' content='Ida Marsh'>", "Ida Marsh")]
    public void ReadText_AuthorInMetadata_IsRead(string head, string authors) =>
        Assert.Equal(authors.Split('|'), Read(head).Authors);

    [Theory]
    [InlineData("<div class='byline'><span>By</span><a href='/ida'>Ida Marsh</a><span>River Correspondent</span></div>")]
    [InlineData("<p>By Ida Marsh</p>")]
    [InlineData("<span itemprop='author'><span itemprop='name'>Ida Marsh</span></span>")]
    public void ReadText_VisibleByline_IsRead(string above) => Assert.Equal(["Ida Marsh"], Read("", above).Authors);

    [Fact]
    public void ReadText_OutletNamedAsAuthor_GivesWayToThePerson() =>
        Assert.Equal(["Ida Marsh"], Read("<meta property='og:site_name' content='The Lantern Post'><meta name='author' content='The Lantern Post'>", "<p>By Ida Marsh</p>").Authors);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2021-05-04T09:30:00-03:00'>", "", "2021-05-04T09:30-03:00")]
    [InlineData("<meta name='date' content='2021-05-04'>", "<time datetime='2021-05-04T09:30:00Z'>4 May</time>", "2021-05-04T09:30Z")]
    [InlineData("", "<p>Published 4 May 2021, 09:30</p>", "2021-05-04T09:30")]
    [InlineData("<link rel=canonical href='https://lantern.example/2021/05/04/gates'>", "", "2021-05-04")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"not a date\"}</script>", "", null)]
    public void ReadText_PublicationTime_KeepsWhatThePageGives(string head, string above, string? expected) =>
        Assert.Equal(expected, Read(head, above).Published?.ToString());

    [Theory]
    [InlineData("<title>Flood gates to open | The Lantern Post</title>")]
    [InlineData("<meta property='og:title' content='Flood gates to open - The Lantern Post'><meta property='og:site_name' content='The Lantern Post'>")]
    public void ReadText_TitleWithOutlet_IsCut(string head) => Assert.Equal("Flood gates to open", Read(head).Title);

    [Theory]
    [InlineData("<meta property='article:modified_time' content='2021-05-05T10:00:00+02:00'>", "2021-05-05T10:00+02:00")]
    [InlineData("<meta property='article:modified_time' content='2021-05-05T10:00:00'>", "2021-05-05T10:00")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2021-05-06\"}</script>", "2021-05-06")]
    [InlineData("<meta property='article:modified_time' content='2021-05-04'>", null)]
    [InlineData("<meta property='article:modified_time' content='2020-01-01'>", null)]
    public void ReadText_ModificationTime_IsKeptWhenLater(string head, string? expected) =>
        Assert.Equal(expected, Read("<meta name='date' content='2021-05-04'>" + head).Modified?.ToString());

    [Fact]
    public void ReadText_SharedHeadlineWithWordsLeftOut_IsTheTitleAndTheLongOneNoText()
    {
        var article = ReadingFixture.Read($"<html><head><meta property='og:title' content='Gates to open for two days'></head><body><article><h1>Flood gates to open for two whole days</h1>{Body}</article></body></html>");
        Assert.Equal("Gates to open for two days", article.Title);
        Assert.DoesNotContain("whole", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property='og:title' content='You will not believe what this river does'>")]
    [InlineData("<meta property='og:title' content='Flood gates'>")]
    public void ReadText_SharedHeadlineOfOtherWords_GivesWayToTheVisibleOne(string head) =>
        Assert.Equal("Flood gates to open", Read(head).Title);

    [Fact]
    public void ReadText_PageWithoutText_TakesItFromLinkedData()
    {
        var body = string.Concat(Enumerable.Repeat("The commission will open the gates on Friday, its chair said. ", 8));
        var article = ReadingFixture.Read($"<html><head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Gates\",\"articleBody\":\"{body}\"}}</script></head><body><div id=app></div></body></html>");
        Assert.Contains("open the gates", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Notes, n => n.Contains("JSON-LD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Der Rat der Stadt hat am Montag mit den Stimmen der Opposition beschlossen, dass die Brücke für ein Jahr nicht mehr befahren werden darf.", "de")]
    [InlineData("Le conseil de la ville a décidé lundi que le pont serait fermé pour une année, avec les voix de ceux qui sont dans l’opposition.", "fr")]
    [InlineData("The council of the city decided on Monday that the bridge would be closed for a year, with the votes of those who are in opposition.", "en")]
    [InlineData("قرر مجلس المدينة يوم الاثنين إغلاق الجسر لمدة عام كامل", "ar")]
    public void ReadText_UndeclaredLanguage_IsIdentified(string text, string language) => Assert.Equal(language, ReadingFixture.Read(text).Language);
}
