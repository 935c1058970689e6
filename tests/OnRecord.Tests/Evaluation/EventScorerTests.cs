using OnRecord.Evaluation.Events;

namespace OnRecord.Tests.Evaluation;

public sealed class EventScorerTests
{
    private static readonly ScoredParticipant Peru = Actor("Peru", 0, 4, "PER");
    private static readonly ScoredParticipant Chile = Actor("Chile", 10, 15, "CHL");

    [Fact]
    public void Add_RightEvent_CountsInEveryMeasure()
    {
        var scorer = Score([Event("ASSAULT", [Peru], [Chile])], [Event("ASSAULT", [Peru], [Chile])]);

        Assert.All(scorer.Scores().Where(s => s.Gold > 0), s => Assert.Equal(1, s.F1));
        Assert.Empty(scorer.Errors);
    }

    [Fact]
    public void Add_OtherActor_CountsForTypeAlone()
    {
        var scorer = Score([Event("ASSAULT", [Peru], [])], [Event("ASSAULT", [Chile], [])]);

        Assert.Equal(1, scorer.Scores().Single(s => s.Name == "event type").Correct);
        Assert.Equal(0, scorer.Scores().Single(s => s.Name == "type + actor").Correct);
        Assert.Equal("actor", Assert.Single(scorer.Errors).Kind);
    }

    [Fact]
    public void Add_ReciprocalGoldSplitIntoSides_IsWholeTriple()
    {
        var scorer = Score([Event("CONSULT", [Peru, Chile], [])], [Event("CONSULT", [Peru], [Chile])]);

        Assert.Equal(1, scorer.Scores().Single(s => s.Name == "triple").Correct);
    }

    [Fact]
    public void Add_AlternativeType_IsRight()
    {
        var gold = Event("AGREE", [Peru], []) with { Alternatives = new HashSet<string> { "CONCEDE" } };
        var scorer = Score([gold], [Event("CONCEDE", [Peru], [])]);

        Assert.Equal(1, scorer.Hits);
    }

    [Fact]
    public void Add_OverlappingSpansWithoutCodes_AreOneParticipant()
    {
        var gold = new ScoredParticipant("Peruvian troops", new HashSet<string>(), 0, 15);

        Assert.True(gold.Matches(new ScoredParticipant("the Peruvian troops", new HashSet<string>(), 4, 19)));
        Assert.False(gold.Matches(new ScoredParticipant("Peruvian troops", new HashSet<string>(), 15, 30)));
    }

    [Fact]
    public void Reliability_FurtherEventBesideARightOne_IsNotJudged()
    {
        var reliability = new Reliability();
        reliability.Add(new ScoredSentence("s", "t", [Event("ASSAULT", [], [])], [Event("ASSAULT", [], []) with { Confidence = 0.95 }, Event("AID", [], []) with { Confidence = 0.55 }]));

        Assert.Equal((0.9, 1), Assert.Single(reliability.Table().Select(b => (b.From, b.Events))));
    }

    private static EventScorer Score(IReadOnlyList<ScoredEvent> gold, IReadOnlyList<ScoredEvent> predicted)
    {
        var scorer = new EventScorer(type => type == "ASSAULT" ? 4 : 1);
        scorer.Add(new ScoredSentence("s", "text", gold, predicted));
        return scorer;
    }

    private static ScoredEvent Event(string type, IReadOnlyList<ScoredParticipant> actors, IReadOnlyList<ScoredParticipant> recipients) =>
        new(type, new HashSet<string>(), null, actors, recipients);

    private static ScoredParticipant Actor(string text, int start, int end, string code) => new(text, new HashSet<string> { code }, start, end);
}
