using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Pages;

public class PageStatusTests
{
    private const string Lead =
        "The dam keepers of Velm have opened the third gate, the water office said on Sunday, and asked those who live below the weir to leave.";

    private static Article Read(string body, string head = "<title>Third gate opened at Velm</title>") => ReadingFixture.Read($"<html><head>{head}</head><body>{body}</body></html>");

    private static string Stated(bool isFree, int words = 40) =>
        $"<title>Third gate opened at Velm</title><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Third gate opened at Velm\",\"datePublished\":\"2024-05-05\",\"isAccessibleForFree\":{(isFree ? "true" : "false")},\"wordCount\":{words}}}</script>";

    [Fact]
    public void ReadText_ShortReport_IsFull()
    {
        var article = Read($"<article><h1>Third gate opened at Velm</h1><p>{Lead}</p></article><footer>Already a subscriber? We use cookies. Privacy policy. Accept all. 404</footer>");
        Assert.Equal(PageStatus.Full, article.Status);
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("<p>The keepers had waited for two days until the water stood at the…</p><div class='offer'><p>To continue reading, choose your plan.</p></div>")]
    [InlineData("<p>The keepers had waited for two days until the water stood at the</p><div><p>Dieser Artikel ist nur für Abonnenten. Bereits Abonnent?</p></div>")]
    public void ReadText_TextThatBreaksOffBeforeAnOffer_IsPaywalled(string end)
    {
        var article = Read($"<article><h1>Third gate opened at Velm</h1><p>{Lead}</p>{end}</article>");
        Assert.Equal(PageStatus.Paywalled, article.Status);
        Assert.Contains(article.Notes, n => n.Contains("subscribers", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadText_FewOfTheStatedWords_IsPaywalled() =>
        Assert.Equal(PageStatus.Paywalled, Read($"<article><h1>Third gate opened at Velm</h1><p>{Lead}</p></article>", Stated(isFree: false, words: 700)).Status);

    [Fact]
    public void ReadText_WholeTextOfASubscribersPage_IsFull() =>
        Assert.Equal(PageStatus.Full, Read($"<article><h1>Third gate opened at Velm</h1><p>{Lead}</p></article>", Stated(isFree: false, words: 30)).Status);

    [Fact]
    public void ReadText_FreeReportUnderOffers_IsFull() =>
        Assert.Equal(PageStatus.Full, Read($"<article><h1>Third gate opened at Velm</h1><p>{Lead}</p><p>Get unlimited access. Cancel anytime. Start your free trial.</p></article>", Stated(isFree: true)).Status);

    [Theory]
    [InlineData("<title>404 Page not found | The Velm Courier</title>", "<h1>Page not found</h1><p>The page you are looking for may have moved. Try the search above or go to the front page of the Courier.</p>")]
    [InlineData("<title>Just a moment...</title>", "<h1>courier.example</h1><p>Verify you are human by completing the action below.</p>")]
    [InlineData("<title>Courier</title>", "<p>Unfortunately, our website is currently unavailable in most European countries. We are working on it.</p>")]
    [InlineData("<title>Seite nicht gefunden</title>", "<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es an dieser Stelle leider nicht mehr.</p>")]
    public void ReadText_ErrorPage_IsCalledOne(string head, string body)
    {
        var article = Read(body, head);
        Assert.Equal(PageStatus.Error, article.Status);
        Assert.Contains(article.Notes, n => n.Contains("error page", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadText_ReportOnAnErrorPage_IsFull() =>
        Assert.Equal(PageStatus.Full, Read("<article><h1>Ministry of Velm answers with a page not found for two days</h1><p>Whoever asked the ministry of Velm for the flood map on Saturday read “page not found”, a hacker who calls himself Otter said, and he wants to keep it so.</p><p>The ministry denied that it had been attacked and promised the map for Monday.</p><p>It was the third failure this year, the opposition said in a statement.</p></article>", Stated(isFree: true)).Status);

    [Fact]
    public void ReadText_ConsentOnly_IsCalledSo()
    {
        var article = Read("<main><h1>We value your privacy</h1><p>We and our partners store and access information on a device, such as cookies, and process personal data for personalised ads and audience research.</p><p>You can withdraw your consent at any time in the privacy settings of the Courier.</p><button>Accept all</button></main>", "<title>The Velm Courier</title>");
        Assert.Equal(PageStatus.Consent, article.Status);
        Assert.Contains(article.Notes, n => n.Contains("consent", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadText_ReportUnderAConsentDialog_IsFull() =>
        Assert.Equal(PageStatus.Full, Read($"<div role='dialog'><p>We use cookies. Our partners use personal data. Accept all or manage options.</p></div><article><h1>Third gate opened at Velm</h1><p>{Lead}</p></article>").Status);
}
