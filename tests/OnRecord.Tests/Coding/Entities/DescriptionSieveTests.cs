namespace OnRecord.Tests.Coding.Entities;

public class DescriptionSieveTests
{
    /// <summary>The title falls into three words and hangs on the name, as parses have it.</summary>
    private const string Roles = """
        Nadia Nadia PROPN NNP 14 nsubj B-PER
        Halim Halim PROPN NNP 1 flat I-PER
        , , PUNCT , 5 punct
        the the DET DT 5 det
        founder founder NOUN NN 1 appos
        and and CCONJ CC 7 cc
        secretary secretary NOUN NN 9 compound
        - - PUNCT HYPH 9 punct
        general general ADJ JJ 1 conj
        of of ADP IN 12 case
        Dockers Dockers PROPN NNP 12 compound B-ORG
        Union Union PROPN NNP 9 nmod I-ORG
        , , PUNCT , 5 punct
        resigned resign VERB VBD 0 root
        . . PUNCT . 14 punct
        """;

    private const string Backer = """
        The the DET DT 2 det
        militias militia NOUN NNS 3 nsubj
        took take VERB VBD 0 root
        orders order NOUN NNS 3 obj
        from from ADP IN 6 case
        Paris Paris PROPN NNP 3 obl B-LOC
        , , PUNCT , 10 punct
        their their PRON PRP$ 10 nmod:poss
        main main ADJ JJ 10 amod
        BACKER BACKER NOUN NN 3 conj
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void Run_RolesThatShareAComplement_AreBothHeldInIt()
    {
        var draft = ParsedReport.Draft(Roles);
        Assert.Equal(
            [("founder", "Dockers Union"), ("secretary - general", "Dockers Union")],
            draft.Actor("Nadia Halim").Roles.Select(role => (role.Title, role.Of)));
    }

    [Fact]
    public void Run_BackerBetweenMarksAfterAName_IsWhoIsNamedWhereverItHangs()
    {
        var draft = ParsedReport.Draft(Backer.Replace("BACKER", "backer", StringComparison.Ordinal));
        var backer = Assert.Single(draft.Mentions, mention => draft.Text(mention) == "their main backer");
        Assert.Contains(backer.Actor!.Mentions, mention => draft.Text(mention) == "Paris");
    }

    [Fact]
    public void Run_MinisterBetweenMarksAfterAName_IsSomebodyElse()
    {
        var draft = ParsedReport.Draft(Backer.Replace("BACKER", "minister", StringComparison.Ordinal));
        var minister = Assert.Single(draft.Mentions, mention => draft.Text(mention) == "their main minister");
        Assert.DoesNotContain(minister.Actor!.Mentions, mention => draft.Text(mention) == "Paris");
    }
}
