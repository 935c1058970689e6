using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Ontology;

public sealed class EventOntologyTests
{
    private static readonly EventOntology Plover = EventOntology.LoadEmbedded();

    [Fact]
    public void Plover_AsEmbedded_HasSixteenTypesWithSixtySevenModes()
    {
        Assert.Equal(16, Plover.Types.Count);
        Assert.Equal(67, Plover.Types.Sum(t => t.Modes.Count));
        Assert.Equal(37, Plover.Contexts.Count);
    }

    [Fact]
    public void ToCameo_AnyTypeAndMode_ComesBackToTheType()
    {
        foreach (var type in Plover.Types)
        {
            foreach (var mode in type.Modes.Select(m => m.Name).Prepend(null))
            {
                Assert.Equal(type.Name, Plover.FromCameo(Plover.ToCameo(type.Name, mode))?.Type);
            }
        }
    }

    [Theory]
    [InlineData("1724", "COERCE", "martial-law")]
    [InlineData("0874", "RETREAT", "withdraw")]
    [InlineData("116", "SANCTION", "convict")]
    [InlineData("1011", "REQUEST", "assist")]
    public void FromCameo_Code_TakesLongestPrefix(string code, string type, string mode) =>
        Assert.Equal((type, mode), Plover.FromCameo(code));

    [Fact]
    public void FromCameo_PublicStatement_HasNoPlace() => Assert.Null(Plover.FromCameo("012"));

    [Fact]
    public void ToCameo_ModeOfAnotherType_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Plover.ToCameo("AGREE", "strike"));

    [Fact]
    public void Read_FaultyFile_NamesEveryFaultByLine()
    {
        const string Text = """
            version: "1"
            types:
              - name: HELP
                quad: 7
                score: 2
                recipient: optional
                cameo: "070"
                definition: Help.
            contexts: []
            cameo:
              - { code: "07", type: HLEP }
            """;
        var faults = Assert.Throws<DataException>(() => OntologyReader.Read("own.yaml", Text)).Faults;
        Assert.Equal(["own.yaml:3: quad is '7', expected 1 | 2 | 3 | 4", "own.yaml:11: type is 'HLEP', expected a type of this file"], faults);
    }
}
