using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Pages;

public class StoryListsTests
{
    private const string Lead =
        "The river commission of Altmark said on Friday that it would open the flood gates for two days, after a request from the towns downstream.";

    private const string Answer =
        "Farmers on the left bank had asked for a week, and their chairwoman called the offer an insult to people who had lost a harvest already.";

    private static string Page(string after) =>
        $"<html><head><title>Flood gates to open</title></head><body><div><h1>Flood gates to open</h1><p>{Lead}</p><p>{Answer}</p>{after}</div></body></html>";

    private static string Teaser(string headline) =>
        $"<div><h3><a href='/x'>{headline}</a></h3><p>The town hall of a place far away has said something that fills a line or two of a teaser under its headline.</p></div>";

    [Fact]
    public void ReadText_LinkedHeadlinesWithTeasers_AreLeftOut()
    {
        var article = ReadingFixture.Read(Page("<div>" + Teaser("Bridge closed for the whole summer") + Teaser("A mayor resigns over a stolen bell") + Teaser("What the drought means for vintners") + "</div>"));
        Assert.Equal([Lead, Answer], ReadingFixture.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void ReadText_HeadingsThatAreNotLinks_AreKept()
    {
        var section = string.Concat(Enumerable.Repeat("The commission met three times in the spring and wrote down what each of the towns had asked for. ", 3));
        var article = ReadingFixture.Read(Page($"<div><h3>What the towns have asked for</h3><p>{section}</p><h3>What the farmers have asked for</h3><p>{section}Then it rained.</p></div>"));
        Assert.Equal(2, ReadingFixture.Texts(article, BlockKind.Heading).Length);
    }

    [Fact]
    public void ReadText_CommentsLongerThanTheReport_AreLeftOut()
    {
        var comments = string.Concat(Enumerable.Repeat("<div class='comment'><p>My cousin has lived by that river for forty years, and nobody has ever asked him about a gate, which says it all.</p></div>", 12));
        var article = ReadingFixture.Read(Page($"<div id='comments'>{comments}</div>"));
        Assert.Equal([Lead, Answer], ReadingFixture.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void ReadText_ParagraphsAllCalledPaywall_AreKept()
    {
        var article = ReadingFixture.Read($"<html><body><article><h1>Flood gates to open</h1><p class='paywall'>{Lead}</p><p class='paywall'>{Answer}</p></article></body></html>");
        Assert.Equal([Lead, Answer], ReadingFixture.Texts(article, BlockKind.Paragraph));
    }
}
