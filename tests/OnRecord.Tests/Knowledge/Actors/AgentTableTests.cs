using OnRecord.Knowledge.Actors;

namespace OnRecord.Tests.Knowledge.Actors;

public class AgentTableTests
{
    private static readonly AgentTable Agents = SmallKnowledge.Load().Agents;

    [Fact]
    public void TryMatch_Head_TakesTheLongestPhraseEndingThere()
    {
        Assert.True(Agents.TryMatch(WordDocument.Of("the riot police/NNS fled"), 2, out var match));
        Assert.Equal(1, match.Tokens.Start);
        Assert.Equal(["COP"], match.Sectors);
        Assert.True(match.IsPlural);
    }

    [Theory]
    [InlineData("police officer/NN", false)]
    [InlineData("Police officers/NNS", true)]
    public void TryMatch_Number_FollowsTheForm(string phrase, bool isPlural)
    {
        Assert.True(Agents.TryMatch(WordDocument.Of(phrase), 1, out var match));
        Assert.Equal(2, match.Tokens.Length);
        Assert.Equal(isPlural, match.IsPlural);
    }

    [Fact]
    public void TryMatch_HyphenAsToken_IsInThePhrase()
    {
        Assert.True(Agents.TryMatch(WordDocument.Of("a vice - president/NN"), 3, out var match));
        Assert.Equal(3, match.Tokens.Length);
    }

    [Fact]
    public void TryMatch_ModifierOnly_IsFalse() => Assert.False(Agents.TryMatch(WordDocument.Of("riot police fled"), 0, out _));
}
