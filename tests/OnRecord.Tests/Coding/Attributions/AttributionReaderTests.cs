using OnRecord.Records;

namespace OnRecord.Tests.Coding.Attributions;

public class AttributionReaderTests
{
    private const string UnnamedOfficial = """
        “ “ PUNCT `` 4 punct
        We we PRON PRP 4 nsubj
        will will AUX MD 4 aux
        wait wait VERB VB 14 ccomp
        , , PUNCT , 4 punct
        ” ” PUNCT '' 4 punct
        a a DET DT 9 det
        senior senior ADJ JJ 9 amod
        diplomat diplomat NOUN NN 14 nsubj
        , , PUNCT , 12 punct
        who who PRON WP 12 nsubj
        requested request VERB VBD 9 acl:relcl
        anonymity anonymity NOUN NN 12 obj
        told tell VERB VBD 0 root
        Northern Northern PROPN NNP 16 compound B-ORG
        Courier Courier PROPN NNP 14 obj I-ORG
        . . PUNCT . 14 punct

        #
        “ “ PUNCT `` 3 punct
        They they PRON PRP 3 nsubj
        need need VERB VBP 7 ccomp
        time time NOUN NN 3 obj
        , , PUNCT , 3 punct
        ” ” PUNCT '' 3 punct
        added add VERB VBD 0 root
        the the DET DT 9 det
        diplomat diplomat NOUN NN 7 nsubj
        . . PUNCT . 7 punct
        """;

    private const string Interview = """
        In in ADP IN 4 case
        a a DET DT 4 det
        radio radio NOUN NN 4 compound
        interview interview NOUN NN 9 obl
        , , PUNCT , 9 punct
        Minister minister NOUN NN 7 compound
        Anna Anna PROPN NNP 9 nsubj B-PER
        Kovac Kovac PROPN NNP 7 flat I-PER
        promised promise VERB VBD 0 root
        to to PART TO 11 mark
        cut cut VERB VB 9 xcomp
        taxes tax NOUN NNS 11 obj
        . . PUNCT . 9 punct
        """;

    private const string NoComment = """
        The the DET DT 2 det
        ministry ministry NOUN NN 3 nsubj
        declined decline VERB VBD 0 root
        to to PART TO 5 mark
        comment comment VERB VB 3 xcomp
        . . PUNCT . 3 punct
        """;

    private const string Deed = """
        The the DET DT 2 det
        auction auction NOUN NN 3 nsubj
        sealed seal VERB VBD 0 root
        a a DET DT 5 det
        bargain bargain NOUN NN 3 obj
        . . PUNCT . 3 punct
        """;

    private const string Nested = """
        Sources source NOUN NNS 2 nsubj
        said say VERB VBD 0 root
        Kovac Kovac PROPN NNP 5 nsubj B-PER
        had have AUX VBD 5 aux
        denied deny VERB VBN 2 ccomp
        the the DET DT 7 det
        report report NOUN NN 5 obj
        . . PUNCT . 2 punct
        """;

    [Fact]
    public void Read_SourceThatRequestedAnonymity_StatesTheReason()
    {
        var first = Official().First();
        Assert.Equal(SourceKind.Anonymous, first.SourceKind);
        Assert.Equal("requested anonymity", first.Anonymity?.Reason);
        Assert.Equal("Northern Courier", first.Audience?.Text);
        Assert.Equal(QuoteKind.Direct, first.Quote);
        Assert.Equal(CueClass.Speech, first.CueClass);
    }

    [Fact]
    public void Read_DefiniteNounAfterUnnamedSource_IsThatSource()
    {
        var told = Official();
        Assert.NotNull(told[0].Actor);
        Assert.Same(told[0].Actor, told[1].Actor);
        Assert.Equal(SourceKind.Anonymous, told[1].SourceKind);
        Assert.Equal("requested anonymity", told[1].Anonymity?.Reason);
    }

    [Fact]
    public void Read_PromiseInAnInterview_HasClassAndMedium()
    {
        var told = new ParsedAttributions(Interview).Add(8, (5, 7, 6), (9, 11)).Read().Single();
        Assert.Equal(CueClass.Promise, told.CueClass);
        Assert.Equal("radio interview", told.Medium?.Text);
        Assert.Equal(SourceKind.Named, told.SourceKind);
        Assert.Equal(QuoteKind.Indirect, told.Quote);
        Assert.Null(told.Anonymity);
    }

    [Fact]
    public void Read_DeclinedToCommentWithoutExtraction_IsRecorded()
    {
        var told = new ParsedAttributions(NoComment).Read().Single();
        Assert.Equal(CueClass.Declined, told.CueClass);
        Assert.Equal(SourceKind.Collective, told.SourceKind);
        Assert.Empty(told.Content);
    }

    [Fact]
    public void Read_CueInsideContent_LiesWithin()
    {
        var told = new ParsedAttributions(Nested).Add(1, (0, 0, 0), (2, 6)).Add(4, (2, 2, 2), (5, 6)).Read();
        Assert.Same(told[0], told[1].Within);
        Assert.Equal(CueClass.Denial, told[1].CueClass);
        Assert.Equal((SourceKind.Anonymous, SourceKind.Named), (told[0].SourceKind, told[1].SourceKind));
        Assert.NotNull(told[0].Anonymity);
        Assert.Null(told[0].Anonymity?.Reason);
    }

    [Fact]
    public void Read_ThingThatDoesADeed_IsNoSource() =>
        Assert.Empty(new ParsedAttributions(Deed).Add(2, (0, 1, 1), (3, 4)).Read());

    [Fact]
    public void Read_DeedVerbOverAClause_Stays() =>
        Assert.Single(new ParsedAttributions(Deed.Replace("3 obj", "3 ccomp", StringComparison.Ordinal)).Add(2, (0, 1, 1), (3, 4)).Read());

    private static List<OnRecord.Coding.Attributions.AttributionDraft> Official() =>
        new ParsedAttributions(UnnamedOfficial).Add(13, (6, 12, 8), (1, 3)).Add(23, (24, 25, 25), (18, 20)).Read();
}
