using OnRecord.Store.Reviews.Agreement;

namespace OnRecord.Store.Tests.Reviews;

/// <summary>The worked examples of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", and of the article on it in Wikipedia;
/// a dot stands for no value.</summary>
public class KrippendorffAlphaTests
{
    [Theory]
    [InlineData(0.095, "0100000010", "1110010000")]
    [InlineData(0.692, "aabbdcccedda", "babbbccceddd")]
    [InlineData(0.743, "123321412...", "123322412 5.3", ".333234225 1.", "123324412 51.")]
    [InlineData(0.691, ".....3412113 3.3", "1.21334 3.......", "..2134 4.2113 3.4")]
    public void Nominal_PublishedExample_IsAsPublished(double alpha, params string[] coders) => Assert.Equal(alpha, KrippendorffAlpha.Nominal(Units(coders))!.Value, 0.0005);

    [Fact]
    public void Nominal_AlwaysTheSame_IsOne() => Assert.Equal(1, KrippendorffAlpha.Nominal(Units("ab", "ab")));

    [Theory]
    [InlineData("aaaa", "aaaa")]
    [InlineData("ab..", "..ab")]
    public void Nominal_NothingToDisagreeOn_IsUnknown(params string[] coders)
    {
        Assert.Null(KrippendorffAlpha.Nominal(Units(coders)));
        Assert.Null(KrippendorffAlpha.Interval(Units(coders)));
    }

    [Fact]
    public void Interval_OfOneSeed_IsTheSameAndHoldsAlpha()
    {
        var units = Units("123321412...", "123322412 5.3", ".333234225 1.", "123324412 51.");

        var (low, high) = KrippendorffAlpha.Interval(units, seed: 7)!.Value;

        Assert.Equal((low, high), KrippendorffAlpha.Interval(units, seed: 7));
        Assert.InRange(0.743, low, high);
        Assert.True(high <= 1 && low < high);
    }

    private static List<IReadOnlyList<string>> Units(params string[] coders)
    {
        var rows = coders.Select(coder => coder.Replace(" ", "", StringComparison.Ordinal)).ToList();
        return [.. Enumerable.Range(0, rows[0].Length).Select(i => (IReadOnlyList<string>)[.. rows.Select(row => row[i]).Where(value => value != '.').Select(value => value.ToString())])];
    }
}
