using OnRecord.Language;
using OnRecord.Language.Neural;
using OnRecord.Training.Neural;

namespace OnRecord.Tests.Training;

public class NameReplacerTests
{
    private static readonly NameReplacer Names = new(
    [
        (["Karsk"], GazetteerKind.Place, false),
        (["Morda", "Bay"], GazetteerKind.Place, false),
        (["Zorvex"], GazetteerKind.Organization, false),
        (["Anvil"], GazetteerKind.Organization, true),
        (["Petra"], GazetteerKind.GivenName, false),
        (["Halvik"], GazetteerKind.Surname, false),
    ]);

    [Fact]
    public void Rename_Names_AreOthersOfTheirKindAndLength()
    {
        var sentence = Sentence(["Ann", "Lee", "left", "Lima", "for", "Acme"], ["NNP", "NNP", "VBD", "NNP", "IN", "NNP"], EntityTag.BeginPerson, EntityTag.InsidePerson, EntityTag.O, EntityTag.BeginLocation, EntityTag.O, EntityTag.BeginOrganization);

        var seen = Enumerable.Range(0, 60).SelectMany(seed => Names.Rename(sentence, new Random(seed)).Forms).ToHashSet();

        Assert.Superset(new HashSet<string> { "Petra", "Halvik", "Karsk", "Zorvex", "left", "for", "Lima" }, seen);
        Assert.DoesNotContain("Anvil", seen);
        Assert.DoesNotContain("Bay", seen);
    }

    [Fact]
    public void Rename_Labels_StayAsTheyAre()
    {
        var sentence = Sentence(["Ann", "Lee", "left"], ["NNP", "NNP", "VBD"], EntityTag.BeginPerson, EntityTag.InsidePerson, EntityTag.O);

        var renamed = Names.Rename(sentence, new Random(1));

        Assert.Equal(sentence.Entities, renamed.Entities);
        Assert.Equal(sentence.Xpos, renamed.Xpos);
        Assert.Equal(sentence.Forms.Length, renamed.Forms.Length);
    }

    [Theory]
    [InlineData("LIMA", "KARSK")]
    [InlineData("lima", "karsk")]
    [InlineData("Lima", "Karsk")]
    public void Rename_Case_IsThatOfTheNameBefore(string before, string after)
    {
        var sentence = Sentence([before], ["NNP"], EntityTag.BeginLocation);

        var seen = Enumerable.Range(0, 20).Select(seed => Names.Rename(sentence, new Random(seed)).Forms[0]).ToHashSet();

        Assert.Equal(new HashSet<string> { before, after }, seen);
    }

    [Fact]
    public void CanRename_NameThatIsNoProperNoun_Stays()
    {
        Assert.False(Names.CanRename(Sentence(["states"], ["NNS"], EntityTag.BeginLocation)));
        Assert.False(Names.CanRename(Sentence(["left"], ["VBD"], EntityTag.O)));
    }

    private static AnnotatedSentence Sentence(string[] forms, string[] xpos, params EntityTag[] entities) => new(forms, null, xpos, null, null, entities);
}
