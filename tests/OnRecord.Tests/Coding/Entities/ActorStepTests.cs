using NodaTime;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Tests.Coding.Entities;

public class ActorStepTests
{
    private const string Named = """
        Governor governor PROPN NNP 2 nmod:desc
        Maria Maria PROPN NNP 5 nsubj B-PER
        Lopez Lopez PROPN NNP 2 flat I-PER
        quickly quickly ADV RB 5 advmod
        left leave VERB VBD 0 root
        . . PUNCT . 5 punct

        Lopez Lopez PROPN NNP 2 nsubj B-PER
        said say VERB VBD 0 root
        she she PRON PRP 5 nsubj
        was be AUX VBD 5 cop
        tired tired ADJ JJ 2 ccomp
        . . PUNCT . 2 punct
        """;

    private const string Anonymous = """
        A a DET DT 3 det
        senior senior ADJ JJ 3 amod
        official official NOUN NN 4 nsubj
        spoke speak VERB VBD 0 root
        . . PUNCT . 4 punct

        Karl Karl PROPN NNP 3 nsubj B-PER
        Brandt Brandt PROPN NNP 1 flat I-PER
        listened listen VERB VBD 0 root
        . . PUNCT . 3 punct

        The the DET DT 2 det
        official official NOUN NN 3 nsubj
        left leave VERB VBD 0 root
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void Run_FullNameLastNameAndPronoun_AreOneActor()
    {
        var draft = ParsedReport.Draft(Named);

        Assert.Equal(["Governor Maria Lopez", "Lopez", "she"], draft.Mentions("Maria Lopez"));
        var actor = draft.Actor("Maria Lopez");
        Assert.Equal(ActorKind.Person, actor.Kind);
        Assert.True(actor.IsNamed);
        Assert.Equal("governor", Assert.Single(actor.Roles).Title);
    }

    [Fact]
    public void Run_SecondPersonsOutsideQuotations_AreOneReaderAndNobodyNamed()
    {
        var draft = ParsedReport.Draft("""
            You you PRON PRP 2 nsubj
            know know VERB VBP 0 root
            Karl Karl PROPN NNP 2 obj B-PER
            . . PUNCT . 2 punct

            You you PRON PRP 2 nsubj
            like like VERB VBP 0 root
            him he PRON PRP 2 obj
            . . PUNCT . 2 punct
            """);

        Assert.Equal(["You", "You"], draft.Mentions("You"));
        Assert.False(draft.Actor("You").IsNamed);
    }

    [Fact]
    public void Run_TheCityAfterNamedCityAndRiver_IsTheCity()
    {
        var draft = ParsedReport.Draft("""
            Mosul Mosul PROPN NNP 4 nsubj B-LOC
            lies lie VERB VBZ 0 root
            on on ADP IN 5 case
            the the DET DT 5 det
            Tigris Tigris PROPN NNP 2 obl B-LOC
            . . PUNCT . 2 punct

            The the DET DT 2 det
            city city NOUN NN 3 nsubj
            grew grow VERB VBD 0 root
            . . PUNCT . 3 punct
            """);

        Assert.Equal(["Mosul", "The city"], draft.Mentions("Mosul"));
    }

    [Fact]
    public void Run_DefiniteOfficialAfterAnonymousOne_IsNotTheNamedPerson()
    {
        var draft = ParsedReport.Draft(Anonymous);

        Assert.Equal(["A senior official", "The official"], draft.Mentions("A senior official"));
        Assert.False(draft.Actor("A senior official").IsNamed);
        Assert.Equal(["Karl Brandt"], draft.Mentions("Karl Brandt"));
    }

    [Fact]
    public void Run_SecondIndefiniteOfficial_IsAnotherActor()
    {
        var draft = ParsedReport.Draft("""
            An a DET DT 2 det
            official official NOUN NN 3 nsubj
            spoke speak VERB VBD 0 root
            . . PUNCT . 3 punct

            An a DET DT 2 det
            official official NOUN NN 3 nsubj
            disagreed disagree VERB VBD 0 root
            . . PUNCT . 3 punct
            """);

        Assert.Equal(2, draft.Actors.Count);
    }

    [Fact]
    public void Run_CapitalThatActs_IsTheGovernmentAndAfterInThePlace()
    {
        var draft = ParsedReport.Draft("""
            Oslo Oslo PROPN NNP 2 nsubj B-LOC
            rejected reject VERB VBD 0 root
            the the DET DT 4 det
            plan plan NOUN NN 2 obj
            in in ADP IN 6 case
            Oslo Oslo PROPN NNP 2 obl B-LOC
            . . PUNCT . 2 punct
            """);

        Assert.Collection(
            draft.Actors,
            government =>
            {
                Assert.Equal(ActorKind.Government, government.Kind);
                Assert.Equal("NOR", government.Country);
                Assert.Contains("GOV", government.Sectors);
            },
            place =>
            {
                Assert.Equal(ActorKind.Place, place.Kind);
                Assert.Equal("NOR", place.Country);
            });
    }

    [Fact]
    public void Run_GovernmentOfACountry_IsSharedWithItsCapital()
    {
        var draft = ParsedReport.Draft("""
            Oslo Oslo PROPN NNP 2 nsubj B-LOC
            agreed agree VERB VBD 0 root
            . . PUNCT . 2 punct

