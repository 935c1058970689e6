using OnRecord.Coding;
using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Coding.Ties;
using OnRecord.Records;
using OnRecord.Tests.Coding.Entities;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Ties;

public class TensionStepTests
{
    private const string Contradictory = """
        The the DET DT 2 det
        vow vow NOUN NN 8 nsubj
        and and CCONJ CC 5 cc
        the the DET DT 5 det
        attack attack NOUN NN 2 conj
        may may AUX MD 8 aux
        be be AUX VB 8 cop
        contradictory contradictory ADJ JJ 0 root
        . . PUNCT . 8 punct
        """;

    private const string Earlier = """
        Norway Norway PROPN NNP 2 nsubj B-LOC
        attacked attack VERB VBD 0 root
        Sweden Sweden PROPN NNP 2 obj B-LOC
        . . PUNCT . 2 punct


        """;

    private const string Denied = """
        Norway Norway PROPN NNP 2 nsubj B-LOC
        attacked attack VERB VBD 0 root
        Sweden Sweden PROPN NNP 2 obj B-LOC
        . . PUNCT . 2 punct

        Norway Norway PROPN NNP 2 nsubj B-LOC
        denied deny VERB VBD 0 root
        the the DET DT 4 det
        accusation accusation NOUN NN 2 obj
        . . PUNCT . 2 punct
        """;

    [Fact]
    public void Run_ReportCallsTwoThingsContradictory_LinksTheTwoNearest()
    {
        var draft = ParsedReport.Draft(Contradictory);
        draft.Events.Add(Event("THREATEN", 1));
        draft.Events.Add(Event("ASSAULT", 4));

        Run(draft);

        var tension = Assert.Single(draft.Tensions);
        Assert.Equal(draft.Events, tension.Between);
        Assert.Contains("contradictory", tension.Why, StringComparison.Ordinal);
        Assert.Equal(["vow", "attack", "contradictory"], tension.Evidence.Select(span => span.Slice(draft.Document.Text).ToString()));
    }

    [Fact]
    public void Run_OneEventOfTheJoinedSubjectUntold_LetsItsWordsStandAndLinksNoEventOfAnotherSentence()
    {
        var draft = ParsedReport.Draft(Earlier + Contradictory);
        draft.Events.Add(Event("ASSAULT", 1));
        draft.Events.Add(Event("ASSAULT", 8));

        Run(draft);

        var tension = Assert.Single(draft.Tensions);
        Assert.Equal([draft.Events[1]], tension.Between);
        Assert.Equal(["The vow", "attack", "contradictory"], tension.Evidence.Select(span => span.Slice(draft.Document.Text).ToString()));
    }

    [Fact]
    public void Run_OneEventOnly_LetsTheOtherSideStandByItsWords()
    {
        var draft = ParsedReport.Draft(Contradictory);
        draft.Events.Add(Event("ASSAULT", 4));

        Run(draft);

        var tension = Assert.Single(draft.Tensions);
        Assert.Equal(draft.Events, tension.Between);
        Assert.Equal("The vow", tension.Evidence[0].Slice(draft.Document.Text).ToString());
    }

    [Fact]
    public void Run_NoEventOfTheJoinedSubjectTold_LetsBothSidesStandByTheirWords()
    {
        var draft = ParsedReport.Draft(Contradictory);

        Run(draft);

        var tension = Assert.Single(draft.Tensions);
        Assert.Empty(tension.Between);
        Assert.Equal(["The vow", "the attack", "contradictory"], tension.Evidence.Select(span => span.Slice(draft.Document.Text).ToString()));
    }

    [Fact]
    public void Run_DenialOfAnAccusation_LinksTheEventBefore()
    {
        var draft = ParsedReport.Draft(Denied);
        draft.Events.Add(Event("ASSAULT", 1));
        draft.Attributions.Add(new AttributionDraft
        {
            CueHead = 5,
            CueClass = CueClass.Denial,
            Content = [draft.Document.TextOf(new TokenSpan(6, 8))],
            Actor = draft.Actor("Norway"),
        });

        Run(draft);

        var tension = Assert.Single(draft.Tensions);
        Assert.Equal([draft.Events[0], draft.Attributions[0]], tension.Between);
        Assert.StartsWith("Norway denies", tension.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Status.DidNotHappen, 1)]
    [InlineData(Status.Happened, 0)]
    [InlineData(Status.Planned, 0)]
    public void Run_SameEventToldTwice_IsATensionOnlyWhenStatusesExcludeEachOther(Status second, int expected)
    {
        var draft = ParsedReport.Draft("""
            Norway Norway PROPN NNP 2 nsubj B-LOC
            attacked attack VERB VBD 0 root
            Sweden Sweden PROPN NNP 2 obj B-LOC
            . . PUNCT . 2 punct

            Norway Norway PROPN NNP 2 nsubj B-LOC
            attacked attack VERB VBD 0 root
            Sweden Sweden PROPN NNP 2 obj B-LOC
            . . PUNCT . 2 punct
            """);
        draft.Events.Add(Between(draft, 1, 0, 2, Status.Happened));
        draft.Events.Add(Between(draft, 5, 4, 6, second));

        Run(draft);

        Assert.Equal(expected, draft.Tensions.Count);
    }

    private static void Run(Draft draft) => new TensionStep(TensionWords.LoadEmbedded()).Run(draft);

    private static EventDraft Event(string type, int anchor) => new() { Type = type, Cameo = "190", Anchor = [anchor] };

    private static EventDraft Between(Draft draft, int anchor, int actor, int recipient, Status status)
    {
        var item = Event("ASSAULT", anchor);
        item.Actors.Add(new ParticipantDraft(draft.Mentions.Find(mention => mention.Head == actor)!));
        item.Recipients.Add(new ParticipantDraft(draft.Mentions.Find(mention => mention.Head == recipient)!));
        item.Status = status;
        return item;
    }
}
