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

        Assert.Equal(["Antal Rigo\t\tperson\tHUN\tREB\t\t\t\tinvented"], rows);
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
    [InlineData("SARKANY_TER [HUN]", "a country, a region")]
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

    [Theory]
    [InlineData("RIVER_GUILD_\t[NGOHUNENV]# list", "River Guild\t\tngo\tHUN\tCVL")]
    [InlineData("RIVER_GUILD_ [NGO]", "River Guild\t\tngo\tNGO\tCVL")]
    [InlineData("RIVER_COUNCIL_ [IGO]", "River Council\t\tinternational organisation\tIGO\tGOV")]
    [InlineData("RIVER_BOATS,_INC. [MNCHUN]", "River Boats, Inc.\t\tcompany\tHUN\tBUS")]
    [InlineData("RIVER_GUILD_ [HUNCHRCTH]", "River Guild\t\treligious body\tHUN\tREL")]
    [InlineData("RIVER_BAND_ [INTREB]", "River Band\t\tarmed group\t\tREB")]
    public void Import_CodeOfABody_GivesKindStateAndSector(string line, string row) =>
        Assert.StartsWith(row, Assert.Single(Import(line + "\n").Rows), StringComparison.Ordinal);

    [Theory]
    [InlineData("RIVER_DRAGON_ARMY_(RDA)_ [HUNREB]", "River Dragon Army\tRDA\t")]
    [InlineData("ARMY-E-SARKANY_(AES)_ [HUNREB]", "Army-E-Sarkany\tAES\t")]
    [InlineData("PEOPLE'S_DRAGON_ARMY_(NORDIA)_ [HUNREB]", "People's Dragon Army (Nordia)\tPeople's Dragon Army\t")]
    [InlineData("DRAGONS,_THE_ [HUNREB]", "The Dragons\t\t")]
    [InlineData("RED_DRAGONS,_THE_ [HUNREB]", "Red Dragons\t\t")]
    [InlineData("SARKANY-GYIK_(KGK)_ [HUNREB]", "Sarkany-Gyik\tKGK\t")]
    [InlineData("HOPE_'87_ [NGOHUN]", "Hope '87\t\tngo")]
    [InlineData("RED_DRAGONS/GREEN_DRAGONS_ [HUNREB]", "Red Dragons/Green Dragons\t\t")]
    public void Import_SignsInAName_AreReadAsWhatTheyMean(string line, string row) =>
        Assert.StartsWith(row, Assert.Single(Import(line + "\n").Rows), StringComparison.Ordinal);

    [Fact]
    public void Import_PersonsAmongTheSynonymsOfABody_AreActorsOfTheirOwn()
    {
        var (rows, _) = Import("""
            SARKANY_FRONT_ [HUNREB]
            +SARKANY_RISING
            +ANTAL_RIGO
            +COMMANDER_ANTAL_RIGO
            +RIGO
            +BELA_SZIJJ
            """);

        Assert.Equal(
            ["Sarkany Front\tSarkany Rising\tarmed group", "Antal Rigo\tCommander Antal Rigo|Rigo\tperson", "Bela Szijj\t\tperson"],
            rows.Select(row => string.Join('\t', row.Split('\t')[..3])));
    }

    [Fact]
    public void Import_DatedCodesOfABody_TakeTheLatest()
    {
        var (rows, report) = Import("SARKANY_MOVEMENT_\n[HUNREB 900101-980101]\n[HUNPTY >980101]\n");

        Assert.Equal(["Sarkany Movement\t\tparty\tHUN\tPTY\t\t1998-01-01\t\tinvented"], rows);
        Assert.Contains(report.Refused.Keys, why => why.StartsWith("codes of a body", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("+39649_", "a name without letters")]
    [InlineData("+YOUTH_", "a common noun")]
    public void Import_SynonymThatIsNoName_IsReportedAndTheRestTaken(string line, string why)
    {
        var (rows, report) = Import($"SARKANY_FRONT_ [HUNREB]\n{line}\n");

        Assert.Equal("", Assert.Single(rows).Split('\t')[1]);
        Assert.StartsWith(why, Assert.Single(report.Refused).Key, StringComparison.Ordinal);
    }

    private static (List<string> Rows, ImportReport Report) Import(string dictionary)
    {
        var (table, report) = (new StringWriter(), new ImportReport());
        KnowledgeImport.PetrarchActors(new StringReader(dictionary.ReplaceLineEndings("\n")), "invented", table, report);
        return ([.. table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)], report);
    }
}
