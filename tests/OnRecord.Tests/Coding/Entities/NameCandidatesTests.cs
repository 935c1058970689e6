using OnRecord.Records;

namespace OnRecord.Tests.Coding.Entities;

public class NameCandidatesTests
{
    [Fact]
    public void Run_SeatTaggedAsPerson_IsGovernment()
    {
        var draft = ParsedReport.Draft("""
            The the DET DT 2 det
            Kremlin Kremlin PROPN NNP 3 nsubj B-PER
            objected object VERB VBD 0 root
            . . PUNCT . 3 punct
            """);

        var actor = Assert.Single(draft.Actors);
        Assert.Equal((ActorKind.Government, "RUS"), (actor.Kind, actor.Country));
    }

    [Theory]
    [InlineData("Ann", "Jordan", ActorKind.Person)]
    [InlineData("Ann", "Miller", ActorKind.State)]
    public void Run_CountryTaggedAsPerson_IsPersonOnlyWhereSomebodyBearsTheName(string given, string family, ActorKind expected)
    {
        var draft = ParsedReport.Draft($"""
            {given} {given} PROPN NNP 3 nsubj B-PER
            {family} {family} PROPN NNP 1 flat I-PER
            left leave VERB VBD 0 root
            . . PUNCT . 3 punct

            Jordan Jordan PROPN NNP 2 nsubj B-PER
            waited wait VERB VBD 0 root
            . . PUNCT . 2 punct
            """);

        var waiting = draft.Mentions.Single(mention => draft.Text(mention) == "Jordan");
        Assert.Equal(expected, waiting.Actor?.Kind);
    }

    [Theory]
    [InlineData("O", "for")]
    [InlineData("B-ORG", "of")]
    public void Run_BodyTaggedInPartOrNotAtAll_HasItsFullName(string tag, string link)
    {
        var draft = ParsedReport.Draft($"""
            The the DET DT 3 det
            National National ADJ NNP 3 amod
            Federation Federation PROPN NNP 6 nsubj {tag}
            {link} {link} ADP IN 5 case
            Miners Miner PROPN NNPS 3 nmod
            called call VERB VBD 0 root
            members member NOUN NNS 6 obj
            of of ADP IN 9 case
            Parliament parliament PROPN NNP 7 nmod
            . . PUNCT . 6 punct
            """);

        Assert.Equal(ActorKind.Organization, draft.Actor($"National Federation {link} Miners").Kind);
    }

    [Fact]
    public void Run_WordBeforeAPossessor_IsNoPartOfThePhrase()
    {
        var draft = ParsedReport.Draft("""
            Rivals rival NOUN NNS 2 nsubj
            plot plot VERB VBP 0 root
            to to ADP IN 4 case
            oust oust ADJ JJ 7 amod
            Peru Peru PROPN NNP 7 nmod:poss B-LOC
            's 's PART POS 5 case
            president president NOUN NN 2 obl
            . . PUNCT . 2 punct
            """);

        Assert.Contains(draft.Mentions, mention => draft.Text(mention) == "Peru 's president");
    }
}
