using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Pages;

public class BodyEndTests
{
    private const string Lead =
        "The ferry line between Tarn and Little Tarn will stop in October, its owner said on Monday, because nobody has bid for the two boats.";

    private const string Answer =
        "Islanders who work on the other shore asked the county for a bus over the causeway, and the county promised an answer within two weeks.";

    private static Article Article(string between = "", string after = "") =>
        ReadingFixture.Read($"<html><head><title>Ferry line to stop</title></head><body><article><h1>Ferry line to stop</h1><p>{Lead}</p>{between}<p>{Answer}</p>{after}</article></body></html>");

    [Theory]
    [InlineData("<p>Sign up for the Tarn Letter, our free newsletter on the islands.</p>")]
    [InlineData("<p>We may earn a commission when you book through links in this text.</p>")]
    [InlineData("<p><em>Suscríbete a nuestro boletín para recibir cada mañana las noticias de las islas.</em></p>")]
    public void ReadText_AppealOrTermsBetweenParagraphs_AreLeftOut(string line) =>
        Assert.Equal([Lead, Answer], ReadingFixture.Texts(Article(between: line), BlockKind.Paragraph));

    [Theory]
    [InlineData("<p>Lena Hurst is a reporter at the Tarn Letter.</p>")]
    [InlineData("<p>Reporting by Lena Hurst; editing by Paul Ames</p>")]
    [InlineData("<p>Lena Hurst can be reached at the harbour office.</p>")]
    [InlineData("<h3>Read on</h3>")]
    [InlineData("<h4>More from the islands</h4><ul><li>How the causeway <a href='/1'>was built in a year</a></li><li>The last <a href='/2'>lighthouse keeper</a></li><li>Where to <a href='/3'>eat in Little Tarn</a></li></ul>")]
    public void ReadText_WritersCreditsAndListsAtTheEnd_AreLeftOut(string end) =>
        Assert.Equal(["Ferry line to stop", Lead, Answer], Texts(Article(after: end)));

    [Fact]
    public void ReadText_WritersWordsInTheMiddle_Stay()
    {
        const string Writer = "<p>Lena Hurst is a reporter whom the owner sued over a story about the boats in the spring of last year.</p>";
        Assert.Equal(4, Texts(Article(between: Writer, after: $"<p>{Lead.Replace("Monday", "Friday", StringComparison.Ordinal)}</p>")).Length - 1);
    }

    [Fact]
    public void ReadText_QuotedAppeal_Stays() =>
        Assert.Contains(Texts(Article(between: "<p>“Sign up for our newsletter and you will hear of every sailing,” the owner used to tell the islanders.</p>")), t => t.StartsWith('“'));

    [Fact]
    public void ReadText_ReportOfAppealsOnly_IsNotEmptied()
    {
        const string Appeal = "The Tarn Letter is our free newsletter on the islands: sign up and you will read of every sailing before breakfast.";
        var article = ReadingFixture.Read($"<html><body><article><h1>Ferry line to stop</h1><p>{Appeal}</p></article></body></html>");
        Assert.Equal([Appeal], ReadingFixture.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void ReadText_CorrectionNote_IsKeptAsOne()
    {
        const string Note = "An earlier version of this article gave the wrong number of boats.";
        var article = Article(after: $"<p><em>{Note}</em></p>");
        Assert.Equal([Note], ReadingFixture.Texts(article, BlockKind.Correction));
        Assert.Equal([Lead, Answer], ReadingFixture.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void ReadText_MarketCorrection_IsAParagraph() =>
        Assert.Empty(ReadingFixture.Texts(Article(between: "<p>The price of diesel fell on Monday in what traders on the mainland called a long-awaited correction.</p>"), BlockKind.Correction));

    [Fact]
    public void ReadText_DeckBeforeTheBody_IsKeptAsOne()
    {
        var article = ReadingFixture.Read($"<html><head><title>Ferry line to stop</title></head><body><header><h1>Ferry line to stop</h1><p class='standfirst'>Nobody has bid for the two boats, says the owner</p></header><div class='article-body'><p>{Lead}</p><p>{Answer}</p></div></body></html>");
        Assert.Equal(["Nobody has bid for the two boats, says the owner"], ReadingFixture.Texts(article, BlockKind.Deck));
    }

    [Fact]
    public void ReadText_LabelAfterEachParagraph_IsThePages()
    {
        const string Label = "<div>Text of the page</div>";
        Assert.Equal(["Ferry line to stop", Lead, Lead.Replace("Monday", "Friday", StringComparison.Ordinal), Answer], Texts(Article(Label + $"<p>{Lead.Replace("Monday", "Friday", StringComparison.Ordinal)}</p>" + Label, Label)));
    }

    [Fact]
    public void ReadText_SeveralLabelsAgainAndAgain_AreTheReports()
    {
        var days = string.Concat(Enumerable.Repeat("<p>In the morning</p><p>At noon</p><p>In the evening</p>", 3));
        Assert.Equal(9 + 3, Texts(Article(days)).Length);
    }

    private static string[] Texts(Article article) => [.. article.Blocks.Select(b => b.Span.Slice(article.Text).ToString())];
}
