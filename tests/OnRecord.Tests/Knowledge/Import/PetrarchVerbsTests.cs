using OnRecord.Knowledge.Import;

namespace OnRecord.Tests.Knowledge.Import;

public class PetrarchVerbsTests
{
    private const string Dictionary = """
        &OARSMEN_
        # a comment between the members
        +ROWER
        +STEERSMEN_
        +SHIP_OWNER

        ####### VERB PATTERNS #######
        ---  GREET   [040]  ---
        WELCOME_ABOARD
        GREET {GREETS GREETED}   # inv 1 Jan 2020
        +CALL_IN [017]
        +ROW_OVER [060]
        +GREETED_BY {}
        - * {THE OLD MASTS}                    [070]   # GREET
        - * (WITH DRUMS)                       [051]
        - * &OARSMEN                           [040]
        -  ENVOY *                             [043:042]
        - * ANCHOR                             [084:141]
        - * SONG                               [---]
        - * ALOUD (TO HARBOURS) (BY/WITH FLAG) [080]
        - PORTLY * [110]
        - * {NO SUCH} &CREW                    [040]
        - WILL * [036]
        - * BY $ [051]
        - + * DRUMS [051]
        - * (IN {OLD HARBOUR}) [051]
        - * CROWN [010]
        - * (BEFORE ALTAR) [:173]
        --- MUTTER [---] ---
        MUTTER
        --- DRENCH [:110] ---
        DRENCH
        ~ a (b . ATTACK) SAY = a b 112
        """;

    private const string Flat = """
        --- HAIL [051] ---
        HAIL
        - $ AND + * OARS OF + [051:051]  # HAIL <inv 1 Jan 2020>
        - * + [054]
        - * + ROWERS [052]
        - % * REGATTA IN ^ [040:040]
        - * TO RELEASE ^ ROWERS IN + [035]
        - $_*_UP SONG [160]
        - FAIL TO * [128]
        - + WERE * BY $ [173]
        """;

    [Theory]
    [InlineData("greet\tv\t-\tCONSULT\t-\t040\t-\t-")]
    [InlineData("row\tv\tprt|adv:over\tCOOPERATE\t-\t060\t-\t-")]
    [InlineData("row\tv\tp.over\tCOOPERATE\t-\t060\t-\t-")]
    [InlineData("greet\tv\tobj:masts|mast obj.mod:old\tAID\t-\t070\t-\t-")]
    [InlineData("call\tv\tprt|adv:in obj:masts|mast obj.mod:old\tAID\t-\t070\t-\t-")]
    [InlineData("greet\tv\tp.with:drums|drum\tSUPPORT\t-\t051\t-\t-")]
    [InlineData("greet\tv\tobj:@cameo-oarsmen\tCONSULT\t-\t040\t-\t-")]
    [InlineData("greet\tv\tsubj:envoy\tCONSULT\t-\t043\t-\t-")]
    [InlineData("greet\tv\tobj:anchor\tRETREAT\t-\t084\t-\t-")]
    [InlineData("greet\tv\tobj:song\t-\t-\t-\t-\t-")]
    [InlineData("greet\tv\tobj:crown\t-\t-\t-\t-\t-")]
    [InlineData("greet\tv\tadv:portly\tACCUSE\t-\t110\t-\t-")]
    [InlineData("drench\tv\t-\tACCUSE\t-\t110\tobj.poss,obj,p.by,p.to,p.before,p.at,p.in\tsubj")]
    public void Import_VerbsAndPatternsOfPetrarch2_BecomeFrames(string row) => Assert.Contains(row, Rows(Import(Dictionary).Frames));

    [Theory]
    [InlineData("hail\tv\tobj:oars|oar p.of\tSUPPORT\t-\t051\t-\tp.of")]
    [InlineData("hail\tv\tobj\tSUPPORT\t-\t054\t-\tobj")]
    [InlineData("hail\tv\tobj:rowers|rower\tSUPPORT\t-\t052\t-\tobj.poss,obj")]
    [InlineData("hail\tv\tobj:regatta p.in\tCONSULT\t-\t040\t-\t-")]
    [InlineData("hail\tv\txcomp|obj.acl:release comp:rowers|rower\tAGREE\t-\t035\t-\t-")]
    [InlineData("hail\tv\tprt|adv:up obj:song\tSANCTION\t-\t160\t-\t-")]
    public void Import_FlatPatternsOfPetrarch1_BecomeFrames(string row) => Assert.Contains(row, Rows(Import(Flat).Frames));

    [Theory]
    [InlineData("a transformation")]
    [InlineData("a member of several words")]
    [InlineData("a set of words that is not given")]
    [InlineData("a verb of several words")]
    [InlineData("a verb in the passive")]
    [InlineData("a mirrored event of another type")]
    [InlineData("a modifier within a prepositional phrase")]
    [InlineData("tense, voice, negation")]
    [InlineData("the source after the verb")]
    [InlineData("the target before the verb")]
    public void Import_WhatFramesCannotSay_IsReportedWithItsReason(string why) =>
        Assert.Contains(Import(Dictionary).Report.Refused.Keys, reason => reason.StartsWith(why, StringComparison.Ordinal));

    [Fact]
    public void Import_SetOfWords_BecomesANounClass() =>
        Assert.Equal(["cameo-oarsmen\trower|steersmen"], Rows(Import(Dictionary).Classes));

    [Fact]
    public void Import_VerbOfTheNullCode_MakesNoFrame() =>
        Assert.DoesNotContain(Rows(Import(Dictionary).Frames), row => row.StartsWith("mutter", StringComparison.Ordinal));

    [Fact]
    public void Import_EachPatternLine_IsTakenOrReported()
    {
        var (_, _, report) = Import(Flat);

        Assert.Equal(6, report.Taken["patterns"]);
        Assert.Equal(2, report.Refused.Values.Sum(refusal => refusal.Count));
    }

    private static List<string> Rows(string table) => [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    private static (string Frames, string Classes, ImportReport Report) Import(string dictionary)
    {
        var (table, classes, report) = (new StringWriter(), new StringWriter(), new ImportReport());
        KnowledgeImport.PetrarchVerbs(new StringReader(dictionary.ReplaceLineEndings("\n")), "invented", table, classes, report);
        return (table.ToString(), classes.ToString(), report);
    }
}
