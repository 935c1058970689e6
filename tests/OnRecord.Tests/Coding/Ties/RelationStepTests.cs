using OnRecord.Coding;
using OnRecord.Coding.Ties;
using OnRecord.Tests.Coding.Entities;

namespace OnRecord.Tests.Coding.Ties;

public class RelationStepTests
{
    [Fact]
    public void Run_AdjectiveWithComplement_StatesTheTie()
    {
        Assert.Equal(["The militias LoyalTo Norway"], Relations("""
            The the DET DT 2 det
            militias militia NOUN NNS 6 nsubj
            loyal loyal ADJ JJ 2 amod
            to to ADP IN 5 case
            Norway Norway PROPN NNP 3 obl B-LOC
            regrouped regroup VERB VBD 0 root
            . . PUNCT . 6 punct
            """));
    }

    [Fact]
    public void Run_NegatedAdjective_StatesNone()
    {
        Assert.Empty(Relations("""
            The the DET DT 2 det
            militias militia NOUN NNS 5 nsubj
            are be AUX VBP 5 cop
            not not PART RB 5 advmod
            loyal loyal ADJ JJ 0 root
            to to ADP IN 7 case
            Norway Norway PROPN NNP 5 obl B-LOC
            . . PUNCT . 5 punct
            """));
    }

    [Fact]
    public void Run_ParticipleWithComplementBefore_MakesTheComplementTheBacker()
    {
        Assert.Equal(["Norway Supports rebels"], Relations("""
            Norway Norway PROPN NNP 3 compound B-LOC
            - - PUNCT HYPH 3 punct
            backed back VERB VBN 4 amod
            rebels rebel NOUN NNS 5 nsubj
            advanced advance VERB VBD 0 root
            . . PUNCT . 5 punct
            """, lastWordOnly: true));
    }

    [Fact]
    public void Run_AdjectiveOfABackerBeforeTheParticiple_DoesNotGiveItsCountryToTheBacked()
    {
        var draft = Coded("""
            The the DET DT 5 det
            Swedish Swedish ADJ JJ 4 amod
            - - PUNCT HYPH 4 punct
            backed back VERB VBN 5 amod
            rebels rebel NOUN NNS 6 nsubj
            advanced advance VERB VBD 0 root
            . . PUNCT . 6 punct
            """);

        var relation = Assert.Single(draft.Relations);
        Assert.Equal(("Sweden", "SWE"), (relation.Subject.Name, relation.Subject.Country));
        Assert.Null(relation.Object.Country);
    }

    [Fact]
    public void Run_PassiveParticiple_MakesTheAgentTheLeader()
    {
        Assert.Equal(["Dag Lund Leads The coalition"], Relations("""
            The the DET DT 2 det
            coalition coalition NOUN NN 7 nsubj
            led lead VERB VBN 2 acl
            by by ADP IN 5 case
            Dag Dag PROPN NNP 3 obl:agent B-PER
            Lund Lund PROPN NNP 5 flat I-PER
            split split VERB VBD 0 root
            . . PUNCT . 7 punct
            """));
    }

    [Fact]
    public void Run_ProPrefix_NamesTheState()
    {
        Assert.Equal(["pro-Norway parties Supports Norway"], Relations("""
            pro-Norway pro-norway ADJ JJ 2 amod
            parties party NOUN NNS 3 nsubj
            won win VERB VBD 0 root
            . . PUNCT . 3 punct
            """));
    }

    [Fact]
    public void Run_ApposedSupporter_SupportsThePossessor()
    {
        Assert.Equal(["Norwegian government Supports The rebels"], Relations("""
            The the DET DT 2 det
            rebels rebel NOUN NNS 3 nsubj
            fear fear VERB VBP 0 root
            pressure pressure NOUN NN 3 obj
            from from ADP IN 6 case
            Oslo Oslo PROPN NNP 4 nmod B-LOC
            , , PUNCT , 10 punct
            their their PRON PRP$ 10 nmod:poss
            main main ADJ JJ 10 amod
            supporter supporter NOUN NN 6 appos
            . . PUNCT . 3 punct
            """));
    }

    [Fact]
    public void Run_PresentVerbInSomebodysClaim_StatesNone()
    {
        Assert.Empty(Relations("""
            Dag Dag PROPN NNP 3 nsubj B-PER
            Lund Lund PROPN NNP 1 flat I-PER
            said say VERB VBD 0 root
            Norway Norway PROPN NNP 5 nsubj B-LOC
            supports support VERB VBZ 3 ccomp
            the the DET DT 7 det
            rebels rebel NOUN NNS 5 obj
            . . PUNCT . 3 punct
            """));
    }

    [Fact]
    public void Run_EachRelation_HasEvidenceInTheText()
    {
        var draft = Coded("""
            Norway Norway PROPN NNP 3 nsubj B-LOC
            openly openly ADV RB 3 advmod
            supports support VERB VBZ 0 root
            the the DET DT 5 det
            rebels rebel NOUN NNS 3 obj
            . . PUNCT . 3 punct
            """);

        var relation = Assert.Single(draft.Relations);
        Assert.Equal("Norway openly supports the rebels", Assert.Single(relation.Evidence).Slice(draft.Document.Text).ToString());
    }

    private static Draft Coded(string words)
    {
        var draft = ParsedReport.Draft(words);
        new RelationStep(TieRules.LoadEmbedded(), ParsedReport.Lexicon.Value).Run(draft);
        return draft;
    }

    private static string[] Relations(string words, bool lastWordOnly = false) =>
        [.. Coded(words).Relations.Select(relation =>
            $"{relation.Subject.Name} {relation.Type} {(lastWordOnly ? relation.Object.Name.Split(' ')[^1] : relation.Object.Name)}")];
}
