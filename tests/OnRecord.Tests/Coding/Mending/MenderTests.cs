using OnRecord.Coding.Mending;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Tests.Coding.Events;

namespace OnRecord.Tests.Coding.Mending;

public sealed class MenderTests
{
    private static readonly Mender Mender = new(EventLexicon.LoadEmbedded());

    [Theory]
    [InlineData("*Sylvania/Sylvania/NNP/2/nsubj deplored/deplor/VBD/0/root it/it/PRP/2/obj", 1, "deplore")]
    [InlineData("*Sylvania/Sylvania/NNP/2/nsubj shot/shet/VBD/0/root it/it/PRP/2/obj", 1, "shoot")]
    [InlineData("*Sylvania/Sylvania/NNP/2/nsubj quitting/quitt/VBG/0/root it/it/PRP/2/obj", 1, "quit")]
    [InlineData("*Sylvania/Sylvania/NNP/2/nsubj attacked/attack/VBD/0/root it/it/PRP/2/obj", 1, "attack")]
    public void Mend_LemmaThatNoTableKnows_IsThatOfTheForm(string parse, int word, string lemma) =>
        Assert.Equal(lemma, Mender.Mend(Parse(parse))[word].Lemma);

    [Fact]
    public void Mend_ParticleOfPhrasalVerb_LeavesItsNounAsObject()
    {
        var document = Mender.Mend(Parse("They/they/PRP/2/nsubj called/call/VBD/0/root off/off/RP/5/case the/the/DT/5/det march/march/NN/2/obl"));

        Assert.Equal((1, Deprel.CompoundPrt), (document[2].Head, document[2].Deprel));
        Assert.Equal((1, Deprel.Obj), (document[4].Head, document[4].Deprel));
    }

    [Fact]
    public void Mend_ParticleBeforePreposition_LeavesTheNounOblique()
    {
        var document = Mender.Mend(Parse("They/they/PRP/2/nsubj pulled/pull/VBD/0/root out/out/IN/5/case of/of/IN/5/case town/town/NN/2/obl"));

        Assert.Equal(Deprel.CompoundPrt, document[2].Deprel);
        Assert.Equal(Deprel.Obl, document[4].Deprel);
    }

    [Fact]
    public void Mend_MainVerbReadAsParticiple_GovernsItsClause()
    {
        var document = Mender.Mend(Parse("The/the/DT/4/det army/army/NN/4/compound shelled/shell/VBN/4/amod villages/village/NNS/0/root ./././4/punct"));

        Assert.Equal(-1, document[2].Head);
        Assert.Equal((2, Deprel.Nsubj), (document[1].Head, document[1].Deprel));
        Assert.Equal((2, Deprel.Obj), (document[3].Head, document[3].Deprel));
    }

    [Fact]
    public void Mend_NumberInTwoWords_IsOneNumber()
    {
        var document = Mender.Mend(Parse("Forty/forty/CD/5/nsubj -/-/HYPH/3/punct two/two/CD/4/nummod envoys/envoy/NNS/5/nsubj left/leave/VBD/0/root"));

        Assert.Equal((2, Deprel.Compound), (document[0].Head, document[0].Deprel));
    }

    [Fact]
    public void Mend_PluralReadAsFiniteComplement_IsTheObject()
    {
        var document = Mender.Mend(Parse("They/they/PRP/2/nsubj imposed/impose/VBD/0/root visa/visa/NN/2/obj bans/ban/VBZ/2/xcomp on/on/IN/6/case clerics/cleric/NNS/4/obl"));

        Assert.Equal((1, Deprel.Obj, "NNS"), (document[3].Head, document[3].Deprel, document[3].Xpos));
        Assert.Equal((3, Deprel.Compound), (document[2].Head, document[2].Deprel));
        Assert.Equal((3, Deprel.Nmod), (document[5].Head, document[5].Deprel));
    }

    [Fact]
    public void Mend_ParticipleBeforeTheObject_DescribesIt()
    {
        var document = Mender.Mend(Parse("They/they/PRP/2/nsubj accuse/accuse/VBP/0/root neighbouring/neighbour/VBG/2/xcomp Ruritania/Ruritania/NNP/2/obj of/of/IN/6/mark arming/arm/VBG/3/advcl rebels/rebel/NNS/6/obj"));

        Assert.Equal((3, Deprel.Amod), (document[2].Head, document[2].Deprel));
        Assert.Equal((1, Deprel.Advcl), (document[5].Head, document[5].Deprel));
    }

    [Fact]
    public void Mend_GerundOfAVerbThatTakesOne_StaysItsComplement() =>
        Assert.Equal(Deprel.Xcomp, Mender.Mend(Parse("They/they/PRP/2/nsubj began/begin/VBD/0/root shelling/shell/VBG/2/xcomp Ruritania/Ruritania/NNP/2/obj"))[2].Deprel);

