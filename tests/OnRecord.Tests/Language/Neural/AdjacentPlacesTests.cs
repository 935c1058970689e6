using OnRecord.Language;
using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed class AdjacentPlacesTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private const ushort City = 1 << (2 * (int)GazetteerKind.Place);
    private const ushort CityRest = City << 1;
    private const ushort State = 1 << (2 * (int)GazetteerKind.Country);
    private const ushort Unknown = 0;

    [Fact]
    public void Split_CityThenCountry_GivesTwoNames() =>
        Assert.Equal("B B", Split([City, State], "B I"));

    [Fact]
    public void Split_CityOfTwoWordsThenCountryOfTwo_GivesTwoNames() =>
        Assert.Equal("O B I B I O", Split([Unknown, City, CityRest, State, State << 1, Unknown], "O B I I I O"));

    [Fact]
    public void Split_KnownPlaceOfSeveralWords_StaysWhole() =>
        Assert.Equal("B I I", Split([City, CityRest, CityRest], "B I I"));

    [Fact]
    public void Split_NameThatBeginsWithAnUnknownWord_StaysWhole() =>
        Assert.Equal("B I", Split([Unknown, State], "B I"));

    [Fact]
    public void Split_NameThatGoesOnAfterThePlace_StaysWhole() =>
        Assert.Equal("B I I", Split([City, State, Unknown], "B I I"));

    [Fact]
    public void Split_ThreePlaces_GivesThreeNames() =>
        Assert.Equal("B B B", Split([City, City, State], "B I I"));

    [Fact]
    public void Analyze_PlacesWithoutACommaBetween_AreNamesOfTheirOwn()
    {
        const string Text = "anyone traveling from valparaiso chile to lima peru in march ?";
        var document = fixture.Analyzer.Analyze(Text);

        Assert.Equal(["valparaiso", "chile", "lima", "peru"], document.Entities.Select(entity => document.TextOf(entity.Tokens).Slice(Text).ToString()));
    }

    private static string Split(ushort[] marks, string tags)
    {
        var changed = tags.Split(' ').Select(tag => tag switch { "B" => EntityTag.BeginLocation, "I" => EntityTag.InsideLocation, _ => EntityTag.O }).ToArray();
        AdjacentPlaces.Split(marks, changed);
        return string.Join(' ', changed.Select(tag => tag switch { EntityTag.BeginLocation => "B", EntityTag.InsideLocation => "I", _ => "O" }));
    }
}
