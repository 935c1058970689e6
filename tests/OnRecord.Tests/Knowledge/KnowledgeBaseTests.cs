using OnRecord.Knowledge;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge;

public class KnowledgeBaseTests
{
    [Fact]
    public void LoadEmbedded_EveryTable_HasNoFault()
    {
        var knowledge = KnowledgeBase.LoadEmbedded();

        Assert.Equal("Iraq", knowledge.Countries.ByIso3("IRQ")?.Name);
    }

    [Fact]
    public void EmbeddedData_EveryTsvFile_HasRowsOfEqualLength()
    {
        var faults = new List<string>();
        foreach (var file in EmbeddedData.Files().Where(f => f.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            var text = EmbeddedData.Text(file);
            var header = text.Split('\n').First(l => l.Length > 0 && l[0] != '#').TrimEnd('\r');
            var table = TsvTable.Parse(file, text, header.Split('\t'));
            faults.AddRange(table.Faults);
            Assert.NotEmpty(table.Rows);
            Assert.StartsWith("#", text, StringComparison.Ordinal);
        }

        Assert.Empty(faults);
    }
}
