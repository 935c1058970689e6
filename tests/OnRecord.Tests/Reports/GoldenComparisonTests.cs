using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>The comparison itself, on a record written by hand.</summary>
public class GoldenComparisonTests
{
    private const string Text = "Premier Ada Brock met envoys on Monday. \"It went well,\" she said.";

    private static readonly GoldenComparison Comparison = new(new Record(
        "r",
        Article.FromText("r", Text),
        [
            new Actor("a1", "Ada Brock", ActorKind.Person, "IRL", [], null, [new Role("premier", null, null, null, [])], [Mention("Ada Brock", MentionKind.Name), Mention("she", MentionKind.Pronoun)]),
            new Actor("a2", "envoys", ActorKind.People, null, [], null, [], [Mention("envoys", MentionKind.Nominal)]),
        ],
        [new Attribution("s1", [Span("she")], [Span("said")], [Span("\"It went well,\"")], "a1", SourceKind.Named, null, QuoteKind.Direct, CueClass.Speech, null, null, null)],
        [
            new Event("e1", "CONSULT", null, [], "040", [Span("met")], [Part("a1", "Ada Brock"), Part("a2", "envoys")], [], null,
                new EventTime("2021-07-26", "2021-07-26", "2021-07-26", Span("Monday"), false), Polarity.Positive, Certainty.Certain, Status.Happened, null, 1),
        ],
        [],
        []));

    [Theory]
    [InlineData("actor | Ada Brock | person | IRL | premier")]
    [InlineData("same | Ada Brock | [she] said")]
    [InlineData("said | she | Ada Brock | named | direct | said | It went … well")]
    [InlineData("event | CONSULT | happened | Ada Brock + envoys | - | 2021-07-26 | - | outlet | met envoys")]
    [InlineData("event | ASSAULT / CONSULT | planned / happened | Ada Brock + …")]
    [InlineData("not | same | Ada Brock | envoys")]
    [InlineData("not | event | CONSULT | planned")]
    public void Miss_LineThatTheRecordHolds_IsNull(string line) => Assert.Null(Comparison.Miss(GoldenLine.Parse(1, line)));

    [Theory]
    [InlineData("actor | Ada Brock | party", "kind is 'person'")]
    [InlineData("actor | Ida Brock", "the record has nothing there")]
    [InlineData("same | Ada Brock | envoys", "'envoys' is 'envoys'")]
    [InlineData("said | she | envoys", "speaker is 'Ada Brock'")]
    [InlineData("said | she | | | | | It went … badly", "content is")]
    [InlineData("event | CONSULT | happened | Ada Brock", "actors is 'Ada Brock + envoys'")]
    [InlineData("event | CONSULT | | | | by 2021-07-26", "when is")]
    [InlineData("event | CONSULT | | | | | | she", "on the word of is 'outlet'")]
    [InlineData("not | event | CONSULT | happened", "the record claims it")]
    [InlineData("tie | leads | Ada Brock | envoys", "the record has nothing there")]
    public void Miss_LineThatTheRecordContradicts_SaysWhy(string line, string why) =>
        Assert.Contains(why, Comparison.Miss(GoldenLine.Parse(1, line)), StringComparison.Ordinal);

    private static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static ActorMention Mention(string words, MentionKind kind) => new(Span(words), kind);

    private static Participant Part(string actor, string words) => new(actor, Span(words), null, null);
}
