using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Pages;

public class PruningTests
{
    private const string Lead =
        "The salt board of Orlava said on Tuesday that it would sell the old pans on the east shore, after a vote that three of its members left early.";

    private const string Answer =
        "The fishers’ guild, which rents the sheds beside the pans, called the sale a breach of the promise that the board had given it in the spring.";

    private static string[] Read(string body, string head = "") => Paragraphs(Article(body, head));

    private static Article Article(string body, string head = "") =>
        ReadingFixture.Read($"<html><head><title>Salt board sells pans</title>{head}</head><body>{body}</body></html>");

    private static string[] Paragraphs(Article article) => ReadingFixture.Texts(article, BlockKind.Paragraph);

    [Theory]
    [InlineData("Orlava’s mayor, <a class='player-link' href='/x'>Mira Tolen</a>, was not in the hall when the members of the salt board voted.")]
    [InlineData("Orlava’s mayor, <span class='social'>Mira Tolen</span>, was not in the hall when the members of the salt board voted.")]
    [InlineData("Orlava’s mayor, <span class='tooltip'><a href='/x'>Mira Tolen</a><span><a href='/1'>Mayor opens a bridge over the old canal</a> <a href='/2'>Mayor closes the bridge again after a week of rain</a></span></span>, was not in the hall when the members of the salt board voted.")]
    public void ReadText_NameInsideASentenceCalledFurniture_Stays(string sentence) =>
        Assert.Equal(
            [Lead, "Orlava’s mayor, Mira Tolen, was not in the hall when the members of the salt board voted."],
            Read($"<article><h1>Salt board sells pans</h1><p>{Lead}</p><p>{sentence}</p></article>"));

    [Fact]
    public void ReadText_OtherArticlesUnderTheReport_AreLeftOut()
    {
        var others = string.Concat(Enumerable.Range(1, 5).Select(i => $"<article class='post'><p>{Answer.Replace("spring", $"year {i}", StringComparison.Ordinal)}</p></article>"));
        Assert.Equal([Lead, Answer], Read($"<div class='post'><article class='post'><h1>Salt board sells pans</h1><p>{Lead}</p><p>{Answer}</p></article><article class='post'><h3>More</h3>{others}</article></div>"));
    }

    [Fact]
    public void ReadText_ParagraphsInArticlesOfTheirOwn_Stay() =>
        Assert.Equal([Lead, Answer], Read($"<main><h1>Salt board sells pans</h1><article><p>{Lead}</p></article><article><p>{Answer}</p></article></main>"));

    [Fact]
    public void ReadText_ElementsHiddenByClass_AreLeftOut()
    {
        var hidden = $"<div class='box hidden'><p>{string.Concat(Enumerable.Repeat("Our readers make this paper what it is, and this year we need them more than ever. ", 4))}</p></div>";
        Assert.Equal([Lead, Answer], Read($"<article><h1>Salt board sells pans</h1><p>{Lead}</p><p>{Answer}</p>{hidden}</article>"));
    }

    [Fact]
    public void ReadText_ElementsHiddenAtSomeWidthOnly_Stay() =>
        Assert.Equal([Lead, Answer], Read($"<article><h1>Salt board sells pans</h1><p>{Lead}</p><div class='hidden md:block'><p>{Answer}</p></div></article>"));

    [Fact]
    public void ReadText_ParagraphHiddenFromScreenReaders_Stays() =>
        Assert.Equal([Lead, Answer], Read($"<article><h1>Salt board sells pans</h1><p>{Lead}</p><p class='paywall' aria-hidden='true'>{Answer}</p></article>"));

    [Fact]
    public void ReadText_TextInAPictureBox_IsACaption()
    {
        var article = Article($"<article><h1>Salt board sells pans</h1><div class='image top'><img src='x'><p>The old pans as seen from the lighthouse.</p></div><p>{Lead}</p><p>{Answer}</p></article>");
        Assert.Equal([Lead, Answer], Paragraphs(article));
        Assert.Equal(["The old pans as seen from the lighthouse."], ReadingFixture.Texts(article, BlockKind.Caption));
    }

    [Fact]
    public void ReadText_PictureBoxWithAParagraphBesideItsCaption_KeepsTheParagraph() =>
        Assert.Equal([Lead, Answer], Read($"<article><h1>Salt board sells pans</h1><div class='lead-image'><p>{Lead}</p><figure><img src='x'><figcaption>The old pans.</figcaption></figure></div><p>{Answer}</p></article>"));

    [Fact]
    public void ReadText_LinkedHeadlinesBetweenParagraphs_AreLeftOut()
    {
        var article = Article($"<article><h1>Salt board sells pans</h1><p>{Lead}</p><ul><li><h4><a href='/1'>Fishers march to the board’s office</a></h4></li></ul><ul><li><h4><a href='/2'>What salt has meant for Orlava</a></h4></li></ul><p>{Answer}</p></article>");
        Assert.Equal(["Salt board sells pans", Lead, Answer], article.Blocks.Select(b => b.Span.Slice(article.Text).ToString()));
    }

    [Fact]
    public void ReadText_BodyOverSiblings_IsJoined() =>
        Assert.Equal([Lead, Answer, "Both sides meet again on Friday, the board’s secretary said in a letter to the guild."],
            Read($"<div><h1>Salt board sells pans</h1><div class='part'><p>{Lead}</p></div><aside><p>Advert</p></aside><div class='part'><p>{Answer}</p></div><div class='part'><p>Both sides meet again on Friday, the board’s secretary said in a letter to the guild.</p></div></div>"));

    [Fact]
    public void ReadText_ConsentDialogLongerThanTheReport_IsLeftOut()
    {
        var consent = string.Concat(Enumerable.Repeat("<p>We and our partners store and access information on a device, such as cookies, to choose advertising and to measure it. You may change your mind at any time.</p>", 6));
        Assert.Equal([Lead, Answer], Read($"<div role='dialog'>{consent}</div><article><h1>Salt board sells pans</h1><p>{Lead}</p><p>{Answer}</p></article>"));
    }

    [Fact]
    public void ReadText_QuotedPost_IsKept() =>
        Assert.Contains(ReadingFixture.Texts(Article($"<article><h1>Salt board sells pans</h1><p>{Lead}</p><blockquote class='twitter-tweet'><p>The guild will not leave the sheds before winter.</p>— Fishers’ Guild (@guild)</blockquote><p>{Answer}</p></article>"), BlockKind.Quotation),
            q => q == "The guild will not leave the sheds before winter.");

    [Fact]
    public void ReadText_StatedBodyElsewhereOnThePage_WinsOverTheChosenPart()
    {
        var report = string.Join(' ', Lead, Answer, Lead.Replace("Tuesday", "Friday", StringComparison.Ordinal), Answer.Replace("spring", "autumn", StringComparison.Ordinal), "Neither wanted to say more.");
        var other = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Page {i} of our history tells how a village of nine houses became a town with a harbour, a school and two newspapers.</p>"));
        var article = Article($"<div class='comments'><p>{Lead}</p><p>{Answer}</p><p>{Lead.Replace("Tuesday", "Friday", StringComparison.Ordinal)}</p><p>{Answer.Replace("spring", "autumn", StringComparison.Ordinal)}</p></div><div class='text'>{other}</div>",
            $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Salt board sells pans\",\"articleBody\":\"{report}\"}}</script>");
        Assert.Equal(Lead, Paragraphs(article)[0]);
    }
}
