using OnRecord.Reading.Vocabulary;

namespace OnRecord.Tests.Reading.Vocabulary;

public class FurnitureLinesTests
{
    [Theory]
    [InlineData("Image 3 of 12")]
    [InlineData("4 min read")]
    [InlineData("Leia também:")]
    [InlineData("Читайте также")]
    public void KindOf_LineOfThePage_IsFurniture(string line) =>
        Assert.NotEqual(FurnitureKind.None, ReadingFixture.Lexicon.Furniture.KindOf(line));

    [Theory]
    [InlineData("3 of the 12 were freed")]
    [InlineData("12 dead")]
    public void KindOf_LineWithFigures_IsOfTheReport(string line) => Assert.Equal(FurnitureKind.None, ReadingFixture.Lexicon.Furniture.KindOf(line));
}
