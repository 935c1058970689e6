using OnRecord.Knowledge;
using OnRecord.Knowledge.Countries;

namespace OnRecord.Tests.Knowledge.Countries;

public class CountryTableTests
{
    private static readonly CountryTable Table = KnowledgeBase.LoadEmbedded().Countries;

    [Theory]
    [InlineData("Iraq/NNP/nsubj", "IRQ", CountryTerm.Name)]
    [InlineData("Iraqi/JJ/amod", "IRQ", CountryTerm.Adjective)]
    [InlineData("Iraqis/NNPS/nsubj", "IRQ", CountryTerm.Demonym)]
    [InlineData("French/JJ/amod", "FRA", CountryTerm.Adjective)]
    [InlineData("French/JJ/nsubj", "FRA", CountryTerm.Demonym)]
    [InlineData("US/NNP/compound", "USA", CountryTerm.Adjective)]
    [InlineData("US/NNP/nsubj", "USA", CountryTerm.Name)]
    [InlineData("Tehran/NNP/nsubj", "IRN", CountryTerm.Capital)]
    [InlineData("Washington/NNP/nsubj", "USA", CountryTerm.Capital)]
    [InlineData("Kremlin/NNP/nsubj", "RUS", CountryTerm.Seat)]
    [InlineData("Luxembourg/NNP/nsubj", "LUX", CountryTerm.Name)]
    public void TryMatch_Word_PointsToCountry(string word, string iso3, CountryTerm term)
    {
        Assert.True(Table.TryMatch(WordDocument.Of(word), 0, out var match));
        Assert.Equal(iso3, match.Iso3);
        Assert.Equal(term, match.Term);
    }

    [Fact]
    public void TryMatch_SharedAdjective_GivesCandidatesAndNoCountry()
    {
        Assert.True(Table.TryMatch(WordDocument.Of("Congolese/JJ/amod"), 0, out var match));
        Assert.Null(match.Iso3);
        Assert.Equal(["COD", "COG"], match.Candidates);
    }

    [Fact]
    public void TryMatch_Seat_GivesSector()
    {
        Assert.True(Table.TryMatch(WordDocument.Of("Capitol Hill"), 0, out var match));
        Assert.Equal("LEG", match.Sector);
        Assert.Equal(2, match.Tokens.Length);
    }

    [Theory]
    [InlineData("TELL US/PRP NOW", false)]
    [InlineData("TELL US/NNP NOW", true)]
    [InlineData("Tell US/PRP now", true)]
    public void TryMatch_AcronymInCapitals_FollowsTheTag(string sentence, bool expected) =>
        Assert.Equal(expected, Table.TryMatch(WordDocument.Of(sentence), 1, out _));
}
