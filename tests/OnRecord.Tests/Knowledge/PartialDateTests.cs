using OnRecord.Knowledge;

namespace OnRecord.Tests.Knowledge;

public class PartialDateTests
{
    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2021-07-28", "2021-07-28", "2021-07-28")]
    public void TryParse_Date_CoversItsDaysAndPrintsBack(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(first, date.First.ToString("uuuu-MM-dd", null));
        Assert.Equal(last, date.Last.ToString("uuuu-MM-dd", null));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("21")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2021-02-29")]
    [InlineData("2021/02/01")]
    [InlineData("2021-7-28")]
    [InlineData("0000")]
    [InlineData("-021")]
    public void TryParse_NoDate_IsFalse(string text) => Assert.False(PartialDate.TryParse(text, out _));
}
