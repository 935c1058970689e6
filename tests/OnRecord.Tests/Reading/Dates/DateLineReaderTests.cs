using OnRecord.Reading.Dates;

namespace OnRecord.Tests.Reading.Dates;

public class DateLineReaderTests
{
    private static readonly DateLineReader Dates = new(ReadingFixture.Lexicon.Dates);

    [Theory]
    [InlineData("Tuesday, 4 May, 2021 - 09:30", "2021-05-04T09:30")]
    [InlineData("May 4, 2021", "2021-05-04")]
    [InlineData("4 May 2021", "2021-05-04")]
    [InlineData("Tue 4 May 2021 09.30 BST", "2021-05-04T09:30+01:00")]
    [InlineData("Published: 4th May 2021, 9:30 pm", "2021-05-04T21:30")]
    [InlineData("May 4, 2021 at 9:30 p.m. EDT", "2021-05-04T21:30-04:00")]
    [InlineData("Jan. 4, 2021 7:05 AM ET", "2021-01-04T07:05-05:00")]
    [InlineData("July 4, 2021 7:05 AM ET", "2021-07-04T07:05-04:00")]
    [InlineData("7:05 AM PST 11/19/2019", "2019-11-19T07:05-08:00")]
    [InlineData("2021-05-04T09:30:00+03:00", "2021-05-04T09:30+03:00")]
    [InlineData("2021-05-04T09:30:15.250Z", "2021-05-04T09:30:15Z")]
    [InlineData("2021-05-04 09:30:00 +0530", "2021-05-04T09:30+05:30")]
    [InlineData("Tue, 04 May 2021 09:30:00 GMT", "2021-05-04T09:30Z")]
    [InlineData("04.05.2021 - 09:30", "2021-05-04T09:30")]
    [InlineData("25/12/2021", "2021-12-25")]
    [InlineData("12/25/2021", "2021-12-25")]
    [InlineData("04 May 2021 0930 GMT", "2021-05-04T09:30Z")]
    [InlineData("2021年5月4日", "2021-05-04")]
    [InlineData("Updated May 5, 2021 | Published May 4, 2021", "2021-05-04")]
    [InlineData("20210504", "2021-05-04")]
    public void Read_DateLine_GivesDateTimeAndOffset(string line, string expected) =>
        Assert.Equal(expected, Dates.Read(line)?.Published.ToString());

    [Theory]
    [InlineData("31 February 2021")]
    [InlineData("May 4")]
    [InlineData("13:45")]
    [InlineData("Room 2021, floor 5")]
    [InlineData("99/99/9999")]
    public void Read_NoWholeDate_GivesNothing(string line) => Assert.Null(Dates.Read(line));

    [Fact]
    public void Read_TimeWithoutZone_StaysLocal() =>
        Assert.True(Dates.Read("4 May 2021 09:30")!.Value.Published.IsLocal);

    [Theory]
    [InlineData("Wednesday, 5 May 2021 - 08:00", true)]
    [InlineData("Posted on May 5, 2021 at 8:00 am GMT", true)]
    [InlineData("The pact was signed on May 5, 2021", false)]
    public void Read_OtherWordsBesideTheDate_AreTold(string line, bool wholeLine) =>
        Assert.Equal(wholeLine, Dates.Read(line)!.Value.IsWholeLine);
}
