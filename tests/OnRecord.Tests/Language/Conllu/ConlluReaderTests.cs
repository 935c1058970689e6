using OnRecord.Language.Conllu;

namespace OnRecord.Tests.Language.Conllu;

public sealed class ConlluReaderTests
{
    internal const string Sample =
        "# newdoc id = gazette-7\n" +
        "# sent_id = gazette-7-1\n" +
        "# text = The envoy didn't sign.\n" +
        "1\tThe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t2\tdet\t2:det\t_\n" +
        "2\tenvoy\tenvoy\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t5:nsubj\tRole=a b|NER=O\n" +
        "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tTypo=No\n" +
        "3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t5:aux\t_\n" +
        "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t5:advmod\t_\n" +
        "4.1\tever\tever\tADV\tRB\t_\t_\t_\t5:advmod\tCopyOf=4\n" +
        "5\tsign\tsign\tVERB\tVB\t_\t0\troot\t0:root\tSpaceAfter=No\n" +
        "6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t5:punct\t_\n" +
        "\n" +
        "# newpar\n" +
        "# sent_id = gazette-7-2\n" +
        "1\tBasra\tBasra\tPROPN\tNNP\t_\t0\troot\t_\tNER=B-LOC|SpaceAfter=No\n" +
        "2\t…\t…\tPUNCT\t.\t_\t1\tpunct\t_\t_\n" +
        "\n";

    internal static List<ConlluSentence> Read(string text) => [.. new ConlluReader(new StringReader(text), "sample.conllu").Read()];

    internal static string Write(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringWriter();
        new ConlluWriter(text).Write(sentences);
        return text.ToString();
    }

    [Fact]
    public void Read_WrittenAgain_IsTheSameText() => Assert.Equal(Sample, Write(Read(Sample)));

    [Fact]
    public void Read_CarriageReturnsAndMissingLastBlank_GivesTheSameSentences() =>
        Assert.Equal(Sample, Write(Read(Sample.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Theory]
    [InlineData("1\ta\t_\t_\t_\t_\t0\t_\t_\n", ":1: 9 columns, expected 10")]
    [InlineData("1\ta\t_\t_\t_\t_\t0\t_\t_\t_\t_\n", ":1: more than 10 columns")]
    [InlineData("01\ta\t_\t_\t_\t_\t0\t_\t_\t_\n", ":1: ID \"01\"")]
    [InlineData("1\t\t_\t_\t_\t_\t0\t_\t_\t_\n", ":1: FORM is empty")]
    [InlineData("1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n", ":1: HEAD \"x\"")]
    [InlineData("# c\n1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n", ":2: HEAD 2, expected another word from 1 to 1")]
    [InlineData("1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n3\tb\t_\t_\t_\t_\t1\t_\t_\t_\n", ":2: ID 3, expected 2")]
    [InlineData("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\t_\t_\t_\n", ":2: the sentence ends at word 1, expected word 2")]
    [InlineData("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_\n", "form a cycle")]
    public void Read_MalformedSentence_NamesFileLineAndExpectation(string text, string message) =>
        Assert.Contains("sample.conllu" + (message[0] == ':' ? message : ":1: the heads of word 1 " + message),
            Assert.Throws<InvalidDataException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_TwoBadRows_ReportsBoth()
    {
        var message = Assert.Throws<InvalidDataException>(() => Read("x\n1\ta\n")).Message;
        Assert.Equal(2, message.Split('\n').Length);
    }
}
