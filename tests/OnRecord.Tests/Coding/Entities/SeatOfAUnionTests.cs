using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Entities;

/// <summary>A capital in which a union of states has its seat stands for the union, unless the report speaks of the country itself.</summary>
public sealed class SeatOfAUnionTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public void CapitalThatActs_IsTheUnion_AndOneActorWithIt()
    {
        var record = fixture.Code("Brussels warned Hungary on Monday that it would freeze funds. The EU said Hungary had agreed to talks. Brussels welcomed that.");

        var union = Assert.Single(record.Actors, actor => actor.Country == "EUR");
        Assert.Equal("EU", union.Name);
        Assert.DoesNotContain(record.Actors, actor => actor.Country == "BEL");
    }

    [Fact]
    public void CapitalThatActs_OfAUnionNotNamed_BearsTheNameOfTheUnion() =>
        Assert.Contains(fixture.Code("Brussels warned Hungary on Monday that it would freeze funds.").Actors, actor => actor is { Name: "European Union", Country: "EUR" });

    [Fact]
    public void CapitalThatActs_IsTheGovernment_WhereTheReportNamesTheCountry()
    {
        var record = fixture.Code("Brussels said Belgium would pay. The Belgian foreign minister met officials.");

        Assert.Contains(record.Actors, actor => actor.Name == "Belgian government");
        Assert.DoesNotContain(record.Actors, actor => actor.Country == "EUR");
    }

    [Fact]
    public void CapitalWhereSomethingIsDone_IsAPlace() =>
        Assert.DoesNotContain(fixture.Code("Police in Brussels arrested two protesters.").Actors, actor => actor.Country == "EUR");
}
