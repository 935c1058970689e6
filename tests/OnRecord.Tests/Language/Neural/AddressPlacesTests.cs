using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed class AddressPlacesTests
{
    [Fact]
    public void Add_KnownPlaceAfterAPlaceAndAComma_IsNamed() =>
        Assert.Equal("near Chilloway/B-LOC , OH/B-LOC .", Add("near Chilloway/B-LOC , OH .", "OH"));

    [Theory]
    [InlineData("near Chilloway/B-LOC , OH .", "IN")]
    [InlineData("near Chilloway , OH .", "OH")]
    [InlineData("near Chilloway/B-LOC , in .", "in")]
    [InlineData("near Chilloway/B-LOC OH .", "OH")]
    [InlineData("to Chilloway/B-LOC , Georgia/B-PER said", "Georgia")]
    [InlineData("near Chilloway/B-LOC ,", "OH")]
    public void Add_AllElse_StaysAsItIs(string words, string known) => Assert.Equal(words, Add(words, known));

    private static string Add(string marked, string known)
    {
        var words = new TaggedWords(marked);
        AddressPlaces.Add(words.Words, words.Sentence, words.Marks(GazetteerKind.Place, known), words.Entities);
        return words.ToString();
    }
}
