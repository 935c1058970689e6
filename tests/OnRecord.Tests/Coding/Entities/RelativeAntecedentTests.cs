using OnRecord.Records;

namespace OnRecord.Tests.Coding.Entities;

public class RelativeAntecedentTests
{
    [Theory]
    [InlineData("captain", "one of the militias", "sought", "a captain")]
    [InlineData("captain", "one of the militias", "were", "the militias")]
    [InlineData("leader", "one of the nurses", "said", "a leader")]
    [InlineData("leader", "one of the nurses", "were", "the nurses")]
    public void Run_WhoAfterAComma_IsThePersonThatThePhraseIsAbout(string person, string group, string verb, string expected)
    {
        var plural = group.Split(' ')[^1];
        var draft = ParsedReport.Draft($"""
            A a DET DT 2 det
            {person} {person} NOUN NN 11 nsubj
            in in ADP IN 4 case
            one one NUM CD 2 nmod
            of of ADP IN 7 case
            the the DET DT 7 det
            {plural} {plural[..^1]} NOUN NNS 4 nmod
            , , PUNCT , 10 punct
            who who PRON WP 10 nsubj
            {verb} {Lemma(verb)} VERB VBD 7 acl:relcl
            left leave VERB VBD 0 root
            . . PUNCT . 11 punct
            """);
        var antecedent = draft.Pronoun("who").Actor?.Mentions.First(mention => mention.Kind == MentionKind.Nominal);
        Assert.NotNull(antecedent);
        Assert.Equal(expected, draft.Text(antecedent), ignoreCase: true);
    }

    [Fact]
    public void Run_WhoAfterANameBetweenCommas_IsTheOneNamed()
    {
        var draft = ParsedReport.Draft("""
            The the DET DT 2 det
            chair chair NOUN NN 12 nsubj
            of of ADP IN 5 case
            the the DET DT 5 det
            council council NOUN NN 2 nmod
            , , PUNCT , 7 punct
            Ida Ida PROPN NNP 5 appos B-PER
            Holm Holm PROPN NNP 7 flat I-PER
            , , PUNCT , 11 punct
            who who PRON WP 11 nsubj
            agreed agree VERB VBD 5 acl:relcl
            left leave VERB VBD 0 root
            . . PUNCT . 12 punct
            """);

        Assert.Equal("Ida Holm", draft.Pronoun("who").Actor?.Name);
    }

    private static string Lemma(string verb) => verb switch
    {
        "sought" => "seek",
        "said" => "say",
        _ => "be",
    };
}
