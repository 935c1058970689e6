using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Times;

/// <summary>When a deed was done is not when somebody was accused of it, and lies before.</summary>
public sealed class JudgedDeedTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Theory]
    [InlineData("The government accuses the rebels of bombing a bank in August.", "ACCUSE")]
    [InlineData("The ministry accused the rebels of attacking a convoy on Sunday.", "ACCUSE")]
    [InlineData("Kenya blamed the militia for shelling the town on Friday.", "ACCUSE")]
    [InlineData("Police arrested two men for attacking a judge in March.", "COERCE")]
    public void TimeOfADeed_IsNoneOfTheEventThatAnswersIt(string sentence, string type)
    {
        var answer = Assert.Single(fixture.Code(sentence).Events, e => e.Type == type);

        Assert.Null(answer.Time);
    }

    [Theory]
    [InlineData("The ministry on Monday accused the rebels of attacking a convoy.", "Monday")]
    [InlineData("Kenya blamed the militia on Friday for shelling the town.", "Friday")]
    public void TimeBesideTheAccusation_IsItsOwn(string sentence, string expected)
    {
        var record = fixture.Code(sentence);
        var time = Assert.Single(record.Events, e => e.Type == "ACCUSE").Time;

        Assert.NotNull(time);
        Assert.Contains(expected, time.Span.Slice(record.Article.Text).ToString(), StringComparison.Ordinal);
    }
}
