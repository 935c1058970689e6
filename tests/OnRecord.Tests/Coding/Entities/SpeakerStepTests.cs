using OnRecord.Coding;
using OnRecord.Coding.Attributions;
using OnRecord.Coding.Entities;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Entities;

public class SpeakerStepTests
{
    private const string Quotation = """
        “ “ PUNCT `` 3 punct
        We we PRON PRP 3 nsubj
        won win VERB VBD 6 ccomp
        , , PUNCT , 3 punct
        ” ” PUNCT '' 3 punct
        said say VERB VBD 0 root
        Ada Ada PROPN NNP 6 nsubj B-PER
        Holm Holm PROPN NNP 7 flat I-PER
        . . PUNCT . 6 punct
        """;

    [Fact]
    public void Run_FirstPersonInAQuotation_IsItsSourceAndUncertainWhenPlural()
    {
        var draft = ParsedReport.Draft(Quotation);
        Assert.Null(draft.Pronoun("We").Actor);
        Attribute(draft, QuoteKind.Direct);

        new SpeakerStep().Run(draft);

        var we = draft.Pronoun("We");
        Assert.Same(draft.Actor("Ada Holm"), we.Actor);
        Assert.True(we.IsUncertain);
        Assert.Equal(["We", "Ada Holm"], draft.Mentions("Ada Holm"));
    }

    [Fact]
    public void Run_IndirectSpeech_LeavesFirstPersonsOpen()
    {
        var draft = ParsedReport.Draft(Quotation);
        Attribute(draft, QuoteKind.Indirect);

        new SpeakerStep().Run(draft);

        Assert.Null(draft.Pronoun("We").Actor);
    }

    private static void Attribute(Draft draft, QuoteKind quote) => draft.Attributions.Add(new AttributionDraft
    {
        CueHead = 5,
        Content = [draft.Document.TextOf(new TokenSpan(1, 3))],
        Actor = draft.Actor("Ada Holm"),
        Quote = quote,
    });
}
