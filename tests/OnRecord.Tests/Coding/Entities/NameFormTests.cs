using OnRecord.Coding.Entities.Coreference;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Entities;

public class NameFormTests
{
    [Theory]
    [InlineData("Samir al-Khatib", "Sameer Al-Khateeb", true)]
    [InlineData("J. Moreno", "Julia Moreno", true)]
    [InlineData("Julia Moreno", "Anna Moreno", false)]
    [InlineData("Luis Ortega Vidal", "Luis Vidal", true)]
    [InlineData("Luis Vidal", "Luis Vega", false)]
    public void IsSamePerson_TwoNames_ComparesGivenAndFamilyNames(string first, string second, bool expected) =>
        Assert.Equal(expected, Form(first).IsSamePerson(Form(second)));

    [Theory]
    [InlineData("NRF", "Northern Relief Fund", true)]
    [InlineData("NRP", "Northern Relief Fund", false)]
    [InlineData("FLN", "Front for the Liberation of Nordia", true)]
    public void IsAcronymOf_LettersAndName_ComparesInitials(string letters, string name, bool expected) =>
        Assert.Equal(expected, Form(letters).IsAcronymOf(Form(name)));

    [Theory]
    [InlineData("mohamed", "muhammad", true)]
    [InlineData("qasem", "kasim", true)]
    [InlineData("lee", "li", false)]
    [InlineData("hassan", "hussein", false)]
    public void SoundsLike_Spellings_LevelsVowelsAndDoubledLetters(string first, string second, bool expected) =>
        Assert.Equal(expected, Spelling.SoundsLike(first, second));

    private static NameForm Form(string name)
    {
        var words = name.Split(' ');
        var document = ParsedReport.Document(string.Join('\n', words.Select((word, i) => $"{word} {word} PROPN NNP {(i == 0 ? "0 root" : "1 flat")}")));
        return NameForm.Of(document, new TokenSpan(0, words.Length))!;
    }
}
