using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed class CompanyNamesTests
{
    [Theory]
    [InlineData("with Tarvo/B-ORG , Inc. of Denver", "with Tarvo/B-ORG ,/I-ORG Inc./I-ORG of Denver")]
    [InlineData("Tarvo/B-ORG Shipping/I-ORG Ltd said", "Tarvo/B-ORG Shipping/I-ORG Ltd/I-ORG said")]
    [InlineData("Tarvo/B-ORG plc said", "Tarvo/B-ORG plc/I-ORG said")]
    [InlineData("Tarvo/B-ORG , L.L.C. , said", "Tarvo/B-ORG ,/I-ORG L.L.C./I-ORG , said")]
    public void Join_NameBeforeALegalForm_GoesOnOverIt(string before, string after) => Assert.Equal(after, Join(before));

    [Theory]
    [InlineData("a bank/B-ORG limited in its powers")]
    [InlineData("of Tarvo/B-ORG , co founder")]
    [InlineData("of Lima/B-LOC , Inc. said")]
    [InlineData("Inc. said")]
    [InlineData("of Tarvo/B-ORG ,")]
    [InlineData("Tarvo/B-ORG , Lindqvist/B-ORG , Moen/B-ORG")]
    public void Join_AllElse_StaysAsItIs(string words) => Assert.Equal(words, Join(words));

    private static string Join(string marked)
    {
        var words = new TaggedWords(marked);
        CompanyNames.Join(words.Words, words.Sentence, words.Entities);
        return words.ToString();
    }
}
