using OnRecord.Knowledge.Import;

namespace OnRecord.Tests.Knowledge.Import;

public class PetrarchAgentsTests
{
    [Theory]
    [InlineData("HARBOUR_PILOT [~BUS]", "harbour pilot\tharbour pilots\tBUS\tperson")]
    [InlineData("DEPUTY {} [~LEG]", "deputy\t\tLEG\tperson")]
    [InlineData("OXMAN {OXMEN} [~AGR]", "oxman\toxmen\tAGR\tperson")]
    [InlineData("BALLAD_LADY [~MED]", "ballad lady\tballad ladies\tJRN\tperson")]
    [InlineData("PRESS_BOSS [~MED]", "press boss\tpress bosses\tJRN\tperson")]
    [InlineData("ABBOT [~CHRCTH]", "abbot\tabbots\tREL\tperson")]
    [InlineData("GUARD_OF_THE_HARBOUR [~COP]", "guard of the harbour\tguards of the harbour\tCOP\tgroup")]
    [InlineData("HARBOUR_WOMAN [~LAB]", "harbour woman\tharbour women\tLAB\tperson")]
    [InlineData("ROWERS [~LAB]", "rowers\t\tLAB\tperson")]
    [InlineData("HARBOUR_ATTORNEY [~JUD]", "harbour attorney\tharbour attorneys\tJUD\tperson")]
    [InlineData("HARBOUR_CHURCH [~REL]", "harbour church\tharbour churches\tREL\tgroup")]
    [InlineData("PALACE_GUARD [~MILGOV}", "palace guard\tpalace guards\tMIL|GOV\tgroup")]
    public void Import_Entry_GivesPhrasePluralAndSectors(string line, string row) => Assert.Equal([row], Import(line + "\n").Rows);

    [Fact]
    public void Import_SetOfWords_IsWrittenOutWithoutPlurals()
    {
        var (rows, _) = Import("!OARS! = ROWER, STEERSMAN\nCHIEF_!OARS! [~LAB]\n");

        Assert.Equal(["chief rower\t\tLAB\tperson", "chief steersman\t\tLAB\tperson"], rows);
    }

    [Fact]
    public void Import_Stem_StandsForTheNounsThatBeginSo()
    {
        var (rows, _) = Import("HARBOUR_MINIST [~GOV]\n");

        Assert.Contains("harbour minister\tharbour ministers\tGOV\tperson", rows);
        Assert.Contains(rows, row => row.StartsWith("harbour ministry\tharbour ministries\tGOV", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NORTHERN [WST~]", "a code before")]
    [InlineData("DREAMER [~XYZ]", "a code that gives no sector")]
    [InlineData("DREAMER", "no code")]
    public void Import_WhatHasNoMeaningHere_IsReportedWithItsReason(string line, string why)
    {
        var (rows, report) = Import(line + "\n");

        Assert.Empty(rows);
        Assert.StartsWith(why, Assert.Single(report.Refused).Key, StringComparison.Ordinal);
    }

    private static (List<string> Rows, ImportReport Report) Import(string dictionary)
    {
        var (table, report) = (new StringWriter(), new ImportReport());
        KnowledgeImport.PetrarchAgents(new StringReader(dictionary), "invented", table, report);
        return ([.. table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)], report);
    }
}