    [Fact]
    public void Mend_ClaimHungOnWhoeverMakesIt_BelongsToTheClaim()
    {
        var document = Mender.Mend(Parse(
            "He/he/PRP/2/nsubj denied/deny/VBD/0/root a/a/DT/4/det claim/claim/NN/2/obj by/by/IN/7/case the/the/DT/7/det ministry/ministry/NN/4/nmod that/that/WDT/11/obj rebels/rebel/NNS/11/nsubj had/have/VBD/11/aux offered/offer/VBN/7/acl:relcl talks/talk/NNS/11/obj"));

        Assert.Equal((3, Deprel.Acl), (document[10].Head, document[10].Deprel));
        Assert.Equal(Deprel.Mark, document[7].Deprel);
    }

    [Fact]
    public void Mend_RelativeClauseThatNeedsItsPronoun_StaysOne() =>
        Assert.Equal(Deprel.AclRelcl, Mender.Mend(Parse(
            "He/he/PRP/2/nsubj read/read/VBD/0/root a/a/DT/4/det report/report/NN/2/obj by/by/IN/7/case the/the/DT/7/det ministry/ministry/NN/4/nmod that/that/WDT/11/obj rebels/rebel/NNS/11/nsubj had/have/VBD/11/aux attacked/attack/VBN/7/acl:relcl"))[10].Deprel);

    [Fact]
    public void Mend_TellingJoinedToWhatAThingDid_GoesOnWhatTheTellerDid()
    {
        var document = Mender.Mend(Parse(
            "He/he/PRP/2/nsubj denied/deny/VBD/0/root that/that/IN/6/mark jets/jet/NNS/6/nsubj had/have/VBD/6/aux flown/fly/VBN/2/ccomp and/and/CC/8/cc blamed/blame/VBD/6/conj rebels/rebel/NNS/8/obj"));

        Assert.Equal((1, Deprel.Conj), (document[7].Head, document[7].Deprel));
    }

    [Fact]
    public void Mend_SpeakersReadAsMoreOfAList_SpeakOfTheWhole()
    {
        var document = Mender.Mend(Parse(
            "Shells/shell/NNS/2/nsubj wounded/wound/VBD/0/root dozens/dozen/NNS/2/obj ,/,/,/5/punct medics/medic/NNS/3/conj and/and/CC/8/cc a/a/DT/8/det priest/priest/NN/3/conj said/say/VBD/2/conj"));

        Assert.Equal(-1, document[8].Head);
        Assert.Equal((8, Deprel.Ccomp), (document[1].Head, document[1].Deprel));
        Assert.Equal((8, Deprel.Nsubj), (document[4].Head, document[4].Deprel));
        Assert.Equal((4, Deprel.Conj), (document[7].Head, document[7].Deprel));
    }

    [Fact]
    public void Mend_CircumstanceHungOnAnInfinitive_StandsBesideTheWhole()
    {
        var document = Mender.Mend(Parse("Envoys/envoy/NNS/2/nsubj agree/agree/VBP/0/root to/to/TO/4/mark meet/meet/VB/2/xcomp as/as/IN/7/mark troops/troop/NNS/7/nsubj advance/advance/VBP/4/advcl"));

        Assert.Equal((1, Deprel.Advcl), (document[6].Head, document[6].Deprel));
    }

    [Fact]
    public void Mend_FragmentWithoutStop_StaysAsItIs()
    {
        var document = Parse("The/the/DT/4/det army/army/NN/4/compound shelled/shell/VBN/4/amod villages/village/NNS/0/root");

        Assert.Same(document, Mender.Mend(document));
    }

    [Fact]
    public void Mend_InfinitiveOfControlVerb_IsItsComplement()
    {
        var document = Mender.Mend(Parse("They/they/PRP/2/nsubj threatened/threaten/VBD/0/root to/to/TO/4/mark leave/leave/VB/2/advcl"));

        Assert.Equal(Deprel.Xcomp, document[3].Deprel);
    }

    [Fact]
    public void Mend_ParticipleAfterHave_IsThePerfect()
    {
        var document = Mender.Mend(Parse("Sides/side/NNS/2/nsubj have/have/VBP/0/root ceased/cease/VBN/4/amod fire/fire/NN/2/obj"));

        Assert.Equal((-1, Deprel.Obj), (document[2].Head, document[3].Deprel));
        Assert.Equal((2, Deprel.Aux), (document[1].Head, document[1].Deprel));
    }

