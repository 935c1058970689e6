using OnRecord.Coding.Attributions;
using OnRecord.Tests.Coding.Entities;

namespace OnRecord.Tests.Coding.Attributions;

public class TurnReaderTests
{
    private const string Transcript = """
        HOST host PROPN NNP 5 nsubj
        : : PUNCT : 1 punct
        Will will AUX MD 5 aux
        you you PRON PRP 5 nsubj
        stand stand VERB VB 0 root
        again again ADV RB 5 advmod
        ? ? PUNCT . 5 punct

        #
        KOVAC Kovac PROPN NNP 4 nsubj
        : : PUNCT : 1 punct
        I I PRON PRP 4 nsubj
        think think VERB VBP 0 root
        so so ADV RB 4 advmod
        . . PUNCT . 4 punct

        #
        HOST host PROPN NNP 3 vocative
        : : PUNCT : 1 punct
        Thank thank VERB VBP 0 root
        you you PRON PRP 3 obj
        both both PRON DT 3 obj
        . . PUNCT . 3 punct
        """;

    private const string Signed = """
        “ “ PUNCT `` 3 punct
        Nobody nobody PRON NN 3 nsubj
        asked ask VERB VBD 0 root
        us we PRON PRP 3 obj
        . . PUNCT . 3 punct
        ” ” PUNCT '' 3 punct
        — — PUNCT : 8 punct
        Ines Ines PROPN NNP 3 parataxis
        Duarte Duarte PROPN NNP 8 flat
        , , PUNCT , 11 punct
        Porto Porto PROPN NNP 8 appos
        """;

    [Fact]
    public void Find_Transcript_GivesEachTurnToItsSpeaker() =>
        Assert.Equal(["HOST | Will you stand again", "KOVAC | I think so", "HOST | Thank you both"], Turns(Transcript));

    [Fact]
    public void Find_OneColonAlone_IsNoTranscript() =>
        Assert.Empty(Turns(Transcript[..Transcript.IndexOf('#', StringComparison.Ordinal)]));

    [Fact]
    public void Find_SignedQuotation_GoesToTheName() =>
        Assert.Equal(["Ines Duarte , Porto | Nobody asked us"], Turns(Signed));

    private static IEnumerable<string> Turns(string words)
    {
        var document = ParsedReport.Document(words);
        var context = new AttributionContext(document, ParsedAttributions.Cues.Value);
        return new TurnReader(context).Find().Select(t => $"{Text(t.Source.Tokens)} | {Text(t.Content.Tokens)}");

        string Text(OnRecord.Text.TokenSpan tokens) => document.TextOf(tokens).Slice(document.Text).ToString();
    }
}
