using System.Xml.Linq;
using OnRecord.Knowledge.Countries;
using OnRecord.Web.Charts;

namespace OnRecord.Web.Tests.Charts;

public sealed class WorldMapTests
{
    private static readonly WorldMap Map = new(CountryOutline.LoadEmbedded());

    // The corners of the projection as its authors give them.
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 180, 2.70663, 0)]
    [InlineData(90, 0, 0, 1.31736)]
    [InlineData(-90, 0, 0, -1.31736)]
    public void Projection_OfAPoint_IsThatOfEqualEarth(double latitude, double longitude, double x, double y)
    {
        var point = EqualEarth.Project(new GeoPoint(latitude, longitude));

        Assert.Equal(x, point.X, 4);
        Assert.Equal(y, point.Y, 4);
    }

    [Fact]
    public void Projection_OfEqualFields_HasEqualAreas()
    {
        Assert.Equal(1, Area(50, 0) / Area(5, 0), 0.01);
        Assert.Equal(1, Area(70, 120) / Area(5, 0), 0.01);

        static double Area(double south, double west)
        {
            var (north, east) = (south + 0.1, west + (0.1 * Math.Cos(5 * Math.PI / 180) / Math.Cos(south * Math.PI / 180)));
            var corners = new[] { (south, west), (south, east), (north, east), (north, west) }.Select(corner => EqualEarth.Project(new GeoPoint(corner.Item1, corner.Item2))).ToList();
            return Math.Abs(corners.Select((at, i) => (at.X * corners[(i + 1) % 4].Y) - (corners[(i + 1) % 4].X * at.Y)).Sum()) / 2;
        }
    }

    [Fact]
    public void Draw_OfCounts_ShadesLinksAndNumbersTheCountries()
    {
        var drawn = XElement.Parse(Map.Draw([new("KEN", "Kenya", 40), new("MLT", "Malta", 1), new("UNO", "United Nations", 7)], value => $"/timeline?country={value.Iso3}"));

        Assert.Equal(["/timeline?country=KEN", "/timeline?country=MLT"], drawn.Elements("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(["shade-5", "shade-1"], drawn.Elements("a").Select(link => link.Attribute("class")!.Value));
        Assert.NotNull(drawn.Elements("a").Last().Element("circle"));
        Assert.Equal(["40", "1"], drawn.Elements("g").Last().Elements("text").Select(text => text.Value));
        Assert.Equal("Kenya: 40", drawn.Elements("a").First().Element("title")!.Value);
    }

    [Theory]
    [InlineData(1, "1 2 3 4 5")]
    [InlineData(32, "1 2 4 8 16")]
    [InlineData(100_000, "1 10 100 1000 10000")]
    public void Steps_OfTheMost_RiseAlike(long most, string steps)
    {
        Assert.Equal(steps, string.Join(' ', WorldMap.Steps(most)));
        Assert.Equal(0, WorldMap.ShadeOf(0, WorldMap.Steps(most)));
    }
}
