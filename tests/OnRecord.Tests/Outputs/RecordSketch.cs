using NodaTime;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Outputs;

/// <summary>Records built by hand on an invented report; evidence is found by its words.</summary>
internal sealed class RecordSketch(string text)
{
    public const string Report = """
        Varania and Lhosk agree to reopen the Tarn bridge
        Foreign Minister Ines Calder met her Lhoskian counterpart, Oren Vail, at the Tarn bridge on Wednesday. “We have settled what could be settled,” Calder told reporters.
        A senior official, who asked not to be named, said Lhosk would fire on any convoy that crossed before April. “They mean it,” the official added.
        Lhosk denied the threat. 🚂 Trains may run again by the end of May, the Meridian Courier has learned.
        """;

    public string Text { get; } = text.ReplaceLineEndings("\n");

    public static Record Bridge() => new RecordSketch(Report).BridgeRecord();

    /// <summary>The record of a text in which nothing was found.</summary>
    public static Record Empty(string text) => new("empty", OnRecord.Reading.Article.FromText("empty", text), [], [], [], [], []);

    public TextSpan At(string words, int occurrence = 1)
    {
        var start = -1;
        for (var i = 0; i < occurrence; i++)
        {
            start = Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        }

        Assert.True(start >= 0, $"'{words}' is not in the text");
        return new TextSpan(start, start + words.Length);
    }

    public Event Event(string id, string type, string? mode, string anchor, Status status, IReadOnlyList<Participant> actors, IReadOnlyList<Participant> recipients, string? attribution = null) =>
        new(id, type, mode, [], "040", [At(anchor)], actors, recipients, null, null, Polarity.Positive, Certainty.Certain, status, attribution, 0.9);

    public Participant Who(string actor, string words, int occurrence = 1) => new(actor, At(words, occurrence), null, null);

    public static Actor Actor(string id, string name, ActorKind kind, params TextSpan[] mentions) =>
        new(id, name, kind, null, [], null, [], [.. mentions.Order().Select(span => new ActorMention(span, MentionKind.Name))]);

    private Article BridgeArticle()
    {
        var plain = Article.FromText("bridge", Text);
        var blocks = plain.Blocks.Select((block, i) => i == 0 ? block with { Kind = BlockKind.Headline } : block).ToList();
        return new Article("bridge", Text, blocks)
        {
            Outlet = "Meridian Courier",
            Title = "Varania and Lhosk agree to reopen the Tarn bridge",
            Published = new Publication(new LocalDate(2024, 3, 14), new LocalTime(18, 40)),
            Language = "en",
        };
    }

    private Record BridgeRecord()
    {
        Actor[] actors =
        [
            Actor("a1", "Lhosk", ActorKind.State, At("Lhosk"), At("Lhosk", 3), At("Lhosk", 4)) with { Country = "LHO" },
            Actor("a2", "Ines Calder", ActorKind.Person, At("Foreign Minister Ines Calder"), At("Calder", 2)) with
            {
                Roles = [new Role("foreign minister", "Varania", null, null, [At("Foreign Minister")])],
            },
            Actor("a3", "Oren Vail", ActorKind.Person, At("Oren Vail")),
            Actor("a4", "senior official", ActorKind.Person, At("A senior official"), At("the official")),
            Actor("a5", "Varania", ActorKind.State, At("Varania")),
        ];
        Attribution[] attributions =
        [
            new("s1", [At("Calder", 2)], [At("told")], [At("“We have settled what could be settled,”")], "a2", SourceKind.Named, null, QuoteKind.Direct, CueClass.Speech, null, new Stated("reporters", [At("reporters")]), null),
            new("s2", [At("A senior official, who asked not to be named")], [At("said")], [At("Lhosk would fire on any convoy that crossed before April")], "a4", SourceKind.Anonymous, new Anonymity("asked not to be named", [At("asked not to be named")]), QuoteKind.Indirect, CueClass.Speech, null, null, null),
            new("s3", [At("the official")], [At("added")], [At("“They mean it,”")], "a4", SourceKind.Anonymous, null, QuoteKind.Direct, CueClass.Speech, null, null, null),
            new("s4", [At("Lhosk", 4)], [At("denied")], [At("the threat")], "a1", SourceKind.Named, null, QuoteKind.Indirect, CueClass.Denial, null, null, null),
        ];
        Event[] events =
        [
            Event("e1", "CONSULT", "visit", "met", Status.Happened, [Who("a2", "Ines Calder"), Who("a3", "Oren Vail")], [Who("a3", "Oren Vail")]) with
            {
                Time = new EventTime("2024-03-13", "2024-03-13", "2024-03-13", At("on Wednesday"), false),
                Place = new EventPlace("Tarn bridge", null, At("the Tarn bridge", 2)),
            },
            Event("e2", "THREATEN", "violence", "fire", Status.Threatened, [Who("a1", "Lhosk", 3)], [], "s2"),
            Event("e3", "COOPERATE", null, "run", Status.Possible, [], []) with
            {
                Time = new EventTime("2024-05", null, "2024-05-31", At("by the end of May"), true),
            },
        ];
        return new Record(
            "bridge",
            BridgeArticle(),
            actors,
            attributions,
            events,
            [new Relation(RelationType.HoldsOffice, "a2", "a5", [At("Foreign Minister")])],
            [new Tension(["e2", "s4"], "Lhosk denies what the official says of it", [At("denied")])]);
    }
}
