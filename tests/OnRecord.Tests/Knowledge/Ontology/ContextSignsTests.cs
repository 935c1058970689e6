using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Ontology;

public class ContextSignsTests
{
    private const string Header = "context\ttypes\tactors\trecipients\tsides\n";

    private static readonly EventOntology Ontology = EventOntology.LoadEmbedded();

    [Fact]
    public void Read_TypesSectorsAndSides_AreKept()
    {
        var sign = Assert.Single(ContextSigns.Read("own.tsv", Header + "military\tASSAULT|RETREAT/disarm\tMIL\tREB\tforeign\n", Ontology));

        Assert.Equal("military", sign.Context);
        Assert.Equal(["ASSAULT", "RETREAT/disarm"], sign.Types.Order());
        Assert.True(sign.IsForeign);
    }

    [Theory]
    [InlineData("marine\tASSAULT\t\t\t", "context is 'marine'")]
    [InlineData("military\tASSAULT/picnic\t\t\t", "type is 'ASSAULT/picnic'")]
    [InlineData("military\tATTACK\t\t\t", "type is 'ATTACK'")]
    [InlineData("military\t\t\t\tneighbours", "sides")]
    [InlineData("military\t\t\t\t", "nothing is asked for")]
    public void Read_FaultyRow_NamesFileLineAndFault(string row, string fault)
    {
        var thrown = Assert.Throws<DataException>(() => ContextSigns.Read("own.tsv", Header + row + "\n", Ontology));

        Assert.Contains("own.tsv:2", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }
}
