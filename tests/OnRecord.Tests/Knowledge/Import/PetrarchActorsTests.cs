using OnRecord.Knowledge.Import;

namespace OnRecord.Tests.Knowledge.Import;

public class PetrarchActorsTests
{
    [Fact]
    public void Import_DatedCodes_MakeTermsOfAPersonUnderEachOfItsNames()
    {
        var (rows, _) = Import("""
            ORSOLYA_TEMESVARI_  # an invented minister
            +ORSI_TEMESVARI
                [HUNGOV 980301-20020527]
                [HUNOPP >020527]
                [HUNELI]
            """);

        Assert.Equal(
            [
                "Orsolya Temesvari\tOrsi Temesvari\tperson\tHUN\tGOV\t\t1998-03-01\t2002-05-26\tinvented",
                "Orsolya Temesvari\tOrsi Temesvari\tperson\tHUN\tOPP\t\t2002-05-27\t\tinvented",
                "Orsolya Temesvari\tOrsi Temesvari\tperson\tHUN\tELI\t\t\t1998-02-28\tinvented",
            ],
            rows);
    }

    [Fact]
    public void Import_UndatedCodeFirst_ShadowsTheDatedOnesAfterIt()
    {
        var (rows, report) = Import("ANTAL_RIGO_ [HUNREB]\n[HUNGOV >990101]\n");

        Assert.Equal(["Antal Rigo\t\tarmed group\tHUN\tREB\t\t\t\tinvented"], rows);
        Assert.Contains(report.Refused.Keys, why => why.StartsWith("shadowed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[HUNGOV <320101]", "", "1931-12-31")]
    [InlineData("[HUNGOV >300101]", "2030-01-01", "")]
    [InlineData("[HUNGOV > 140608]", "2014-06-08", "")]
    [InlineData("[HUNGOV 19290101-310101]", "1929-01-01", "1930-12-31")]
    public void Import_YearsOfTwoDigits_TurnAt1930(string code, string from, string to)
    {
        var (rows, _) = Import($"BELA_SZIJJ\n{code}\n");

        Assert.Equal([$"Bela Szijj\t\tperson\tHUN\tGOV\t\t{from}\t{to}\tinvented"], rows);
    }

    [Theory]
    [InlineData("[HUNGOV 9008223-911221]")]
    [InlineData("[HUNGOV >991332]")]
    [InlineData("[HUNGOV 990101-980101]")]
    public void Import_DateThatIsNone_IsNamedWithItsLine(string code)
    {
        var (rows, report) = Import($"BELA_SZIJJ\n{code}\n");

        Assert.Empty(rows);
        Assert.Equal(2, Assert.Single(report.Refused, item => item.Key.StartsWith("a date", StringComparison.Ordinal)).Value.First);
    }

    [Fact]
    public void Import_SectorsOfCameo_BecomeThoseOfPlover()
    {
        var (rows, _) = Import("ZOLD_HULLAM [HUNMED]\nKEK_KERESZT [HUNHLH]\nSARKANY_FRONT [HUNINS]\n");

        Assert.Equal(["JRN", "MED", "REB"], rows.Select(row => row.Split('\t')[4]));
        Assert.Equal(["media", "other", "armed group"], rows.Select(row => row.Split('\t')[2]));
    }

    [Fact]
    public void Import_ChunkForAParty_IsReportedAndTheRestTaken()
    {
        var (rows, report) = Import("SARKANY_FRONT [HUNREBSRK]\n");

        Assert.Equal("REB", Assert.Single(rows).Split('\t')[4]);
        Assert.Contains(report.Refused.Keys, why => why.StartsWith("a chunk", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_CommentsOfAllKinds_AreLeftOut()
    {
        var (rows, _) = Import("""
            <!-- a header
            NOBODY_AT_ALL [HUNGOV]
            --> SARKANY_FRONT_ [HUNREB] ; legacy
            # NOBODY_ELSE [HUNGOV]
            """);

        Assert.Equal("Sarkany Front", Assert.Single(rows).Split('\t')[0]);
    }

    [Theory]
    [InlineData("HUNGARY [HUN]", "a country, a people")]
    [InlineData("SARKANY_TER [HUN]", "a country alone")]
    [InlineData("SARKANY_TER [---]", "the null code")]
    [InlineData("SARKANY_TER", "no code")]
    [InlineData("+SARKANY_TER [HUNGOV]", "a synonym of nothing")]
    [InlineData("[HUNGOV]", "a code of nothing")]
    [InlineData("SARKANY_TER [HUNGOV", "a bracket that is not closed")]
    public void Import_WhatHasNoMeaningHere_IsReportedWithItsReason(string line, string why)
    {
        var (rows, report) = Import(line + "\n");

        Assert.Empty(rows);
        Assert.Contains(report.Refused.Keys, reason => reason.StartsWith(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EU_FORCES_OF_THE_NORTH", "Eu Forces of the North")]
    [InlineData("SDF_", "SDF")]
    [InlineData("AL-QADIR", "Al-Qadir")]
    public void Import_CapitalsThroughout_BecomeTheCaseOfNames(string phrase, string name) =>
        Assert.Equal(name, Assert.Single(Import($"{phrase} [HUNREB]\n").Rows).Split('\t')[0]);

    private static (List<string> Rows, ImportReport Report) Import(string dictionary)
    {
        var (table, report) = (new StringWriter(), new ImportReport());
        KnowledgeImport.PetrarchActors(new StringReader(dictionary.ReplaceLineEndings("\n")), "invented", table, report);
        return ([.. table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)], report);
    }
}
