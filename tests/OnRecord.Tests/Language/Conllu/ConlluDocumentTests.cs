using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Text;

namespace OnRecord.Tests.Language.Conllu;

public sealed class ConlluDocumentTests
{
    [Fact]
    public void Read_TwoParagraphs_JoinsTextAndNumbersTokensThrough()
    {
        var document = ConlluDocument.Read(ConlluReaderTests.Read(ConlluReaderTests.Sample));

        Assert.Equal("The envoy didn't sign.\nBasra…", document.Text);
        Assert.Equal([0, 1], document.Sentences.ToArray().Select(sentence => sentence.Block));
        Assert.Equal("n't", document.Form(3).ToString());
        Assert.Equal(4, document[1].Head);
        Assert.Equal(6, document[7].Head);
        Assert.Equal(-1, document[4].Head);
        Assert.Equal([new TokenSpan(2, 4)], document.Multiwords);
        Assert.Equal([new NamedEntity(new TokenSpan(6, 7), EntityLabel.Location)], document.Entities);
    }

    [Fact]
    public void Read_WordsThatAreNotTheTokensLetters_ShareItsSpan()
    {
        var document = ConlluDocument.Read(ConlluReaderTests.Read(
            "1-2\twhaddaya\t_\t_\t_\t_\t_\t_\t_\t_\n1\twhat\t_\t_\t_\t_\t0\t_\t_\t_\n2\tyou\t_\t_\t_\t_\t1\t_\t_\t_\n"));

        Assert.Equal("whaddaya", document.Text);
        Assert.Equal("you", document.Form(1).ToString());
        Assert.Equal(new TextSpan(0, 8), document[1].Span);
    }

    [Fact]
    public void Read_TextCommentThatDoesNotHoldTheWords_UsesTheForms()
    {
        var document = ConlluDocument.Read(ConlluReaderTests.Read(
            "# text = Something else\n1\tTalks\t_\t_\t_\t_\t0\t_\t_\tSpaceAfter=No\n2\t.\t_\t_\t_\t_\t1\t_\t_\t_\n"));

        Assert.Equal("Talks.", document.Text);
    }

    [Fact]
    public void Sentences_OfADocument_ReadBackToTheSameDocument()
    {
        var given = ConlluDocument.Read(ConlluReaderTests.Read(ConlluReaderTests.Sample));

        var text = ConlluReaderTests.Write(ConlluDocument.Sentences(given, "d"));
        var again = ConlluDocument.Read(ConlluReaderTests.Read(text));

        Assert.Equal(given.Text, again.Text);
        Assert.Equal(given.Tokens, again.Tokens);
        Assert.Equal(given.Sentences, again.Sentences);
        Assert.Equal(given.Multiwords, again.Multiwords);
        Assert.Contains("3-4\tdidn't\t_", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_OtherAnalysis_ReplacesItsColumnsAndKeepsTheRest()
    {
        var given = ConlluReaderTests.Read(ConlluReaderTests.Sample);
        var document = ConlluDocument.Read(given);
        var tokens = document.Tokens.ToArray();
        tokens[1] = tokens[1] with { Lemma = "ENVOY", Upos = Upos.VERB, Head = -1, Entity = EntityTag.BeginPerson };
        var analysed = new Document(document.Text, tokens, document.Sentences.ToArray());

        var text = ConlluReaderTests.Write(ConlluOverlay.Apply(given, analysed));

        Assert.Contains("2\tenvoy\tENVOY\tVERB\tNN\tNumber=Sing\t0\tnsubj\t5:nsubj\tRole=a b|NER=B-PER\n", text, StringComparison.Ordinal);
        Assert.Contains("4.1\tever\tever\tADV", text, StringComparison.Ordinal);
        Assert.Contains("# sent_id = gazette-7-2\n1\tBasra", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_AnalysisOfAnotherText_IsRefused() => Assert.Throws<ArgumentException>(() =>
        ConlluOverlay.Apply(ConlluReaderTests.Read(ConlluReaderTests.Sample), new Document("", [], [])));
}
