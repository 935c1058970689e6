using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Pages;

public class PageReaderTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading", "Pages", "harbour.html"));

    [Fact]
    public void ReadText_NewsPage_KeepsTheReportOnly()
    {
        var article = ReadingFixture.Read(Page);
        Assert.Equal(
            [
                "The harbour council of Port Meridian voted on Monday to close the northern docks, two delegates said, after a week of talks that ended without a pact.",
                "“We were never asked,” said Ola Brandt, who leads the dockers’ union. “They will hear from us again before the month is out.”",
                "The mayor’s office, which had backed the plan since March, declined to comment on the vote or on the date of the closure.",
            ],
            ReadingFixture.Texts(article, BlockKind.Paragraph));
        Assert.Equal(["What happens next"], ReadingFixture.Texts(article, BlockKind.Heading));
    }

    [Fact]
    public void ReadText_NewsPage_GivesMetadata()
    {
        var article = ReadingFixture.Read(Page);
        Assert.Equal("Harbour council votes to close northern docks", article.Title);
        Assert.Equal(["Ida Marsh", "Tom Okoro"], article.Authors);
        Assert.Equal("2021-05-04T09:30+02:00", article.Published?.ToString());
        Assert.Equal("The Lantern Post", article.Outlet);
        Assert.Equal("https://lantern.example/2021/05/04/docks", article.Url);
        Assert.Equal("en-GB", article.Language);
    }

    [Fact]
    public void ReadText_FigureCaption_IsACaptionWithCredit()
    {
        var article = ReadingFixture.Read(Page);
        var caption = Assert.Single(article.Blocks, b => b.Kind == BlockKind.Caption);
        Assert.Equal("AP Photo/Mara Lindqvist", caption.Credit!.Value.Slice(article.Text).ToString());
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><font color=x>")]
    [InlineData("<a href=x>")]
    [InlineData("<ul><li>")]
    public void ReadText_ThousandsOfOpenElements_IsReadInTime(string tag)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(tag, 20_000)) + "The talks in the harbour went on all night without any result, delegates said.";
        var started = TimeProvider.System.GetTimestamp();
        Assert.Contains("without any result", ReadingFixture.Read(page).Text, StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void ReadText_EmptyPage_IsRefused() =>
        Assert.Throws<ReadingException>(() => ReadingFixture.Read("<html><body><nav>Home</nav></body></html>"));

    [Fact]
    public void ReadText_Feed_IsRefusedByName() =>
        Assert.Contains("feed", Assert.Throws<ReadingException>(() => ReadingFixture.Read("<?xml version=\"1.0\"?><rss><channel/></rss>")).Problem, StringComparison.Ordinal);
}