            The the DET DT 3 det
            Norwegian Norwegian ADJ JJ 3 amod
            government government NOUN NN 4 nsubj
            waited wait VERB VBD 0 root
            . . PUNCT . 4 punct
            """);

        var government = Assert.Single(draft.Actors);
        Assert.Equal(ActorKind.Government, government.Kind);
        Assert.Equal(["Oslo", "The Norwegian government"], government.Mentions.Select(draft.Text));
    }

    [Fact]
    public void Run_HeAfterTwoMenAlike_IsLeftOpenAndMarked()
    {
        var draft = ParsedReport.Draft("""
            The the DET DT 2 det
            crowd crowd NOUN NN 3 nsubj
            cheered cheer VERB VBD 0 root
            Peter Peter PROPN NNP 3 obj B-PER
            Novak Novak PROPN NNP 4 flat I-PER
            and and CCONJ CC 7 cc
            Thomas Thomas PROPN NNP 4 conj B-PER
            Berg Berg PROPN NNP 7 flat I-PER
            . . PUNCT . 3 punct

            He he PRON PRP 2 nsubj
            smiled smile VERB VBD 0 root
            . . PUNCT . 2 punct
            """);

        Assert.Null(draft.Pronoun("He").Actor);
    }

    [Fact]
    public void Run_ItWithAClause_IsNoMention()
    {
        var draft = ParsedReport.Draft("""
            It it PRON PRP 2 expl
            seems seem VERB VBZ 0 root
            that that SCONJ IN 5 mark
            soldiers soldier NOUN NNS 5 nsubj
            left leave VERB VBD 2 ccomp
            . . PUNCT . 2 punct
            """);

        Assert.Equal(["soldiers"], draft.Mentions.Select(draft.Text));
    }

    [Fact]
    public void Run_TheyAfterOneSpeakerOfUnknownGender_IsThatSpeaker()
    {
        var draft = ParsedReport.Draft("""
            A a DET DT 2 det
            negotiator negotiator NOUN NN 3 nsubj
            said say VERB VBD 0 root
            talks talk NOUN NNS 5 nsubj
            stalled stall VERB VBD 3 ccomp
            . . PUNCT . 3 punct

            They they PRON PRP 2 nsubj
            added add VERB VBD 0 root
            nothing nothing PRON NN 2 obj
            . . PUNCT . 2 punct
            """);

        Assert.Equal(["A negotiator", "They"], draft.Mentions("A negotiator"));
    }

    [Fact]
    public void Run_RoleAlone_IsThePersonWhoHoldsIt()
    {
        var draft = ParsedReport.Draft("""
            Norwegian Norwegian ADJ JJ 3 amod
            Prime Prime ADJ NNP 3 amod
            Minister minister PROPN NNP 4 nmod:desc
            Nils Nils PROPN NNP 6 nsubj B-PER
            Hauge Hauge PROPN NNP 4 flat I-PER
            resigned resign VERB VBD 0 root
            . . PUNCT . 6 punct

            The the DET DT 3 det
            prime prime ADJ JJ 3 amod
            minister minister NOUN NN 4 nsubj
            apologised apologise VERB VBD 0 root
            . . PUNCT . 4 punct
            """, new Publication(new LocalDate(2020, 5, 2)));

        Assert.Equal(["Norwegian Prime Minister Nils Hauge", "The prime minister"], draft.Mentions("Nils Hauge"));
        Assert.Equal("NOR", draft.Actor("Nils Hauge").Country);
        var role = Assert.Single(draft.Actor("Nils Hauge").Roles);
        Assert.Equal(("prime minister", "Norway"), (role.Title, role.Of));
    }

    [Fact]
    public void Run_ApposedRoles_BelongToTheName()
    {
        var draft = ParsedReport.Draft("""
            Omar Omar PROPN NNP 12 nsubj B-PER
            Haddad Haddad PROPN NNP 1 flat I-PER
            , , PUNCT , 5 punct
            the the DET DT 5 det
            founder founder NOUN NN 1 appos
            and and CCONJ CC 7 cc
            chairman chairman NOUN NN 5 conj
            of of ADP IN 10 case
            the the DET DT 10 det
            Front Front PROPN NNP 7 nmod B-ORG
            , , PUNCT , 5 punct
            resigned resign VERB VBD 0 root
            . . PUNCT . 12 punct
            """);

        Assert.Equal(["Omar Haddad", "the founder", "chairman"], draft.Mentions("Omar Haddad"));
        Assert.Equal([("founder", "Front"), ("chairman", "Front")], draft.Actor("Omar Haddad").Roles.Select(role => (role.Title, role.Of!)));
    }

    [Fact]
    public void Run_AnyDocument_KeepsActorsInOrderWithTheirMentions()
    {
        var draft = ParsedReport.Draft(Anonymous);

        Assert.All(draft.Actors, actor => Assert.All(actor.Mentions, mention => Assert.Same(actor, mention.Actor)));
        Assert.Equal(draft.Actors.OrderBy(actor => actor.Mentions[0].Tokens.Start), draft.Actors);
    }
}