    [Fact]
    public void Mend_MainVerbAfterARelativeClauseBetweenCommas_GovernsItsClause()
    {
        var document = Mender.Mend(Parse(
            "Sylvania/Sylvania/NNP/0/root ,/,/,/4/punct which/which/WDT/4/nsubj hosts/host/VBZ/1/acl:relcl them/they/PRP/4/obj ,/,/,/7/punct"
            + " called/call/VBN/1/acl on/on/IN/9/case rebels/rebel/NNS/7/obl to/to/TO/11/mark leave/leave/VB/7/advcl ./././1/punct"));

        Assert.Equal((-1, "VBD"), (document[6].Head, document[6].Xpos));
        Assert.Equal((6, Deprel.Nsubj), (document[0].Head, document[0].Deprel));
        Assert.Equal((0, Deprel.AclRelcl), (document[3].Head, document[3].Deprel));
    }

    [Fact]
    public void Mend_ParticipleAfterACommaAlone_StaysAParticiple()
    {
        var document = Mender.Mend(Parse("Sylvania/Sylvania/NNP/0/root ,/,/,/3/punct called/call/VBN/1/acl on/on/IN/5/case rebels/rebel/NNS/3/obl ./././1/punct"));

        Assert.Equal((0, "VBN"), (document[2].Head, document[2].Xpos));
    }

    [Fact]
    public void Mend_VerbAfterAPluralThatAHeadlineCapitalises_IsAVerb()
    {
        var document = Mender.Mend(Parse("Teachers/teacher/NNS/0/root March/March/NNP/1/nmod:unmarked in/in/IN/4/case Tunis/Tunis/NNP/1/nmod"));

        Assert.Equal((-1, "VBP", "march"), (document[1].Head, document[1].Xpos, document[1].Lemma));
        Assert.Equal((1, Deprel.Nsubj), (document[0].Head, document[0].Deprel));
        Assert.Equal((1, Deprel.Obl), (document[3].Head, document[3].Deprel));
    }

    [Fact]
    public void Mend_VerbThatThePluralBeforeItSeemsToDescribe_IsAVerb()
    {
        var document = Mender.Mend(Parse("Workers/worker/NNS/2/compound march/march/NN/0/root on/on/IN/4/case parliament/parliament/NN/2/nmod ./././2/punct"));

        Assert.Equal((-1, "VBP"), (document[1].Head, document[1].Xpos));
        Assert.Equal((1, Deprel.Nsubj), (document[0].Head, document[0].Deprel));
    }

    [Fact]
    public void Mend_NounWithADeterminer_StaysANoun()
    {
        var document = Parse("The/the/DT/3/det workers/worker/NNS/3/compound march/march/NN/0/root on/on/IN/5/case parliament/parliament/NN/3/nmod ./././3/punct");

        Assert.Equal("NN", Mender.Mend(document)[2].Xpos);
    }

    [Fact]
    public void Mend_TwoSpeakersAfterWhatTheySay_AreJoined()
    {
        var document = Mender.Mend(Parse(
            "Rebels/rebel/NNS/2/nsubj left/leave/VBD/10/ccomp on/on/IN/4/case Friday/Friday/NNP/2/obl ,/,/,/6/punct"
            + " residents/resident/NNS/4/conj and/and/CC/9/cc a/a/DT/9/det doctor/doctor/NN/10/nsubj said/say/VBD/0/root ./././10/punct"));

        Assert.Equal((9, Deprel.Nsubj), (document[5].Head, document[5].Deprel));
        Assert.Equal((5, Deprel.Conj), (document[8].Head, document[8].Deprel));
    }

    [Fact]
    public void Mend_DoerThatTheParseHangsOnTheVerbOfSpeech_GoesBackToTheDeed()
    {
        var document = Mender.Mend(Parse(
            "Rebels/rebel/NNS/10/nsubj left/leave/VBD/10/ccomp on/on/IN/4/case Friday/Friday/NNP/2/obl ,/,/,/6/punct"
            + " residents/resident/NNS/4/conj and/and/CC/9/cc a/a/DT/9/det doctor/doctor/NN/10/nsubj said/say/VBD/0/root ./././10/punct"));

        Assert.Equal((1, Deprel.Nsubj), (document[0].Head, document[0].Deprel));
        Assert.Equal((9, Deprel.Nsubj), (document[5].Head, document[5].Deprel));
    }

    [Fact]
    public void Mend_NounsJoinedInWhatIsSaid_StayThere()
    {
        var document = Parse(
            "Rebels/rebel/NNS/2/nsubj left/leave/VBD/8/ccomp roads/road/NNS/2/obj and/and/CC/5/cc bridges/bridge/NNS/3/conj ,/,/,/2/punct"
            + " residents/resident/NNS/8/nsubj said/say/VBD/0/root ./././8/punct");

        Assert.Same(document, Mender.Mend(document));
    }

    private static Document Parse(string parse) => ParsedReport.Parse(parse);
}
