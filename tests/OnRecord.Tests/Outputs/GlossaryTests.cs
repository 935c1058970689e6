using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Tests.Outputs;

public class GlossaryTests
{
    private static readonly Glossary Embedded = Glossary.LoadEmbedded();

    [Fact]
    public void Glossary_EveryTypeAndModeOfTheOntology_HasWords()
    {
        var absent = EventOntology.LoadEmbedded().Types
            .SelectMany(type => type.Modes.Select(mode => $"{type.Name}/{mode.Name}").Prepend(type.Name))
            .Where(key => !Embedded.Knows("event", key));

        Assert.Empty(absent);
    }

    [Fact]
    public void Glossary_EveryPublishedValue_HasWords()
    {
        Assert.Empty(Absent<Status>("status"));
        Assert.Empty(Absent<SourceKind>("source"));
        Assert.Empty(Absent<CueClass>("cue"));
        Assert.Empty(Absent<ActorKind>("actor"));
        Assert.Empty(Absent<RelationType>("relation"));
    }

    [Fact]
    public void Event_ModeWithoutWords_FallsBackToItsType() =>
        Assert.Equal(Embedded.Event("ASSAULT", null), Embedded.Event("ASSAULT", "no-such-mode"));

    [Theory]
    [InlineData(Status.Planned, "expulsion", "of")]
    [InlineData(Status.Promised, "expulsion", "of")]
    [InlineData(Status.Threatened, "threat to expel", "against")]
    [InlineData(Status.Happened, "threat to expel", "against")]
    public void Event_ThreatThatIsOnlyPlanned_IsCalledByWhatIsPlanned(Status status, string words, string link)
    {
        Assert.Equal((words, link), Embedded.Event("THREATEN", "expel", status));
        Assert.Equal(Embedded.Event("AID", null), Embedded.Event("AID", null, status));
    }

    [Fact]
    public void Country_UnknownCode_IsGivenBack()
    {
        Assert.Equal("Norway", Embedded.Country("NOR"));
        Assert.Equal("QQQ", Embedded.Country("QQQ"));
    }

    [Fact]
    public void ReadEntries_UnknownKindAndRepeatedKey_NamesBothLines()
    {
        const string Table = "kind\tkey\twords\tlink\nmood\tx\ty\t\nstatus\tplanned\tplanned\t\nstatus\tplanned\tmeant\t\n";

        var fault = Assert.Throws<DataException>(() => Glossary.ReadEntries(TsvTable.Parse("g.tsv", Table, "kind", "key", "words", "link")));

        Assert.Collection(
            fault.Faults,
            first => Assert.StartsWith("g.tsv:2: kind is 'mood'", first),
            second => Assert.StartsWith("g.tsv:4: status planned again", second));
    }

    private static IEnumerable<string> Absent<T>(string kind)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => Words.Of(value)).Where(key => !Embedded.Knows(kind, key));
}
