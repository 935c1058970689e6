using OnRecord.Knowledge.Actors;

namespace OnRecord.Tests.Knowledge.Actors;

public class TitleTableTests
{
    private static readonly TitleTable Titles = SmallKnowledge.Load().Titles;

    [Theory]
    [InlineData("Prime Minister Odeh", 2)]
    [InlineData("prime minister Odeh", 2)]
    [InlineData("PM Odeh", 1)]
    [InlineData("pm on Monday", 0)]
    [InlineData("Major Rupp", 1)]
    [InlineData("major Rupp", 0)]
    public void TryMatch_Title_AsksForCapitalsOfRanksAndAcronyms(string sentence, int tokens)
    {
        Assert.Equal(tokens > 0, Titles.TryMatch(WordDocument.Of(sentence), 0, out var match));
        Assert.Equal(tokens, match?.Tokens.Length ?? 0);
    }

    [Fact]
    public void TryMatch_Abbreviation_GivesTheCanonicalOffice()
    {
        Assert.True(Titles.TryMatch(WordDocument.Of("PM Odeh"), 0, out var match));
        Assert.Equal(("prime minister", "GOV", "office", "head-of-government"), (match.Office, match.Sector, match.Kind, match.Scope));
    }
}
