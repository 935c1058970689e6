using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed class SurnameFirstTests
{
    [Theory]
    [InlineData("\" Lindqvist , Jane \"", "\" Lindqvist/B-PER ,/I-PER Jane/I-PER \"")]
    [InlineData("[ Lindqvist/B-PER , Jane/B-PER M. ]", "[ Lindqvist/B-PER ,/I-PER Jane/I-PER M./I-PER ]")]
    public void Join_SurnameBeforeGivenNamesInQuotesOrBrackets_IsOneName(string before, string after) => Assert.Equal(after, Join(before));

    [Theory]
    [InlineData("Lindqvist/B-PER , Jane/B-PER and Moen/B-PER")]
    [InlineData("( Lindqvist/B-PER , Jane/B-PER )")]
    [InlineData("\" Lindqvist/B-PER , Moen/B-PER \"")]
    [InlineData("\" Lindqvist/B-PER , Jane/B-PER said \"")]
    [InlineData("\" yes , Jane/B-PER \"")]
    [InlineData("\" Lindqvist , Jane")]
    public void Join_AllElse_StaysAsItIs(string words) => Assert.Equal(words, Join(words));

    private static string Join(string marked)
    {
        var words = new TaggedWords(marked);
        SurnameFirst.Join(words.Words, words.Sentence, words.Marks(GazetteerKind.GivenName, "Jane"), words.Entities);
        return words.ToString();
    }
}
