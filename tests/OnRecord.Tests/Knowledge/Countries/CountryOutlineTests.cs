using OnRecord.Knowledge.Countries;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Countries;

public sealed class CountryOutlineTests
{
    private static readonly IReadOnlyList<CountryOutline> Outlines = CountryOutline.LoadEmbedded();

    [Fact]
    public void Outlines_OfStates_AreThoseOfTheTableEachOnce()
    {
        var known = TsvTable.Load("data/countries/countries.tsv", "iso3", "iso2", "numeric", "gec", "name", "official", "aliases", "adjectives", "demonyms", "capital", "capital_aliases", "region")
            .Rows.Select(row => row.Text("iso3")).ToHashSet();

        Assert.All(Outlines, outline => Assert.Contains(outline.Iso3, known));
        Assert.Equal(Outlines.Count, Outlines.Select(outline => outline.Iso3).Distinct().Count());
        Assert.InRange(Outlines.Count(outline => outline.Rings.Count > 0), 170, 180);
    }

    [Fact]
    public void Outlines_OfAnyState_LieOnTheEarth() => Assert.All(
        Outlines.SelectMany(outline => outline.Rings.SelectMany(ring => ring).Append(outline.Centre)),
        point => Assert.True(Math.Abs(point.Longitude) <= 180 && Math.Abs(point.Latitude) <= 90, $"{point}"));

    [Theory]
    [InlineData("LSO", -29.6, 28.2)]
    [InlineData("MLT", 35.9, 14.4)]
    [InlineData("UKR", 49, 31.3)]
    public void Outlines_OfAState_HaveItsCentre(string iso3, double latitude, double longitude)
    {
        var centre = Assert.Single(Outlines, outline => outline.Iso3 == iso3).Centre;

        Assert.Equal(latitude, centre.Latitude, 0.3);
        Assert.Equal(longitude, centre.Longitude, 0.3);
    }
}
