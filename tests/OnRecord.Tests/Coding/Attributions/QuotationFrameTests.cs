using OnRecord.Coding.Attributions;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Records;
using OnRecord.Tests.Coding.Entities;

namespace OnRecord.Tests.Coding.Attributions;

public class QuotationFrameTests
{
    /// <summary>The parse hangs the speaker on the quotation, the clause on the noun before it, and takes the paper for the
    /// subject.</summary>
    private const string Told = """
        “ “ PUNCT `` 4 punct
        We we PRON PRP 4 nsubj
        will will AUX MD 4 aux
        wait wait VERB VB 16 ccomp
        , , PUNCT , 4 punct
        ” ” PUNCT `` 8 punct
        a a DET DT 8 det
        captain captain NOUN NN 4 appos
        in in ADP IN 11 case
        the the DET DT 11 det
        militias militia NOUN NNS 8 nmod
        , , PUNCT , 14 punct
        who who PRON WP 14 nsubj
        sought seek VERB VBD 11 acl:relcl
        anonymity anonymity NOUN NN 14 obj
        told tell VERB VBD 0 root
        Delta Delta PROPN NNP 16 nsubj B-ORG
        Al Al PROPN NNP 17 flat I-ORG
        - - PUNCT HYPH 20 punct
        Nasr Nasr PROPN NNP 17 flat I-ORG
        . . PUNCT . 16 punct
        """;

    private const string Inverted = """
        “ “ PUNCT `` 3 punct
        The the DET DT 3 det
        port port NOUN NN 4 nsubj
        closes close VERB VBZ 7 advcl
        , , PUNCT , 4 punct
        ” ” PUNCT '' 4 punct
        revealed reveal VERB VBD 0 root
        a a DET DT 10 det
        senior senior ADJ JJ 10 amod
        clerk clerk NOUN NN 7 obj
        . . PUNCT . 7 punct
        """;

    private const string Title = """
        “ “ PUNCT `` 3 punct
        Quiet Quiet ADJ JJ 3 amod
        Harbour Harbour NOUN NN 5 nsubj
        ” ” PUNCT '' 3 punct
        promised promise VERB VBD 0 root
        a a DET DT 7 det
        sequel sequel NOUN NN 5 obj
        . . PUNCT . 5 punct
        """;

    [Fact]
    public void Of_SpeakerBetweenQuotationAndCue_IsTheSourceWhateverTheParse() =>
        Assert.Equal("a captain in the militias , who sought anonymity", Source(Told, 15));

    [Fact]
    public void Of_SubjectAfterTheCue_IsTheSourceOfTheQuotation()
    {
        Assert.Equal("a senior clerk", Source(Inverted, 6));
        var frame = QuotationFrame.Of(Context(Inverted), 6);
        Assert.Equal((1, 4), (frame?.Spoken.Start, frame?.Spoken.End));
    }

    [Fact]
    public void Of_TitleInMarks_IsNoSpeech() => Assert.Null(QuotationFrame.Of(Context(Title), 4));

    [Fact]
    public void HeadOf_NameAfterTell_IsWhoIsTold() => Assert.Equal(16, Addressee.HeadOf(Context(Told), 15));

    [Fact]
    public void HeadOf_PhraseAfterAVerbThatTellsNobody_IsNone() => Assert.Equal(-1, Addressee.HeadOf(Context(Inverted), 6));

    [Fact]
    public void Read_AudienceTakenForTheSubject_IsTheAudienceAndTheReasonTheSpeakers()
    {
        var told = new ParsedAttributions(Told).Add(15, (6, 14, 7), (1, 3)).Read().Single();
        Assert.Equal("Delta Al - Nasr", told.Audience?.Text);
        Assert.Equal(SourceKind.Anonymous, told.SourceKind);
        Assert.Equal("sought anonymity", told.Anonymity?.Reason);
    }

    private static AttributionContext Context(string words) =>
        new(ParsedReport.Document(words), ParsedAttributions.Cues.Value);

    private static string? Source(string words, int cue)
    {
        var context = Context(words);
        return QuotationFrame.Of(context, cue) is { } frame
            ? context.Document.TextOf(frame.Source.Tokens).Slice(context.Document.Text).ToString()
            : null;
    }
}
