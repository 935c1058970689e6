using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Events;

/// <summary>Who is met by a deed, where only its outcome says.</summary>
public sealed class OutcomeTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public void DeedToldOfNobody_IsDoneToThoseWhomItsOutcomeNames()
    {
        var record = fixture.Code("Residents said that drones struck a market in the town overnight, killing at least nine people.");

        var strike = Assert.Single(record.Events, item => item.Type == "ASSAULT");
        var victim = Assert.Single(strike.Recipients);
        Assert.Equal("at least nine people", victim.Span.Slice(record.Article.Text).ToString());
    }

    [Fact]
    public void ItThatActs_WhereOneAloneCanBeMeant_IsThatOne()
    {
        var record = fixture.Code("Peru rejected the plan. It urged the rebels to leave.");

        var asking = Assert.Single(Assert.Single(record.Events, item => item.Type == "REQUEST").Actors);
        Assert.Equal("Peru", Assert.Single(record.Actors, actor => actor.Id == asking.Actor).Name);
    }

    [Fact]
    public void NameBehindTheLastOfThoseJoined_IsThatOnesOwn()
    {
        var record = fixture.Code("Officials met the president and the rebel commander, Salma Oureib, on Monday.");

        var commander = Assert.Single(record.Actors, actor => actor.Name == "Salma Oureib");
        Assert.Contains(commander.Mentions, mention => mention.Span.Slice(record.Article.Text).ToString() == "the rebel commander");
    }
}
