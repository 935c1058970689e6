using OnRecord.Text;

namespace OnRecord.Tests.Text;

public class TextSpanTests
{
    [Fact]
    public void TextSpan_EndBeforeStart_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));

    [Fact]
    public void Overlaps_TouchingSpans_IsFalse() =>
        Assert.False(new TextSpan(0, 2).Overlaps(new TextSpan(2, 4)));

    [Fact]
    public void Default_IsEmptyAtZero() => Assert.Equal(new TextSpan(0, 0), default);
}
