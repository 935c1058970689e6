using OnRecord.Coding.Entities.Coreference;
using OnRecord.Coding.Ties;
using OnRecord.Coding.Times.Deadlines;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Coding.Ties;

public class RuleTableTests
{
    private const string Header = "relation\tconstruction\tlemma\tmarker\tsubject\n";

    [Fact]
    public void Read_FaultyRows_NamesEachByLine()
    {
        var table = Table(Header + "Likes\tnoun\tfan\tof\thead\nLeads\tnoun\tleader\t\thead\nLeads\tnoun\tboss\tof\tboth\n");

        var thrown = Assert.Throws<DataException>(() => TieRules.Read(table));

        Assert.Collection(
            thrown.Faults,
            fault => Assert.StartsWith("ties.tsv:2: relation is 'Likes'", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("ties.tsv:3: marker is empty", fault, StringComparison.Ordinal),
            fault => Assert.StartsWith("ties.tsv:4: subject is 'both'", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SameLemmaAndMarkerTwice_IsAFault()
    {
        var table = Table(Header + "Leads\tnoun\thead\tof\thead\nMemberOf\tnoun\thead\tof|in\thead\n");

        Assert.Contains("again", Assert.Single(Assert.Throws<DataException>(() => TieRules.Read(table)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void LoadEmbedded_AllRuleTables_AreWithoutFault()
    {
        Assert.NotEmpty(TieRules.LoadEmbedded().For(TieConstruction.Noun, "leader"));
        Assert.True(DeadlineWords.LoadEmbedded().Is(DeadlineWord.Limit, "ultimatum"));
        Assert.True(TensionWords.LoadEmbedded().Is(TensionWord.Contradiction, "contradictory"));
        Assert.NotEqual(0, AntecedentWeights.LoadEmbedded()[PronounClass.Person, AntecedentFeature.Subject]);
    }

    private static TsvTable Table(string text) => TsvTable.Parse("ties.tsv", text, "relation", "construction", "lemma", "marker", "subject");
}
