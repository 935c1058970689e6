using OnRecord.Records;
using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Factuality;

/// <summary>An event that a noun tells stands as the verb does that says of it that it comes about.</summary>
public sealed class OccurrenceTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("Talks between Chile and Peru will resume on Friday.", Status.Planned)]
    [InlineData("A summit of Chile and Peru will be held in Lima on Friday.", Status.Planned)]
    [InlineData("A summit of the two leaders will take place in Lima.", Status.Planned)]
    [InlineData("Talks between Kenya and Uganda are due to begin on Friday.", Status.Planned)]
    [InlineData("Talks between Kenya and Uganda are to begin on Friday.", Status.Planned)]
    [InlineData("A summit of Mali and Niger is to be held in May.", Status.Planned)]
    [InlineData("An attack on Gaza will begin within days.", Status.Planned)]
    [InlineData("Talks between Iraq and Kuwait may resume on Friday.", Status.Possible)]
    [InlineData("Talks between Mali and Niger did not take place on Friday.", Status.DidNotHappen)]
    [InlineData("The summit of Ghana and Togo was not held.", Status.DidNotHappen)]
    [InlineData("Talks between Oman and Qatar resumed on Friday.", Status.Happened)]
    [InlineData("An attack on the port of Aden will anger Oman.", Status.Happened)]
    public void EventToldByANoun_StandsAsItsVerb(string sentence, Status expected) =>
        Assert.Equal(expected, Assert.Single(fixture.Code(sentence).Events).Status);

    [Theory]
    [InlineData("Both sides would release prisoners and withdraw heavy weapons from the road.", Status.Planned)]
    [InlineData("The rebels may seize the port and close the airport.", Status.Possible)]
    [InlineData("The rebels seized the port and closed the airport.", Status.Happened)]
    public void SecondOfTwoVerbs_StandsAsTheAuxiliaryOfTheFirstSays(string sentence, Status expected) =>
        Assert.All(fixture.Code(sentence).Events, item => Assert.Equal(expected, item.Status));
}
