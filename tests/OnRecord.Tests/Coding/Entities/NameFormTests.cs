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
    [InlineData("Sergei Marapov", "Sergey Marapoff", true)]
    [InlineData("Volodymyr Borensky", "Vladimir Borenskyy", true)]
    [InlineData("Abdel Karim Shawwaf", "Abdulkarim Shawaf", true)]
    [InlineData("Abdul Rahman Mansouri", "Abd al-Rahman Mansuri", true)]
    [InlineData("Alexander Gruzdev", "Aleksandr Gruzdev", true)]
    [InlineData("Bob Whitlock", "Robert Whitlock", true)]
    [InlineData("Alex Whitlock", "Alexandra Whitlock", true)]
    [InlineData("Mariam Traore", "Mariama Traore", false)]
    [InlineData("Jan Hansen", "Per Hanson", false)]
    [InlineData("Anders Holmqvist Jr.", "Anders Holmqvist", true)]
    [InlineData("Anders Holmqvist Jr.", "Anders Holmqvist Sr.", false)]
    [InlineData("Hasan Malik II", "Hasan Malik III", false)]
    public void IsSamePerson_TwoNames_ComparesGivenAndFamilyNames(string first, string second, bool expected) =>
        Assert.Equal(expected, Form(first).IsSamePerson(Form(second), GivenNameForms.Load()));

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
    [InlineData("qazzafi", "gazafi", true)]
    [InlineData("golan", "kolan", false)]
    [InlineData("marapov", "marapoff", true)]
    [InlineData("borensky", "borenskiy", true)]
    [InlineData("moellner", "mollner", true)]
    [InlineData("alexei", "aleksey", true)]
    public void SoundsLike_Spellings_LevelsVowelsAndDoubledLetters(string first, string second, bool expected) =>
        Assert.Equal(expected, Spelling.SoundsLike(first, second));

    private static NameForm Form(string name)
    {
        var words = name.Split(' ');
        var document = ParsedReport.Document(string.Join('\n', words.Select((word, i) => $"{word} {word} PROPN NNP {(i == 0 ? "0 root" : "1 flat")}")));
        return NameForm.Of(document, new TokenSpan(0, words.Length))!;
    }
}
