using OnRecord.Reading;

namespace OnRecord.Tests.Reading;

public class DatelineTests
{
    [Theory]
    [InlineData("LIMA, May 5 (Andes Wire) - Police arrested a mayor.", "LIMA, May 5 (Andes Wire) - ")]
    [InlineData("TURKU, Finland — Two ministers met.", "TURKU, Finland — ")]
    [InlineData("QUITO/MADRID — Two envoys left.", "QUITO/MADRID — ")]
    [InlineData("N'DJAMENA, Chad (AFP) – The rebels signed.", "N'DJAMENA, Chad (AFP) – ")]
    [InlineData("Paris (AFP) - A court ruled.", "Paris (AFP) - ")]
    [InlineData("Geneva, 5 May 2020 – The office appealed.", "Geneva, 5 May 2020 – ")]
    [InlineData("(Reuters) - Shares fell.", "(Reuters) - ")]
    [InlineData("YEREVAN. Armenia has moved reserves.", "YEREVAN. ")]
    [InlineData("ISLAMABAD: \"We will wait,\" he said.", "ISLAMABAD: ")]
    public void LengthIn_Dateline_CoversItsDash(string paragraph, string dateline) =>
        Assert.Equal(dateline, paragraph[..Dateline.LengthIn(paragraph)]);

    [Theory]
    [InlineData("NATO — the alliance of 1949 — met in Riga.")]
    [InlineData("The minister - Ada Brock - resigned.")]
    [InlineData("Talks failed. The envoys left.")]
    [InlineData("Brock: \"We will wait.\"")]
    [InlineData("EU. The Union has answered.")]
    [InlineData("ROME — ")]
    [InlineData("")]
    public void LengthIn_OtherOpening_IsZero(string paragraph) => Assert.Equal(0, Dateline.LengthIn(paragraph));

    [Fact]
    public void FromText_ParagraphWithDateline_MarksIt()
    {
        var article = Article.FromText("a", "  ROME, June 2 - Ministers met.\nThey left.");

        Assert.Equal("ROME, June 2 - ", article.Blocks[0].Dateline!.Value.Slice(article.Text).ToString());
        Assert.Null(article.Blocks[1].Dateline);
    }

    [Theory]
    [InlineData("TARSIN, 12 May 2026 - Envoys from Oman met the rebels on Tuesday.", "2026-05-12")]
    [InlineData("LIMA, May 5, 2021 (Andes Wire) - Police arrested a mayor of the north.", "2021-05-05")]
    [InlineData("LIMA, May 5 (Andes Wire) - Police arrested a mayor of the north.", null)]
    [InlineData("Envoys from Oman met the rebels of Tarsin on 12 May 2026 - the third time.", null)]
    public void ReadText_WithoutADateOfItsOwn_TakesThatOfTheDateline(string paragraph, string? expected)
    {
        var article = ReadingFixture.Read("Envoys meet rebels in the north\n\n" + paragraph + "\n\nThey left after an hour and said nothing.");

        Assert.Equal(expected, article.Published?.ToString());
    }

    [Fact]
    public void ReadText_WithADateOfItsOwn_KeepsIt()
    {
        var article = ReadingFixture.Read("Envoys meet rebels in the north\n\nWednesday, 13 May, 2026 - 09:30\n\nTARSIN, 12 May 2026 - Envoys from Oman met the rebels on Tuesday.\n\nThey left.");

        Assert.Equal("2026-05-13T09:30", article.Published?.ToString());
    }
}
