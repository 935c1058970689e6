using System.Xml.Linq;
using OnRecord.Store.Timelines;
using OnRecord.Web.Charts;

namespace OnRecord.Web.Tests.Charts;

public sealed class SvgTests
{
    [Fact]
    public void Text_OfMarkup_IsNoMarkup()
    {
        var svg = new SvgWriter().Open("svg").Text("title", "<script>alert(1)</script>", ("class", "\"><b>")).Close().ToString();

        Assert.Equal("<script>alert(1)</script>", XElement.Parse(svg).Element("title")!.Value);
        Assert.Equal("\"><b>", XElement.Parse(svg).Element("title")!.Attribute("class")!.Value);
    }

    [Fact]
    public void ToString_OfWhatIsOpen_Throws() => Assert.Throws<InvalidOperationException>(() => new SvgWriter().Open("svg").ToString());

    [Theory]
    [InlineData(Period.Day, "2024-03-14", "2024-03-14", "2024-03-14")]
    [InlineData(Period.Week, "2024-03-17", "2024-03-11", "2024-03-17")]
    [InlineData(Period.Month, "2024-02-10", "2024-02-01", "2024-02-29")]
    [InlineData(Period.Week, "0001-01-01", "0001-01-01", "0001-01-07")]
    [InlineData(Period.Month, "9999-12-31", "9999-12-01", "9999-12-31")]
    public void Period_OfADay_HasItsFirstAndLastDay(Period period, string day, string start, string end)
    {
        Assert.Equal(start, Axis.Iso(period.Start(Axis.Day(day))));
        Assert.Equal(end, Axis.Iso(period.End(period.Start(Axis.Day(day)))));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    [InlineData(11, 20)]
    [InlineData(21, 25)]
    [InlineData(26, 50)]
    [InlineData(1000, 1000)]
    public void RoundUp_OfACount_IsRoundAndNotBelowIt(double largest, double top) => Assert.Equal(top, Axis.RoundUp(largest));

    [Fact]
    public void Strip_OfDays_HasABarForEachPeriodAndLinksThoseWithEntries()
    {
        var strip = TimelineStrip.Of([new("2024-03-01", EntryKind.Happened, 2), new("2024-03-01", EntryKind.Due, 1), new("2024-03-04", EntryKind.Denied, 3)]);

        Assert.Equal((Period.Day, 4), (strip.Period, strip.Bars.Count));
        Assert.Equal([3, 0, 0, 3], strip.Bars.Select(bar => bar.Total));
        var drawn = XElement.Parse(strip.Draw(bar => $"/timeline?from={Axis.Iso(bar.Start)}&x=\"<"));
        Assert.Equal(["/timeline?from=2024-03-01&x=\"<", "/timeline?from=2024-03-04&x=\"<"], drawn.Elements("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(["fact", "due", "negative"], drawn.Elements("a").SelectMany(link => link.Elements("rect")).Select(bar => bar.Attribute("class")!.Value.Split(' ')[^1]).Where(tone => tone != "hit"));
    }

    [Fact]
    public void Strip_OfAFewFarDays_LeavesThemOutAndCountsThem()
    {
        var near = Enumerable.Range(1, 28).Select(day => new DayCount($"2024-02-{day:00}", EntryKind.Happened, 3));

        var strip = TimelineStrip.Of([new("1995-01-01", EntryKind.Happened, 1), .. near, new("2031-01-01", EntryKind.Due, 1)]);

        Assert.Equal((Period.Day, 28, 1, 1), (strip.Period, strip.Bars.Count, strip.Before, strip.After));
    }

    [Fact]
    public void Strip_OfCenturies_HasABoundedNumberOfBars()
    {
        var days = Enumerable.Range(1, 2000).Select(year => new DayCount($"{year:0000}-01-01", EntryKind.Happened, 1));

        Assert.InRange(TimelineStrip.Of([.. days]).Bars.Count, 1, TimelineStrip.MostPeriods);
    }
}
