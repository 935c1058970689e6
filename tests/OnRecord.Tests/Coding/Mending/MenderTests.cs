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

    private static Document Parse(string parse) => ParsedReport.Parse(parse);
}
