using OnRecord.Knowledge.Import;

namespace OnRecord.Tests.Knowledge.Import;

public class PetrarchVerbsTests
{
    private const string Dictionary = """
        &OARSMEN
        +ROWER
        ####### VERB PATTERNS #######
        --- GREET [040] ---
        WELCOME_ABOARD
        GREET {GREETS GREETED}
        +CALL_IN [017]
        +ROW_OVER [060]
        - * {THE OLD MAST} [070]
        - * (WITH DRUMS) [051]
        - * &OARSMEN [040]
        - ENVOY * [040]
        - * ANCHOR [084:043]
        - * SONG [---]
        --- MUTTER [---] ---
        MUTTER
        ~ a (b . ATTACK) SAY = a b 112
        """;

    [Fact]
    public void Import_VerbsAndPlainPatterns_BecomeFrames()
    {
        var (rows, report) = Import();

        Assert.Equal(
            [
                "greet\tv\t-\tCONSULT\t-\t040\t-\t-",
                "row\tv\tprt:over\tCOOPERATE\t-\t060\t-\t-",
                "greet\tv\tobj:mast\tAID\t-\t070\t-\t-",
                "greet\tv\tp.with:drums\tSUPPORT\t-\t051\t-\t-",
                "greet\tv\tobj:song\t-\t-\t-\t-\t-",
            ],
            rows.Where(row => row.StartsWith("greet", StringComparison.Ordinal) || row.StartsWith("row\tv\tprt", StringComparison.Ordinal)));
        Assert.True(report.Taken["verbs"] >= 2);
    }

    [Theory]
    [InlineData("a set of words")]
    [InlineData("a transformation")]
    [InlineData("a pattern with words before")]
    [InlineData("a pattern of more than one")]
    [InlineData("two codes")]
    [InlineData("a code that PLOVER has dropped")]
    public void Import_WhatFramesCannotSay_IsReportedWithItsReason(string why) =>
        Assert.Contains(Import().Report.Refused.Keys, reason => reason.StartsWith(why, StringComparison.Ordinal));

    [Fact]
    public void Import_VerbOfTheNullCode_MakesNoFrame() =>
        Assert.DoesNotContain(Import().Rows, row => row.StartsWith("mutter", StringComparison.Ordinal));

    private static (List<string> Rows, ImportReport Report) Import()
    {
        var (table, report) = (new StringWriter(), new ImportReport());
        KnowledgeImport.PetrarchVerbs(new StringReader(Dictionary.ReplaceLineEndings("\n")), "invented", table, report);
        return ([.. table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)], report);
    }
}
