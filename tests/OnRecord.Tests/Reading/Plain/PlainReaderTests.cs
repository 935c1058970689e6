using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Plain;

public class PlainReaderTests
{
    private const string Paragraph =
        "The harbour council of Port Meridian voted on Monday to close the northern docks, two delegates told The Lantern Post.";

    private const string Second =
        "“We were never asked,” said a union leader, who spoke on condition of anonymity because the talks are not public.";

    private static readonly string Pasted = string.Join(
        "\n",
        "The lantern Post English Regional News and Comment from The lantern Post Newspaper",
        "",
        "Harbour Council Votes to Close Northern Docks",
        "",
        "Harbour Council Votes to Close Northern Docks",
        "",
        "Tuesday, 4 May, 2021 - 09:30",
        "Dock workers stand outside the council house in Port Meridian. Reuters",
        "",
        Paragraph,
        "",
        "Advertisement",
        "",
        Second,
        "",
        "Editor Picks",
        "",
        "Ten beaches to see this year");

    [Fact]
    public void ReadText_PastedPage_TellsHeadMatterFromText()
    {
        var article = ReadingFixture.Read(Pasted);
        Assert.Equal("Harbour Council Votes to Close Northern Docks", article.Title);
        Assert.Equal("2021-05-04T09:30", article.Published?.ToString());
        Assert.True(article.Published!.IsLocal);
        Assert.Equal([Paragraph, Second], ReadingFixture.Texts(article, BlockKind.Paragraph));
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void ReadText_MastheadRepeatsTheOutlet_OutletIsSpeltAsInTheReport() =>
        Assert.Equal("The Lantern Post", ReadingFixture.Read(Pasted).Outlet);

    [Theory]
    [InlineData("Delta Wire", "Delta Wire")]
    [InlineData("The Northern Courier", "The Northern Courier")]
    [InlineData("Meridian Today | The Port's Own Paper", "Meridian Today")]
    public void ReadText_UnknownOutletAboveHeadlineGivenOnce_IsMasthead(string masthead, string outlet)
    {
        var article = ReadingFixture.Read($"{masthead}\n\nHarbour council votes to close northern docks\n\nPosted on 4 May 2021 at 09:30 (GMT+4)\n\n{Paragraph}\n\n{Second}");
        Assert.Equal("Harbour council votes to close northern docks", article.Title);
        Assert.Equal(outlet, article.Outlet);
        Assert.Equal("2021-05-04T09:30+04:00", article.Published?.ToString());
    }

    [Fact]
    public void ReadText_HeadlineWithDeck_IsNoMasthead()
    {
        var article = ReadingFixture.Read($"Harbour council closes docks\n\nNorthern berths stay shut until June\n\n{Paragraph}\n\n{Second}");
        Assert.Equal("Harbour council closes docks", article.Title);
        Assert.Null(article.Outlet);
    }

    [Fact]
    public void ReadText_RepeatedHeadline_StandsOnceInTheText()
    {
        var article = ReadingFixture.Read(Pasted);
        var first = article.Text.IndexOf("Harbour Council Votes", StringComparison.Ordinal);
        Assert.Equal(0, first);
        Assert.Equal(-1, article.Text.IndexOf("Harbour Council Votes", first + 1, StringComparison.Ordinal));
    }

    [Fact]
    public void ReadText_CaptionClosedByAgency_HasCredit()
    {
        var article = ReadingFixture.Read(Pasted);
        var caption = Assert.Single(article.Blocks, b => b.Kind == BlockKind.Caption);
        Assert.Equal("Reuters", caption.Credit!.Value.Slice(article.Text).ToString());
    }

    [Fact]
    public void ReadText_PageFurniture_IsLeftOutAndNoted()
    {
        var article = ReadingFixture.Read(Pasted);
        Assert.DoesNotContain("Editor Picks", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("beaches", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Notes, n => n.Contains("Ten beaches", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Rescuers reach the village. (AP Photo/Mara Lindqvist)", "AP Photo/Mara Lindqvist")]
    [InlineData("Rescuers reach the village on Sunday. Photo: AFP", "Photo: AFP")]
    [InlineData("Rescuers reach the village | Mara Lindqvist/AFP via Getty Images", "Mara Lindqvist/AFP via Getty Images")]
    [InlineData("Rescuers reach the village. Photograph: Mara Lindqvist/EPA", "Photograph: Mara Lindqvist/EPA")]
    public void FindAtEnd_CreditForms_GiveTheCredit(string line, string credit) =>
        Assert.Equal(credit, ReadingFixture.Lexicon.Credits.FindAtEnd(line)?.Slice(line).ToString());

    [Theory]
    [InlineData("The minister said nothing to Reuters.")]
    [InlineData("The court freed both men (who had denied the charges).")]
    [InlineData("“We will return,” she told reporters in the capital.")]
    public void FindAtEnd_Prose_GivesNothing(string line) => Assert.Null(ReadingFixture.Lexicon.Credits.FindAtEnd(line));

    [Theory]
    [InlineData("Daily Lantern, 3 March 2024", "Daily Lantern")]
    [InlineData("The Meridian Times | Sunday, March 3, 2024", "The Meridian Times")]
    [InlineData("Ines Carvalho, 3 March 2024", null)]
    [InlineData("Daily Lantern, third of March", null)]
    public void ReadText_LineOfAnOutletAndItsDay_GivesBoth(string line, string? outlet)
    {
        var article = ReadingFixture.Read($"Harbour Council Votes to Close Northern Docks\n\n{line}\n\n{Paragraph}\n\n{Second}");

        Assert.Equal((outlet, outlet is null ? null : "2024-03-03"), (article.Outlet, article.Published?.ToString()));
        Assert.Equal("Harbour Council Votes to Close Northern Docks", article.Title);
    }

    [Fact]
    public void ReadText_Byline_GivesAuthors()
    {
        var article = ReadingFixture.Read($"Docks Closed\nBy Ida Marsh and Tom Okoro\nMay 4, 2021\n\n{Paragraph}\n\n{Second}");
        Assert.Equal(["Ida Marsh", "Tom Okoro"], article.Authors);
        Assert.Equal("Docks Closed", article.Title);
    }

    [Theory]
    [InlineData("MAROSK, 12 March 2025 (Daily Meridian) -", null)]
    [InlineData("By Ida Marsh, Daily Meridian, 12 March 2025", "Ida Marsh")]
    public void ReadText_LineRightUnderTheHeadline_TellsOutletAndDay(string line, string? author)
    {
        var article = ReadingFixture.Read($"Harbour council of Marosk votes to close the northern docks\n{line}\n\n{Paragraph} {Paragraph}\n\n{Second}");
        Assert.Equal("Harbour council of Marosk votes to close the northern docks", article.Title);
        Assert.Equal(("Daily Meridian", "2025-03-12"), (article.Outlet, article.Published?.ToString()));
        Assert.Equal(author is null ? [] : [author], article.Authors);
        Assert.Equal([$"{Paragraph} {Paragraph}", Second], ReadingFixture.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void ReadText_HardWrappedParagraphs_AreJoined()
    {
        const string wrapped = "Docks Closed\n\nThe harbour council voted on Monday to close the northern docks for\nat least a year, a decision that the unions called an act of plain\nrevenge for the strike.\n";
        var paragraph = Assert.Single(ReadingFixture.Texts(ReadingFixture.Read(wrapped), BlockKind.Paragraph));
        Assert.StartsWith("The harbour council", paragraph, StringComparison.Ordinal);
        Assert.Contains("docks for at least", paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadText_OneLongLine_IsRead()
    {
        var line = string.Concat(Enumerable.Repeat("The talks went on without a result. ", 200_000));
        Assert.Equal(line.TrimEnd().Length, ReadingFixture.Read(line).Text.Length);
    }
}
