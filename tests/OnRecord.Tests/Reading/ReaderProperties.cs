using CsCheck;
using OnRecord.Reading;

namespace OnRecord.Tests.Reading;

public class ReaderProperties
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=\"article-body\">", "</div>", "<article>", "<h1>", "</h1>", "<li>", "<br>", "<script>", "<script type=application/ld+json>", "</script>",
        "{\"@type\":\"NewsArticle\",\"headline\":\"", "<meta property=og:title content=\"", "\">", "<figure><figcaption>", "Reuters", "By ", "4 May 2021", " - 09:30", "\n", "\n\n",
        "\r\n", "The council voted on Monday, two delegates said. ", "“We will return,” ", "Editor Picks", "\U0001F600", "\u202E", "\u200F", "\uFEFF", "\0", "&#0;", "&amp;", "<", ">", "<!--", "-->",
        "(AP Photo/", ")", "|", "\uD800", "<time datetime=\"", "2021-05-04T09:30:00+25:99", "12/12/12", "<template>", "<svg>", "<table><tr><td>", "<title>", "</title>",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    [Fact]
    public void Read_AnyBytes_GivesArticleOrRefusal() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Holds(() => ReadingFixture.Reader.Read(new ReportInput("any", "any", bytes))), iter: 2000);

    [Fact]
    public void ReadText_AnyMarkup_GivesArticleOrRefusal() =>
        Soup.Sample(text => Holds(() => ReadingFixture.Reader.ReadText("any", text)), iter: 3000);

    [Fact]
    public void ReadText_AnyMarkupInAPage_GivesArticleOrRefusal() =>
        Soup.Sample(text => Holds(() => ReadingFixture.Reader.ReadText("any", "<html><body>" + text)), iter: 3000);

    /// <summary>The article checks that blocks lie in order inside its text; credits are checked here.</summary>
    private static bool Holds(Func<Article> read)
    {
        try
        {
            var article = read();
            return article.Blocks.All(b => !b.Span.IsEmpty && (b.Credit is null || b.Span.Contains(b.Credit.Value)))
                && article.Text.Length == article.Blocks.Sum(b => b.Span.Length) + (2 * Math.Max(0, article.Blocks.Count - 1));
        }
        catch (ReadingException)
        {
            return true;
        }
    }
}
